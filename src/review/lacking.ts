import { notYetWorded } from '../extract/draft/own-words.js'
import { cg } from '../rdf/namespaces.js'
import type { DraftView } from './view.js'

/** What a draft lacks before it can be a claim, and why that is needed. */
export interface Lacking {
  readonly what: 'event' | 'fact' | 'label'
  readonly why: string
}

/** What must be said of a draft before it can be a claim, in the order in which it is asked for. */
export function findLacking({ events, facts, claim }: DraftView): Lacking[] {
  const unknown = events.find(({ kinds }) => kinds.includes(cg.UnknownEvent.value))
  return [
    ...(unknown
      ? [
          {
            what: 'event',
            why: `It is about “${unknown.label}”, and a claim is about something that is said.`,
          } as const,
        ]
      : []),
    ...(facts.length === 0 ? [{ what: 'fact', why: 'It states nothing yet, and a claim needs a fact.' } as const] : []),
    ...(claim.label.includes(notYetWorded)
      ? [{ what: 'label', why: 'A claim is put into words of your own.' } as const]
      : []),
  ]
}
