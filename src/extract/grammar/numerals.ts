import type { Token } from '../text/tokens.js'
import { lowerAt } from './words.js'

/** A number in words or figures: its value, or what it is at least where words like "dozens" give no value. */
export interface Numeral {
  readonly value?: number
  readonly least: number
  /** Number of the token after it. */
  readonly end: number
}

const ones =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const units = new Map([
  ...ones.map((word, i) => [word, i] as const),
  ...tens.map((word, i) => [word, 20 + 10 * i] as const),
])
const powers = new Map([
  ['hundred', 100],
  ['thousand', 1000],
  ['million', 1_000_000],
  ['billion', 1_000_000_000],
])
const plurals = new Map([
  ['dozens', 24],
  ['scores', 40],
  ['hundreds', 200],
  ['thousands', 2000],
])
/** Words for more than one that give no number; those in pairs stand before "of". */
const several = new Set(['several', 'multiple', 'numerous', 'many', 'others'])
const severalOf = new Set(['number', 'handful', 'few'])

/** Words, small, with which a number may begin that has no figure first. */
export const numeralOpeners: readonly string[] = [
  ...units.keys(),
  ...plurals.keys(),
  ...several,
  ...['tens', 'half', 'no', 'none', 'nobody', 'a', 'an'],
]

/** Reads the number that begins at a token: "seventy-two", "1,500", "1.2 million", "dozens of", "a number of", "no". */
export function readNumeral(tokens: readonly Token[], start: number): Numeral | undefined {
  const first = lowerAt(tokens, start)
  const next = lowerAt(tokens, start + 1)
  if (first === 'no' || first === 'none' || first === 'nobody')
    return { value: 0, least: 0, end: start + (next === 'one' && first === 'no' ? 2 : 1) }
  if (first === 'half' && next === 'a' && lowerAt(tokens, start + 2) === 'dozen') return exactly(6, start + 3)
  const great = readPlural(tokens, start)
  if (great !== undefined) return great
  if (first === 'many' && /^(?:how|too|so|as)$/.test(lowerAt(tokens, start - 1))) return undefined
  if (several.has(first))
    return readPlural(tokens, start + 1) ?? readDozens(tokens, start + 1, 2) ?? { least: 2, end: start + 1 }
  if (first === 'a' || first === 'an') {
    if (next === 'dozen') return exactly(12, start + 2)
    if (next === 'couple') return exactly(2, afterOf(tokens, start + 2))
    if (severalOf.has(next) && (next === 'few' || lowerAt(tokens, start + 2) === 'of'))
      return readDozens(tokens, start + 2, 2) ?? { least: 2, end: afterOf(tokens, start + 2) }
    if (
      /^(?:large|small|great|significant|considerable|unknown|unspecified|undisclosed|undetermined|unconfirmed)$/.test(
        next,
      ) &&
      lowerAt(tokens, start + 2) === 'number' &&
      lowerAt(tokens, start + 3) === 'of'
    )
      return { least: 2, end: start + 4 }
    const large = powers.has(next) ? readWords(tokens, start) : undefined
    return large === undefined ? undefined : exactly(large.value, large.end)
  }
  const figure = readFigures(tokens, start) ?? readWords(tokens, start)
  if (figure === undefined) return undefined
  if (lowerAt(tokens, figure.end) === 'dozen') return exactly(figure.value * 12, figure.end + 1)
  return exactly(figure.value, figure.end)
}

function exactly(value: number, end: number): Numeral {
  return { value, least: value, end }
}

function afterOf(tokens: readonly Token[], at: number): number {
  return lowerAt(tokens, at) === 'of' ? at + 1 : at
}

/** "dozens of", "hundreds", "tens of thousands of". */
function readPlural(tokens: readonly Token[], start: number): Numeral | undefined {
  const first = lowerAt(tokens, start)
  const factor = first === 'tens' ? 20 : plurals.get(first)
  if (factor === undefined) return undefined
  const thousands = lowerAt(tokens, start + 1) === 'of' ? plurals.get(lowerAt(tokens, start + 2)) : undefined
  if (thousands !== undefined) return { least: (factor * thousands) / 2, end: afterOf(tokens, start + 3) }
  return first === 'tens' ? undefined : { least: factor, end: afterOf(tokens, start + 1) }
}

/** "several dozen", "a few hundred": so many times at least. */
function readDozens(tokens: readonly Token[], at: number, least: number): Numeral | undefined {
  const power = lowerAt(tokens, at) === 'dozen' ? 12 : powers.get(lowerAt(tokens, at))
  return power === undefined ? undefined : { least: least * power, end: afterOf(tokens, at + 1) }
}

function readFigures(tokens: readonly Token[], start: number): { value: number; end: number } | undefined {
  const written = tokens[start]?.word ?? ''
  if (written.length > 15 || !/^(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/.test(written)) return undefined
  const power = powers.get(lowerAt(tokens, start + 1))
  const value = Number(written.replaceAll(',', '')) * (power ?? 1)
  return { value: Math.round(value * 1000) / 1000, end: power === undefined ? start + 1 : start + 2 }
}

/** "one hundred and five", "two thousand", "seventy-two", of which the hyphen is no token. */
function readWords(tokens: readonly Token[], start: number): { value: number; end: number } | undefined {
  let [sum, part, end] = [0, 0, start]
  let last: 'unit' | 'ten' | 'power' | undefined
  if (/^an?$/.test(lowerAt(tokens, start))) {
    part = 1
    end++
    last = 'unit'
  }
  for (; ; end++) {
    const word = lowerAt(tokens, end)
    const unit = units.get(word)
    const power = powers.get(word)
    if (unit !== undefined && last !== 'unit' && !(last === 'ten' && unit >= 10)) {
      part += unit
      last = unit >= 20 ? 'ten' : 'unit'
    } else if (power !== undefined && part > 0 && part < power) {
      if (power === 100) part *= 100
      else {
        sum += part * power
        part = 0
      }
      last = 'power'
    } else if (!(word === 'and' && last === 'power' && units.has(lowerAt(tokens, end + 1)) && goesOn(tokens, end + 2)))
      break
  }
  return end === start || last === undefined ? undefined : { value: sum + part, end }
}

/** "two thousand and five" is one number, "two hundred and five thousand" is not read as one. */
function goesOn(tokens: readonly Token[], at: number): boolean {
  return !powers.has(lowerAt(tokens, at))
}
