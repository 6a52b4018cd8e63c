import type { Topic } from '../../../compare/types.js'
import type { ComparisonIndex } from '../../../view/comparison-index.js'
import type { Page } from '../page.js'
import type { Site } from '../site.js'
import { questionsData } from './questions-data.js'

/** What of a topic's page can be taken away: the data of its questions, and their figures over one axis. */
export function takeTopicAway(site: Site, index: ComparisonIndex, topic: Topic): Pick<Page, 'data' | 'plot'> {
  return {
    data: questionsData(site, index, topic.questions),
    plot: {
      rows: () =>
        index.topics.has(topic.id) ? index.view.topic(topic).questions.flatMap(({ positions }) => positions) : [],
      scopes: true,
    },
  }
}
