import type { ClaimGraph } from '../claims/graph.js'
import { listSubjects } from '../compare/resolve-options.js'
import { usedComparable } from '../compare/statements/comparable.js'
import type { Topic } from '../compare/types.js'
import { createShortener } from '../view/shortener.js'
import { quoteWord } from './quote-word.js'

/** What `--about` and `--property` take for a topic. */
export interface TopicNames {
  readonly about: string
  readonly property: string
}

/** The names of topics as a person can copy them: last parts of IRIs, or the IRIs where these are not ones. */
export async function createTopicNames(
  graph: ClaimGraph,
): Promise<(topic: Pick<Topic, 'event' | 'property'>) => TopicNames> {
  const shortenEvent = createShortener(await listSubjects(graph))
  const shortenProperty = createShortener(await usedComparable(graph))
  return ({ event, property }) => ({
    about: quoteWord(shortenEvent(event.id)),
    property: quoteWord(shortenProperty(property.id)),
  })
}
