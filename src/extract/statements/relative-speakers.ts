import type { Span } from '../../claims/document.js'
import { fullPhraseFrom } from '../grammar/full-phrase.js'
import { sentencesOf } from '../grammar/sentences.js'
import { mayBeVerb } from '../grammar/verbs.js'
import { lowerAt } from '../grammar/words.js'
import type { Token } from '../text/tokens.js'
import type { ReportedStatement } from './statement.js'

/** How sure it is that a verb of saying behind a relative clause has the noun before it for its subject: set by hand. */
const confidence = 0.7
/** A relative clause has so many words at most. */
const longest = 30

/** "A man whose wife had died said guards had fired": the statements of those of whom a relative clause tells first. */
export function findRelativeSpeakers(tokens: readonly Token[]): ReportedStatement[] {
  return sentencesOf(tokens).flatMap(sentence => relativeSpeaker(tokens, sentence) ?? [])
}

function relativeSpeaker(tokens: readonly Token[], sentence: Span): ReportedStatement | undefined {
  let { start, end } = sentence
  while (start < end && tokens[start]!.pos === 'PUNCT') start++
  while (end > start && tokens[end - 1]!.pos === 'PUNCT') end--
  const source = fullPhraseFrom(tokens, start)
  if (source === undefined) return undefined
  const comma = lowerAt(tokens, source.end) === ','
  const who = afterShare(tokens, comma ? source.end + 1 : source.end)
  const isReduced = !comma && isReducedClause(tokens, who)
  if (!isReduced && !/^(?:who|whose|whom)$/.test(lowerAt(tokens, who))) return undefined
  const verb = mainSaying(tokens, who, Math.min(end - 2, who + longest), comma)
  if (verb === undefined) return undefined
  if (isReduced && tokens.slice(who, verb).some(({ pos }) => pos === 'PUNCT')) return undefined
  let stop = verb
  while (stop > who && /^(?:PUNCT|AUX|ADV)$/.test(tokens[stop - 1]!.pos)) stop--
  return {
    source: [source, { start: who, end: stop }],
    cue: [{ start: verb, end: verb + 1 }],
    content: [{ start: verb + 1, end }],
    confidence,
  }
}

/** "an engineer employed by the company", "a woman living in Selm". */
function isReducedClause(tokens: readonly Token[], at: number): boolean {
  const { pos, word, kinds } = tokens[at] ?? { pos: '', word: '', kinds: new Set() }
  if (pos !== 'VERB' || kinds.has('ReportingVerb')) return false
  return /ed$/.test(word) ? lowerAt(tokens, at + 1) === 'by' : /ing$/.test(word) && tokens[at + 1]?.pos === 'ADP'
}

/** The token behind "all of" or "two of"; the same one where no such words stand there. */
function afterShare(tokens: readonly Token[], at: number): number {
  const isShare =
    tokens[at]?.pos === 'NUM' || /^(?:all|both|most|many|some|several|none|each|one)$/.test(lowerAt(tokens, at))
  return isShare && lowerAt(tokens, at + 1) === 'of' ? at + 2 : at
}

/** The verb of saying that follows a relative clause and its own verb; behind a comma, where the clause began with one. */
function mainSaying(tokens: readonly Token[], who: number, until: number, comma: boolean): number | undefined {
  let isTold = false
  for (let i = who + 1; i < until; i++) {
    const token = tokens[i]!
    const isSaying = token.kinds.has('ReportingVerb') && /^(?:VERB|ADJ)$/.test(token.pos) && !/ing$/i.test(token.word)
    const isOwn = tokens.slice(who + 1, i).every(({ pos }) => /^(?:AUX|ADV|PART)$/.test(pos))
    if (isSaying && isTold && !isOwn && lowerAt(tokens, i - 1) !== 'to' && (!comma || closes(tokens, i))) return i
    if (mayBeVerb(token)) isTold = true
  }
  return undefined
}

function closes(tokens: readonly Token[], i: number): boolean {
  let at = i - 1
  while (/^(?:AUX|ADV)$/.test(tokens[at]!.pos)) at--
  return tokens[at]!.word === ','
}
