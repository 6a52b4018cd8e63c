import type { Topic } from '../../../compare/types.js'
import type { ComparisonIndex } from '../../../view/comparison-index.js'
import { citePage } from '../cite/cited.js'
import { describeComparison, markUpDataset } from '../markup/dataset-markup.js'
import type { Page } from '../page.js'
import type { Site } from '../site.js'
import { questionsData } from './questions-data.js'

/** What of a topic's page can be taken away: the data of its questions, and their figures over one axis. */
export function takeTopicAway(
  site: Site,
  index: ComparisonIndex,
  topic: Topic,
): Pick<Page, 'data' | 'plot' | 'cited' | 'description' | 'markup'> {
  const description = describeComparison(topic.questions.flatMap(id => index.questions.get(id) ?? []))
  return {
    data: questionsData(site, index, topic.questions),
    plot: {
      rows: () =>
        index.topics.get(topic.id) ? index.view.topic(topic).questions.flatMap(({ positions }) => positions) : [],
      scopes: true,
    },
    cited: () => citePage(site, { iri: topic.id, title: site.titleOf(topic) }),
    description,
    markup: setup => markUpDataset(setup, { iri: topic.id, name: site.titleOf(topic), description }),
  }
}
