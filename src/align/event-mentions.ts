import type { Claim } from '../claims/claim.js'
import type { Span } from '../claims/document.js'
import type { Event } from '../claims/event.js'

/** An event as one document's claims speak of it. */
export interface EventMention extends Event {
  /** Where the document first speaks of it, in code points. */
  readonly at: number
  /** The passages that say something of it that can be compared, in code points. */
  readonly passages: readonly Span[]
  /** Whether claims give figures for it. */
  readonly isCounted: boolean
}

/** What claims say of an event, by property. */
export interface SaidOf {
  /** Whether a property, by IRI, is one that counts. */
  isMeasure(property: string): boolean
  /** Whether what is said on it can be compared. */
  isCompared(property: string): boolean
}

/** The events of which the claims of each document speak, by the document's IRI and in their order. */
export function readEventMentions(
  all: readonly Event[],
  claims: readonly Claim[],
  { isMeasure, isCompared }: SaidOf,
): Map<string, EventMention[]> {
  const events = new Map(all.map(event => [event.id, event]))
  const found = new Map<string, Map<string, { at: number; passages: Span[]; isCounted: boolean }>>()
  for (const { about, content, mentions } of claims) {
    const said = [...content].map(({ subject, predicate }) => ({ event: subject.value, property: predicate.value }))
    for (const { document, span } of mentions) {
      if (document === undefined) continue
      const mentioned = found.get(document.id) ?? new Map()
      found.set(document.id, mentioned)
      for (const id of new Set([...about.map(({ id }) => id), ...said.map(({ event }) => event)])) {
        if (!events.has(id)) continue
        const known = mentioned.get(id) ?? { at: Infinity, passages: [], isCounted: false }
        mentioned.set(id, known)
        known.at = Math.min(known.at, span?.start ?? Infinity)
        const compared = said.filter(({ event, property }) => event === id && isCompared(property))
        known.isCounted ||= compared.some(({ property }) => isMeasure(property))
        if (compared.length > 0 && span !== undefined) known.passages.push(span)
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
