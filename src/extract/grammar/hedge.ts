import type { Token } from '../text/tokens.js'
import { isPassiveAuxiliary } from './voice.js'
import { lowerAt } from './words.js'

const hedges = ['Possible', 'Probable', 'Alleged'] as const
/** What is believed, and what is said by whoever is not named, where a passive says it: "are thought to have", "was said to". */
const believed = /^(?:believed|thought|presumed|assumed|feared|suspected|understood|considered|expected|likely)$/i
const said = /^(?:said|alleged|reported|rumou?red|claimed|accused)$/i

/** The hedge that a token is, as local name of a certainty; undefined where it is none. */
export function hedgeAt(tokens: readonly Token[], i: number): (typeof hedges)[number] | undefined {
  const { kinds, word } = tokens[i]!
  const worded = hedges.find(hedge => kinds.has(hedge))
  if (worded !== undefined) return worded
  if (/^so$/i.test(word) && lowerAt(tokens, i + 1) === 'called') return 'Alleged'
  if (/^(?:appear|seem)$/.test(tokens[i]!.lemma) && lowerAt(tokens, i + 1) === 'to') return 'Probable'
  if (/^(?:may|might|could)$/i.test(word)) return isOfThePast(tokens, i) ? 'Possible' : undefined
  if (!isHeldOf(tokens, i)) return undefined
  if (believed.test(word)) return 'Probable'
  return said.test(word) ? 'Alleged' : undefined
}

/** Whether a passive is followed by what is held of its subject: "are believed to", "is suspected of", "were feared dead". */
function isHeldOf(tokens: readonly Token[], i: number): boolean {
  if (!/^(?:to|of|that|dead|killed|missing|drowned|trapped|injured)$/.test(lowerAt(tokens, i + 1))) return false
  let at = i - 1
  while (at >= 0 && i - at < 4 && tokens[at]!.pos === 'ADV') at--
  const before = tokens[at]
  if (before === undefined) return false
  // "it is feared that", but not "the mayor said that"
  return isPassiveAuxiliary(before) || (lowerAt(tokens, i + 1) !== 'that' && /^(?:NOUN|NUM)$/.test(before.pos))
}

/** "may have killed", "might also have been": what may be so already, rather than what may come. */
function isOfThePast(tokens: readonly Token[], i: number): boolean {
  return [1, 2].some(step => lowerAt(tokens, i + step) === 'have')
}
