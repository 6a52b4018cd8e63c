import { statements } from '../claims/claim.js'
import type { ClaimGraph } from '../claims/graph.js'
import type { Topic } from '../compare/types.js'
import { createShortener } from '../export/comparison/view.js'
import { quoteWord } from './quote-word.js'

/** What `--about` and `--property` take for a topic. */
export interface TopicNames {
  readonly about: string
  readonly property: string
}

/** The names of topics as a person can copy them: last parts of IRIs, or the IRIs where these are not ones. */
export function createTopicNames(graph: ClaimGraph): (topic: Topic) => TopicNames {
  const said = graph.claims().flatMap(statements)
  const shortenEvent = createShortener(listEvents(graph))
  const shortenProperty = createShortener(new Set(said.map(({ predicate }) => predicate.value)))
  return ({ event, property }) => ({
    about: quoteWord(shortenEvent(event.id)),
    property: quoteWord(shortenProperty(property.id)),
  })
}

/** The IRIs of all that can be asked about: events, and whatever else claims say something of. */
export function listEvents(graph: ClaimGraph): Set<string> {
  const subjects = graph.claims().flatMap(claim => statements(claim).map(({ subject }) => subject))
  const named = subjects.filter(({ termType }) => termType === 'NamedNode').map(({ value }) => value)
  return new Set([...graph.events().map(({ id }) => id), ...named])
}
