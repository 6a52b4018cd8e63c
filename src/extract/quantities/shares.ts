import type { Span } from '../../claims/document.js'
import { readFraction } from '../grammar/fractions.js'
import { readNumeral } from '../grammar/numerals.js'
import { lowerAt } from '../grammar/words.js'
import type { Token } from '../text/tokens.js'
import { mayBeginFigure } from './figure.js'

/** Words before "of" for a share that gives no number. */
const vague =
  /^(?:most|many|some|much|part|majority|bulk|rest|half|fraction|proportion|percentage|share|percent|cent|%)$/
/** "Out of ten" and "out of a hundred" tell a share, "out of twelve" tells of whom. */
const round = new Set([2, 3, 4, 5, 10, 100, 1000])

/**
 * The words in a stretch of tokens that say a share of people and no number of them: "a third of", "40 per cent of", "one in
 * five", "nine out of ten", "most of". A number behind them is that of the whole.
 */
export function findShares(tokens: readonly Token[], { start, end }: Span): Span[] {
  const shares: Span[] = []
  for (let i = start; i < end; ) {
    const until = shareEnd(tokens, i)
    if (until !== undefined && until <= end) shares.push({ start: i, end: until })
    i = until ?? i + 1
  }
  return shares
}

function shareEnd(tokens: readonly Token[], i: number): number | undefined {
  const word = lowerAt(tokens, i)
  if (vague.test(word) && isOf(tokens, i + 1)) return i + 2
  if (word === 'half' && /^(?:the|its|their|his|her|these|those)$/.test(lowerAt(tokens, i + 1))) return i + 1
  const ratio = mayBeginFigure(tokens[i]!.word) ? ratioEnd(tokens, i) : undefined
  if (ratio !== undefined) return ratio
  const fraction = readFraction(tokens, i)
  if (fraction !== undefined && isOf(tokens, fraction.end) && readNumeral(tokens, i)?.scale === undefined)
    return fraction.end + 1
  return undefined
}

function isOf(tokens: readonly Token[], at: number): boolean {
  return lowerAt(tokens, at) === 'of'
}

/** "one in five", "one in every five", "nine out of ten". */
function ratioEnd(tokens: readonly Token[], i: number): number | undefined {
  const share = readNumeral(tokens, i)
  if (share?.value === undefined) return undefined
  const isOut = lowerAt(tokens, share.end) === 'out' && isOf(tokens, share.end + 1)
  if (!isOut && !(share.value === 1 && lowerAt(tokens, share.end) === 'in')) return undefined
  let at = isOut ? share.end + 2 : share.end + 1
  if (lowerAt(tokens, at) === 'every') at++
  const whole = readNumeral(tokens, at)
  if (whole?.value === undefined || whole.value <= share.value) return undefined
  if (isOut) return round.has(whole.value) ? whole.end : undefined
  const { pos, word, kinds } = tokens[whole.end] ?? {}
  const isOfThings = kinds === undefined || kinds.has('UnitNoun') || kinds.has('ThingNoun')
  return !isOfThings && (/^(?:NOUN|ADJ)$/.test(pos!) || /^(?:of|was|is|has)$/.test(word!)) ? whole.end : undefined
}
