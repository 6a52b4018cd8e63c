import type { Span } from '../claims/document.js'
import { countCharacters } from '../claims/passage.js'
import { sha256 } from '../rdf/digest.js'
import { findAssertionDate } from './dates/assertion-date.js'
import { placeDates } from './dates/find-dates.js'
import type { DocumentDrafts, DraftAttribution, Stretch } from './draft/document-drafts.js'
import { draftQuantities } from './quantities/draft-quantities.js'
import { withEarlier } from './quantities/earlier-figure.js'
import { findQuantities } from './quantities/find-quantities.js'
import type { FoundQuantity } from './quantities/found-quantity.js'
import type { Wording } from './quantities/wording.js'
import type { DocumentText } from './read/document-text.js'
import type { Reading } from './reading.js'
import { findAddressee } from './statements/addressee.js'
import { traceChains } from './statements/chain.js'
import { type FindOptions, findStatements } from './statements/find-statements.js'
import { readManner } from './statements/manner.js'
import type { ReportedStatement } from './statements/statement.js'
import { withoutInvisible } from './text/invisible.js'
import { toCodePoints } from './text/offsets.js'
import type { Token } from './text/tokens.js'

/** The first lines of a text end with this paragraph, counted from 0. */
const lead = 3

/** What a document is read with. */
export interface ExtractOptions extends FindOptions {
  /** The words by which texts speak of what is counted. */
  readonly wording: Wording
}

/** Finds what a document says by the reading of its text, who says it, when and through whom, and the figures in it. */
export function extractDrafts(
  { text, tokens, dates: written }: Reading,
  document: Omit<DocumentText, 'text'>,
  { wording, ...options }: ExtractOptions,
): DocumentDrafts {
  const { statements, ownVoice, unsaid } = findStatements(tokens, options)
  const chains = traceChains(statements, tokens, document)
  const dates = placeDates(written, document)
  const codePoint = toCodePoints(text)
  const stretch = ({ start, end }: Span): Stretch => [codePoint(tokens[start]!.start), codePoint(tokens[end - 1]!.end)]
  const words = ({ start, end }: Span) =>
    withoutInvisible(text.slice(tokens[start]!.start, tokens[end - 1]!.end)).replace(/\s+/g, ' ')
  const isHeadline = ({ start }: Span) => standsInHeadline(start, tokens)
  const isLead = ({ start }: Span) => tokens[start]!.paragraph <= lead
  const chainLength = new Map(chains.map((chain, i) => [`a${i + 1}`, chain.length]))
  const attributions = statements.map((statement, i): DraftAttribution => {
    const { speaker, confidence } = statement
    const addressee = findAddressee(statement, tokens)
    return {
      id: `a${i + 1}`,
      source: statement.source.map(stretch),
      cue: statement.cue.map(stretch),
      content: statement.content.map(stretch),
      ...(speaker ? { agent: words(speaker) } : {}),
      ...(addressee ? { addressee: words(addressee) } : {}),
      chain: chains[i]!,
      ...readManner(statement, tokens),
      ...findAssertionDate(statement, tokens, dates, document),
      confidence: Math.round(confidence * 1000) / 1000,
    }
  })
  // of two that say the same, it is the one from whom the other has it
  const identified = statements
    .map(({ source, content }, i) => {
      const { id, agent } = attributions[i]!
      return { id, claimant: (agent ?? (source.map(words).join(' ') || id)).toLowerCase(), content }
    })
    .sort((a, b) => chainLength.get(a.id)! - chainLength.get(b.id)!)
  const isSaid = isSaidBySomebody(statements, unsaid, tokens)
  return {
    document: { ...document, sha256: sha256(text), characters: countCharacters(text) },
    attributions,
    quantities: draftQuantities(
      findQuantities(tokens, dates, wording).filter(isSaid).map(withEarlier(tokens)),
      identified,
      {
        stretch,
        words,
        isHeadline,
        isLead,
      },
    ),
    ownVoice: ownVoice.map(stretch),
  }
}

/** Whether a token stands in the first lines of a text, of which none ends a sentence. */
function standsInHeadline(at: number, tokens: readonly Token[]): boolean {
  const { paragraph } = tokens[at]!
  if (paragraph > 1) return false
  let end = at
  while (end < tokens.length && tokens[end]!.paragraph === paragraph) end++
  return end < tokens.length && !/^[.!?…]/.test(tokens[end - 1]!.word)
}

/**
 * Tells figures that are said: not how many speak ("three officials"), nor what stands in a clause of what nobody says, unless
 * somebody says it there.
 */
function isSaidBySomebody(
  statements: readonly Pick<ReportedStatement, 'source' | 'content'>[],
  unsaid: readonly Span[],
  tokens: readonly Token[],
): (figure: FoundQuantity) => boolean {
  const clauses = new Int32Array(tokens.length)
  unsaid.forEach(({ start, end }, i) => void clauses.fill(i + 1, start, end))
  const said = new Uint8Array(tokens.length)
  const speakers = new Map<number, number>()
  for (const { source, content } of statements) {
    for (const { start, end } of content)
      if (clauses[start] !== 0 && clauses[start] === clauses[end - 1]) said.fill(1, start, end)
    for (const { start, end } of source)
      if (!tokens.slice(start, end).some(({ pos }) => pos === 'VERB')) speakers.set(start, end).set(start + 1, end)
  }
  return ({ span }) =>
    span.end > (speakers.get(span.start) ?? 0) && (clauses[span.start] === 0 || said[span.start] === 1)
}
