import type { ClaimGraph } from '../claims/graph.js'
import { usedComparable } from '../compare/statements/comparable.js'
import type { Topic } from '../compare/types.js'
import { createShortener } from '../export/comparison/view.js'
import { rdf as environment } from '../rdf/environment.js'
import { rdf, sem } from '../rdf/namespaces.js'
import { quoteWord } from './quote-word.js'

/** What `--about` and `--property` take for a topic. */
export interface TopicNames {
  readonly about: string
  readonly property: string
}

/** The names of topics as a person can copy them: last parts of IRIs, or the IRIs where these are not ones. */
export async function createTopicNames(graph: ClaimGraph): Promise<(topic: Topic) => TopicNames> {
  const shortenEvent = createShortener(await listEvents(graph))
  const shortenProperty = createShortener(await usedComparable(graph))
  return ({ event, property }) => ({
    about: quoteWord(shortenEvent(event.id)),
    property: quoteWord(shortenProperty(property.id)),
  })
}

/** The IRIs of all that can be asked about: events, and whatever else claims say something comparable of. */
export async function listEvents(graph: Pick<ClaimGraph, 'dataset' | 'ontology'>): Promise<Set<string>> {
  const { dataset } = graph
  const events = dataset.match(null, rdf.type, sem.Event, environment.defaultGraph())
  const found = new Set([...events].map(({ subject }) => subject.value))
  for (const property of await usedComparable(graph)) {
    for (const { subject } of dataset.match(null, environment.namedNode(property))) {
      if (subject.termType === 'NamedNode') found.add(subject.value)
    }
  }
  return found
}
