import type { Token } from '../text/tokens.js'
import { lowerAt } from './words.js'

/** Past forms that are no nouns or adjectives between whoever did it and whom, whatever a tagger takes them for. */
const irregular = /^(?:shot|beat|beaten|hit|burnt|struck|slew|slain|hanged|hung|blew|set|said|told)$/i
const clauseOpeners = new Set(['VERB', 'AUX', 'SCONJ', 'PUNCT'])

/** Whether a token may be a verb: by its tag, or by its form where the tagger takes it for an adjective or a noun. */
export function mayBeVerb(token: Pick<Token, 'pos' | 'word'> | undefined): boolean {
  if (token === undefined) return false
  const { pos, word } = token
  if (pos === 'VERB' || pos === 'AUX') return true
  return /^(?:NOUN|ADJ|PROPN)$/.test(pos) && (irregular.test(word) || /^\p{Ll}+ed$/u.test(word))
}

/** Whether a token is a verb with a subject of its own: no "…ing", no infinitive, no participle before a noun. */
export function isFiniteVerb(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i]!
  if (!mayBeVerb(token) || token.pos === 'AUX' || /ing$/i.test(token.word)) return false
  const [before, next] = [tokens[i - 1], tokens[i + 1]]
  if (lowerAt(tokens, i - 1) === 'to') return false
  // "has long accused"
  let helping = i - 1
  while (helping > 0 && (tokens[helping]!.pos === 'ADV' || /^long$/i.test(tokens[helping]!.word))) helping--
  if (/^(?:has|have|had|having|['’](?:ve|d))$/i.test(tokens[helping]?.word ?? '')) return true
  const isAttribute =
    /ed$|^(?:shot|burnt|slain)$/i.test(token.word) &&
    next !== undefined &&
    /^(?:NOUN|PROPN)$/.test(next.pos) &&
    (before === undefined || /^(?:DET|ADJ|ADP|CCONJ|NUM)$/.test(before.pos) || clauseOpeners.has(before.pos))
  return !isAttribute
}
