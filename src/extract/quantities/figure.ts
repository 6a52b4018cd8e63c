import type { Span } from '../../claims/document.js'
import type { Token } from '../text/tokens.js'
import { isAge } from './ages.js'
import { type Numeral, numeralOpeners, readNumeral } from '../grammar/numerals.js'

/** A number with what its wording says of it: the figure as stated, and the least and the most that it allows. */
export interface Bounds {
  readonly value?: number
  readonly min?: number
  readonly max?: number
}

/** A figure in a text, in token numbers, end exclusive. */
export interface Figure extends Span, Bounds {}

type Wording = 'least' | 'more' | 'most' | 'fewer' | 'about' | 'nearly'

const wordings: Readonly<Record<Wording, string>> = {
  least: 'at least|no fewer than|no less than|not less than|a minimum of|minimum of|at minimum',
  more: 'more than|over|upwards of|in excess of|exceeding|above',
  most: 'up to|as many as|at most|no more than|not more than|a maximum of|maximum of|at maximum',
  fewer: 'fewer than|less than|under|below',
  about: 'about|around|some|roughly|approximately|an estimated|estimated|circa',
  nearly: 'nearly|almost|close to',
}
const openings = new Map<string, { readonly words: readonly string[]; readonly wording?: Wording }[]>()
for (const [wording, phrases] of Object.entries(wordings))
  for (const phrase of phrases.split('|')) learn(phrase, wording as Wording)
/** Words before a number that change nothing in it. */
for (const phrase of ['a total of', 'an additional', 'additional', 'another', 'a further', 'the', 'all', 'a combined'])
  learn(phrase)

function learn(phrase: string, wording?: Wording): void {
  const words = phrase.split(' ')
  const known = openings.get(words[0]!) ?? []
  openings.set(words[0]!, [...known, { words, ...(wording === undefined ? {} : { wording }) }])
}

const openers = new Set([...openings.keys(), ...numeralOpeners, 'between', 'from'])

/** Whether a figure may begin with a word. */
export function mayBeginFigure(word: string): boolean {
  return /^\d/.test(word) || (word.length < 15 && openers.has(word.toLowerCase()))
}

/** Reads the figure that begins at a token with the words that bound it, as `comparison.md` has them. */
export function readFigure(tokens: readonly Token[], start: number): Figure | undefined {
  const { wording, at } = readWording(tokens, start)
  const spread = wording === undefined ? readSpread(tokens, at) : undefined
  if (spread !== undefined) return { start, ...spread }
  const numeral = readNumeral(tokens, at)
  if (numeral === undefined) return undefined
  const range = numeral.value === undefined ? undefined : readRange(tokens, numeral, wording)
  if (range !== undefined) return { start, ...range }
  const after = lower(tokens, numeral.end)
  if (after === '+' || (after === 'or' && lower(tokens, numeral.end + 1) === 'more'))
    return { start, end: numeral.end + (after === '+' ? 1 : 2), ...boundsOf(numeral, 'least') }
  return { start, end: numeral.end, ...boundsOf(numeral, wording) }
}

function readWording(tokens: readonly Token[], start: number): { wording?: Wording; at: number } {
  let at = start
  let wording: Wording | undefined
  for (let step = 0; step < 3; step++) {
    const opening = openings
      .get(lower(tokens, at))
      ?.find(({ words }) => words.every((word, i) => lower(tokens, at + i) === word))
    if (opening === undefined) break
    wording ??= opening.wording
    at += opening.words.length
  }
  return { ...(wording === undefined ? {} : { wording }), at }
}

/** "between 22 and 31", "from 22 to 31". */
function readSpread(tokens: readonly Token[], at: number): Omit<Figure, 'start'> | undefined {
  const links = { between: /^(?:and|to|-|–)$/, from: /^(?:to|-|–)$/ }[lower(tokens, at)]
  const low = links === undefined ? undefined : readNumeral(tokens, at + 1)
  if (low?.value === undefined || !links!.test(lower(tokens, low.end))) return undefined
  const high = readNumeral(tokens, readWording(tokens, low.end + 1).at)
  if (high?.value === undefined || high.value <= low.value) return undefined
  return { min: low.value, max: high.value, end: high.end }
}

/** "22-31", "22 to 31", "two or three", "at least 12 and up to 15". */
function readRange(
  tokens: readonly Token[],
  low: Numeral,
  wording: Wording | undefined,
): Omit<Figure, 'start'> | undefined {
  const link = lower(tokens, low.end)
  if (/^(?:-|–|—|to|or)$/.test(link) && (wording === undefined || link !== 'or')) {
    const high = readNumeral(tokens, low.end + 1)
    if (high?.value !== undefined && high.value > low.value! && (link !== '-' || !isAge(tokens, high.end)))
      return { min: low.value!, max: high.value, end: high.end }
  }
  if (wording !== 'least' || !/^(?:and|but|,)$/.test(link)) return undefined
  const further = readWording(tokens, low.end + 1)
  const high = further.wording === 'most' ? readNumeral(tokens, further.at) : undefined
  return high?.value === undefined || high.value < low.value!
    ? undefined
    : { min: low.value!, max: high.value, end: high.end }
}

function boundsOf({ value, least }: Numeral, wording: Wording | undefined): Bounds {
  if (value === undefined) return { min: least }
  switch (wording) {
    case 'least':
      return { value, min: value }
    case 'more':
      return { value, min: value + 1 }
    case 'most':
      return { value, min: 0, max: value }
    case 'fewer':
      return { value, min: 0, max: value - 1 }
    case 'about':
      return { value, min: rounded(0.9 * value), max: rounded(1.1 * value) }
    case 'nearly':
      return { value, min: rounded(0.9 * value), max: value }
    default:
      return { value, min: value, max: value }
  }
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000
}

function lower(tokens: readonly Token[], at: number): string {
  const word = tokens[at]?.word ?? ''
  return word.length > 14 ? '' : word.toLowerCase()
}
