import type { Span } from '../claims/document.js'
import { countCharacters, sha256 } from '../claims/passage.js'
import { findAddressee } from './attribution/addressee.js'
import { resolveAgents } from './attribution/agents.js'
import { findAttributions } from './attribution/attribute.js'
import { type Manner, readManner } from './attribution/manner.js'
import type { DocumentText } from './reading/document-text.js'
import { toCodePoints } from './text/offsets.js'
import { type Token, tokenize } from './text/tokens.js'

/** A stretch of text: first code point, and the one after the last. */
export type Stretch = readonly [start: number, end: number]

/** A draft of who said what: where source, cue and content stand, and what could be read from them. */
export interface DraftAttribution extends Manner {
  readonly id: string
  readonly source: readonly Stretch[]
  readonly cue: readonly Stretch[]
  readonly content: readonly Stretch[]
  /** The words that name who says it, here or earlier in the document; absent where nobody is named or it is not clear. */
  readonly agent?: string
  /** Whom it is told, in the document's words. */
  readonly addressee?: string
}

/** What was found in a document. */
export interface DocumentDrafts {
  readonly document: Omit<DocumentText, 'text'> & { readonly sha256: string; readonly characters: number }
  readonly attributions: readonly DraftAttribution[]
  /** The sentences in which nobody is cited: the document's own voice. */
  readonly ownVoice: readonly Stretch[]
}

/** Finds the attributions of a document that was read. */
export function extractDrafts({ text, ...document }: DocumentText): DocumentDrafts {
  const tokens = tokenize(text)
  const groups = findAttributions(tokens)
  const codePoint = toCodePoints(text)
  const stretch = ({ start, end }: Span): Stretch => [codePoint(tokens[start]!.start), codePoint(tokens[end - 1]!.end)]
  const words = ({ start, end }: Span) => text.slice(tokens[start]!.start, tokens[end - 1]!.end).replace(/\s+/g, ' ')
  const agents = resolveAgents(
    groups.map(({ source }) => source[0]),
    tokens,
  )
  const attributions = groups.map((group, i): DraftAttribution => {
    const agent = agents[i]
    const addressee = findAddressee(group, tokens)
    return {
      id: `a${i + 1}`,
      source: group.source.map(stretch),
      cue: group.cue.map(stretch),
      content: group.content.map(stretch),
      ...(agent ? { agent: words(agent) } : {}),
      ...(addressee ? { addressee: words(addressee) } : {}),
      ...readManner(group, tokens),
    }
  })
  const cited = groups.flatMap(({ source, cue, content }) => [...source, ...cue, ...content])
  return {
    document: { ...document, sha256: sha256(text), characters: countCharacters(text) },
    attributions,
    ownVoice: sentencesWithout(cited, tokens).map(stretch),
  }
}

/** The sentences with a word in them of which no token lies in one of the spans. */
function sentencesWithout(spans: readonly Span[], tokens: readonly Token[]): Span[] {
  const taken = new Uint8Array(tokens.length)
  for (const { start, end } of spans) taken.fill(1, start, end)
  const sentences: Span[] = []
  for (let start = 0; start < tokens.length; ) {
    let end = start
    let [free, spoken] = [true, false]
    for (; end < tokens.length && tokens[end]!.sentence === tokens[start]!.sentence; end++) {
      if (taken[end]) free = false
      if (/[\p{L}\p{N}]/u.test(tokens[end]!.word)) spoken = true
    }
    if (free && spoken) sentences.push({ start, end })
    start = end
  }
  return sentences
}
