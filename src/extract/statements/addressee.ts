import type { Span } from '../../claims/document.js'
import { type PhraseRules, phraseFrom } from '../grammar/noun-phrase.js'
import { sentenceStart } from '../grammar/sentences.js'
import type { Token } from '../text/tokens.js'
import { sourceBefore } from './source-phrase.js'
import type { ReportedStatement } from './statement.js'

const nominal = new Set(['DET', 'ADJ', 'PROPN', 'NOUN', 'PRON', 'NUM'])
const heads = new Set(['NOUN', 'PROPN', 'PRON'])

const rules: PhraseRules = {
  longest: 8,
  belongs: (tokens, i, { start }) => {
    const { pos, word } = tokens[i]!
    return word !== 'that' && (nominal.has(pos) || (i > start && ['of', '’s', "'s"].includes(word)))
  },
  mayEnd: ({ pos }) => heads.has(pos),
}

/** Whom something is told: the noun phrase directly after a verb of telling, as token numbers, or undefined. */
export function findAddressee(
  { source, cue, content }: Pick<ReportedStatement, 'source' | 'cue' | 'content'>,
  tokens: readonly Token[],
): Span | undefined {
  const verb = cue
    .flatMap(({ start, end }) => Array.from({ length: end - start }, (_, i) => start + i))
    .find(i => tokens[i]!.kinds.has('TellingVerb'))
  if (verb === undefined) return undefined
  const taken = (i: number) => [...source, ...content].some(({ start, end }) => start <= i && i < end)
  if (tokens[verb + 1]?.word === 'by') return sourceBefore(tokens, verb, sentenceStart(tokens, verb))
  const start = verb + 1
  if (tokens[start]?.sentence !== tokens[verb]!.sentence) return undefined
  const phrase = phraseFrom(tokens, start, tokens.length, {
    ...rules,
    belongs: (tokens, i, within) => !taken(i) && rules.belongs(tokens, i, within),
  })
  const isPronoun = phrase?.end === start + 1 && tokens[start]!.pos === 'PRON'
  return isPronoun ? undefined : phrase
}
