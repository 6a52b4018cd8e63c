import type { Span } from '../claims/document.js'
import { countCharacters, sha256 } from '../claims/passage.js'
import { findAddressee } from './discourse/addressee.js'
import { traceChains } from './discourse/chain.js'
import { findStatements } from './discourse/find-statements.js'
import { readManner } from './discourse/manner.js'
import { commonWords, nameIn } from './discourse/names.js'
import type { DocumentDrafts, DraftAttribution, Stretch } from './draft.js'
import type { DocumentText } from './reading/document-text.js'
import { toCodePoints } from './text/offsets.js'
import { tokenize } from './text/tokens.js'

/** Finds the attributions of a document that was read. */
export function extractDrafts({ text, ...document }: DocumentText): DocumentDrafts {
  const tokens = tokenize(text)
  const { statements, ownVoice } = findStatements(tokens)
  const chains = traceChains(statements, tokens, document)
  const common = commonWords(tokens)
  const codePoint = toCodePoints(text)
  const stretch = ({ start, end }: Span): Stretch => [codePoint(tokens[start]!.start), codePoint(tokens[end - 1]!.end)]
  const words = ({ start, end }: Span) => text.slice(tokens[start]!.start, tokens[end - 1]!.end).replace(/\s+/g, ' ')
  const attributions = statements.map((statement, i): DraftAttribution => {
    const { speaker, confidence } = statement
    const addressee = findAddressee(statement, tokens)
    return {
      id: `a${i + 1}`,
      source: statement.source.map(stretch),
      cue: statement.cue.map(stretch),
      content: statement.content.map(stretch),
      ...(speaker ? { agent: words(nameIn(tokens, speaker, common) ?? speaker) } : {}),
      ...(addressee ? { addressee: words(addressee) } : {}),
      chain: chains[i]!,
      ...readManner(statement, tokens),
      confidence,
    }
  })
  return {
    document: { ...document, sha256: sha256(text), characters: countCharacters(text) },
    attributions,
    quantities: [],
    ownVoice: ownVoice.map(stretch),
  }
}
