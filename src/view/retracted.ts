import type { RetractedStatement } from '../compare/types.js'

/** The heading under which what was withdrawn stands. */
export const retractedTitle = 'RETRACTED: withdrawn by whoever had said it, and in no position'

/** `Fire, Tarn · deaths: 14, council of Tarn; withdrawn by its claimant on 2031-05-09`, with the claim's short name. */
export function describeRetracted(
  { event, property, unit, stated, claimant, because, was, claim }: RetractedStatement,
  shorten: (iri: string) => string,
): string {
  const what = `${event.label} · ${property.label}: ${stated}${unit === '' ? '' : ` ${unit}`}, ${claimant.label}`
  const still = was === 'possibly' ? ' (possibly later: it still stands)' : ''
  return `${what}; ${because}${still}; ${shorten(claim)}`
}
