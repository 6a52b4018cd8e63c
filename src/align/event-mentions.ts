import type { Span } from '../claims/document.js'
import type { Event } from '../claims/event.js'
import type { ClaimGraph } from '../claims/graph.js'

/** An event as one document's claims speak of it. */
export interface EventMention extends Event {
  /** Where the document first speaks of it, in code points. */
  readonly at: number
  /** The passages that give figures for it, in code points. */
  readonly passages: readonly Span[]
  /** The measures of which claims give figures for it, by IRI. */
  readonly measures: ReadonlySet<string>
}

/** The events of which the claims of each document speak, by the document's IRI and in their order. */
export function readEventMentions(
  graph: ClaimGraph,
  isMeasure: (property: string) => boolean,
): Map<string, EventMention[]> {
  const events = new Map(graph.events().map(event => [event.id, event]))
  const found = new Map<string, Map<string, { at: number; passages: Span[]; measures: Set<string> }>>()
  for (const { about, content, mentions } of graph.claims()) {
    const said = [...content].map(({ subject, predicate }) => ({ event: subject.value, property: predicate.value }))
    for (const { document, span } of mentions) {
      if (document === undefined) continue
      const mentioned = found.get(document.id) ?? new Map()
      found.set(document.id, mentioned)
      for (const id of new Set([...about.map(({ id }) => id), ...said.map(({ event }) => event)])) {
        if (!events.has(id)) continue
        const known = mentioned.get(id) ?? { at: Infinity, passages: [], measures: new Set<string>() }
        mentioned.set(id, known)
        known.at = Math.min(known.at, span?.start ?? Infinity)
        const counted = said.filter(({ event, property }) => event === id && isMeasure(property))
        for (const { property } of counted) known.measures.add(property)
        if (counted.length > 0 && span !== undefined) known.passages.push(span)
      }
    }
  }
  return new Map(
    [...found].map(([document, mentioned]) => [
      document,
      [...mentioned]
        .map(([id, mention]) => ({ ...events.get(id)!, ...mention }))
        .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1)),
    ]),
  )
}
