import type { Span } from '../../claims/document.js'
import type { Token } from '../text/tokens.js'
import type { ReportedStatement } from './statement.js'

const nominal = new Set(['DET', 'ADJ', 'PROPN', 'NOUN', 'PRON', 'NUM'])
const longest = 8

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
  const start = verb + 1
  let end = start
  while (end < tokens.length && end - start < longest && !taken(end)) {
    const { pos, word, sentence } = tokens[end]!
    const goesOn = nominal.has(pos) || (end > start && (word === 'of' || word === '’s' || word === "'s"))
    if (!goesOn || word === 'that' || sentence !== tokens[verb]!.sentence) break
    end++
  }
  while (end > start && !['NOUN', 'PROPN', 'PRON'].includes(tokens[end - 1]!.pos)) end--
  const isPronoun = end === start + 1 && tokens[start]!.pos === 'PRON'
  return end > start && !isPronoun ? { start, end } : undefined
}
