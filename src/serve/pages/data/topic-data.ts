import type { Topic } from '../../../compare/types.js'
import { english } from '../../../language/language.js'
import type { ComparisonIndex } from '../../../view/comparison-index.js'
import { citePage } from '../cite/cited.js'
import { describeComparison, markUpDataset } from '../markup/dataset-markup.js'
import type { Page } from '../page.js'
import { plotIntervals } from '../plots/interval-plot.js'
import type { Site } from '../site.js'
import { questionsData } from './questions-data.js'

/** What of a topic's page can be taken away: the data of its questions, and their figures over one axis. */
export function takeTopicAway(
  site: Site,
  index: ComparisonIndex,
  topic: Topic,
): Pick<Page, 'data' | 'plot' | 'cited' | 'description' | 'markup'> {
  const told = site.inLanguage(english)
  const description = describeComparison(
    topic.questions.flatMap(id => index.questions.get(id) ?? []),
    site.words,
  )
  return {
    data: questionsData(site, index, topic.questions),
    plot: plotIntervals(
      () => (index.topics.get(topic.id) ? index.view.topic(topic).questions.flatMap(({ positions }) => positions) : []),
      { scopes: true },
    ),
    // a citation is in English, whatever page it stands on
    cited: () => citePage(told, { iri: topic.id, title: told.titleOf(topic) }),
    description,
    markup: setup => markUpDataset(setup, { iri: topic.id, name: site.titleOf(topic), description }),
  }
}
