import type { Span } from '../../claims/document.js'
import type { Token } from '../text/tokens.js'
import type { DraftedContent } from './draft-statements.js'

/** How sure the extractor is of a sentence as the document's own: less where its words tell of somebody who says something. */
const own = { plain: 0.8, reporting: 0.5 }
/** What an unnamed claimant, and a perpetrator who does not stand beside the verb, leave of a draft's confidence. */
const doubts = { claimant: 0.8, perpetrator: 0.85 }

/** How sure it is that the document says the words of some spans itself. */
export function surenessOfOwn(tokens: readonly Token[], spans: readonly Span[]): number {
  const tells = ({ kinds, word }: Token) =>
    ['ReportingVerb', 'OpenVerb', 'ClaimNoun', 'HedgingWord'].some(kind => kinds.has(kind)) || /^[“”"]$/.test(word)
  return spans.some(({ start, end }) => tokens.slice(start, end).some(tells)) ? own.reporting : own.plain
}

/** A draft's confidence once it is known what it states: lower where it accuses, and it is not plain who accuses whom. */
export function lessSure(confidence: number, { accuses }: DraftedContent, { isNamed }: { isNamed: boolean }): number {
  if (accuses === undefined) return confidence
  return confidence * (isNamed ? 1 : doubts.claimant) * (accuses === 'plainly' ? 1 : doubts.perpetrator)
}
