import type { Token } from '../text/tokens.js'
import { magnitudes, readDigits, type Scaled } from './digits.js'
import { readPartOfMagnitude, withFraction } from './fractions.js'
import { lowerAt } from './words.js'

/** A number in words or figures: its value, or what it is at least where words like "dozens" give no value. */
export interface Numeral {
  readonly value?: number
  readonly least: number
  /** Number of the token after it. */
  readonly end: number
  /** The magnitude that its last word gave: 1000000 for "2 million". */
  readonly scale?: number
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
const plurals = new Map([
  ['dozens', 24],
  ['scores', 40],
  ['hundreds', 200],
  ['thousands', 2000],
  ['lakhs', 200_000],
  ['millions', 2_000_000],
  ['crores', 20_000_000],
])
/** Words for more than one that give no number, with the least that they allow; those in pairs stand before "of". */
const several = new Map([
  ...['several', 'numerous', 'many'].map(word => [word, 3] as const),
  ...['multiple', 'others'].map(word => [word, 2] as const),
])
const severalOf = new Set(['number', 'handful', 'few'])
const ofNumbers =
  /^(?:large|small|great|significant|considerable|unknown|unspecified|undisclosed|undetermined|unconfirmed)$/

/** Words, small, with which a number may begin that has no figure first. */
export const numeralOpeners: readonly string[] = [
  ...units.keys(),
  ...plurals.keys(),
  ...several.keys(),
  ...['tens', 'half', 'quarter', 'no', 'none', 'nobody', 'a', 'an'],
]

/** Reads the number that begins at a token: "seventy-two", "1,500", "1.2 million", "dozens of", "a number of", "no". */
export function readNumeral(tokens: readonly Token[], start: number): Numeral | undefined {
  const first = lowerAt(tokens, start)
  const next = lowerAt(tokens, start + 1)
  // "no 4" numbers something
  if (first === 'no' && /^\d/.test(next)) return undefined
  if (first === 'no' || first === 'none' || first === 'nobody')
    return { value: 0, least: 0, end: start + (next === 'one' && first === 'no' ? 2 : 1) }
  const great = readPlural(tokens, start)
  if (great !== undefined) return great
  if (first === 'many' && /^(?:how|too|so|as)$/.test(lowerAt(tokens, start - 1))) return undefined
  const least = several.get(first)
  if (least !== undefined)
    return readPlural(tokens, start + 1) ?? readDozens(tokens, start + 1, 2) ?? { least, end: start + 1 }
  const part = readPartOfMagnitude(tokens, start)
  if (part !== undefined) return exactly(part)
  if ((first === 'a' || first === 'an') && !magnitudes.has(next)) return readVague(tokens, start + 1)
  const number = readDigits(tokens, start) ?? readWords(tokens, start)
  if (number === undefined) return undefined
  const whole = withFraction(number, tokens)
  if (lowerAt(tokens, whole.end) === 'dozen') return exactly({ value: whole.value * 12, end: whole.end + 1, scale: 12 })
  return exactly({ ...whole, end: repeatedEnd(tokens, whole) })
}

/** What "a" makes a number: "dozen", "couple of", "few hundred", "large number of". */
function readVague(tokens: readonly Token[], at: number): Numeral | undefined {
  const word = lowerAt(tokens, at)
  if (word === 'dozen') return exactly({ value: 12, end: at + 1, scale: 12 })
  if (word === 'couple') return exactly({ value: 2, end: afterOf(tokens, at + 1) })
  if (severalOf.has(word) && (word === 'few' || lowerAt(tokens, at + 1) === 'of'))
    return readDozens(tokens, at + 1, 2) ?? { least: word === 'few' ? 3 : 2, end: afterOf(tokens, at + 1) }
  const isNumber = ofNumbers.test(word) && lowerAt(tokens, at + 1) === 'number' && lowerAt(tokens, at + 2) === 'of'
  return isNumber ? { least: 2, end: at + 3 } : undefined
}

function exactly({ value, end, scale }: Scaled): Numeral {
  return { value, least: value, end, ...(scale === undefined ? {} : { scale }) }
}

/** Where a number ends that is said again in brackets: "12 (twelve)". */
function repeatedEnd(tokens: readonly Token[], { value, end }: Scaled): number {
  if (lowerAt(tokens, end) !== '(') return end
  const again = readDigits(tokens, end + 1) ?? readWords(tokens, end + 1)
  return again?.value === value && lowerAt(tokens, again.end) === ')' ? again.end + 1 : end
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
  const power = lowerAt(tokens, at) === 'dozen' ? 12 : magnitudes.get(lowerAt(tokens, at))
  return power === undefined ? undefined : { least: least * power, end: afterOf(tokens, at + 1) }
}

/** "one hundred and five", "two thousand", "seventy-two", of which the hyphen is no token. */
function readWords(tokens: readonly Token[], start: number): Scaled | undefined {
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
    const power = magnitudes.get(word)
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
  if (end === start || last === undefined) return undefined
  return { value: sum + part, end, ...(last === 'power' ? { scale: trailingMagnitude(tokens, end) } : {}) }
}

/** What the words of magnitude that end before a token stand for together: 100000 for "three hundred thousand". */
function trailingMagnitude(tokens: readonly Token[], end: number): number {
  let scale = 1
  for (let i = end - 1; i >= 0; i--) {
    const magnitude = magnitudes.get(lowerAt(tokens, i))
    if (magnitude === undefined) break
    scale *= magnitude
  }
  return scale
}

/** "two thousand and five" is one number, "two hundred and five thousand" is not read as one. */
function goesOn(tokens: readonly Token[], at: number): boolean {
  return !magnitudes.has(lowerAt(tokens, at))
}
