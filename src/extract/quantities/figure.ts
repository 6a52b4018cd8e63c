import type { Span } from '../../claims/document.js'
import { rounded } from '../grammar/digits.js'
import { type Numeral, numeralOpeners, readNumeral } from '../grammar/numerals.js'
import { lowerAt } from '../grammar/words.js'
import type { Token } from '../text/tokens.js'
import { isAge } from './ages.js'

/** A number with what its limit says of it: the figure as stated, and the least and the most that it allows. */
export interface Bounds {
  readonly value?: number
  readonly min?: number
  readonly max?: number
}

/** A figure in a text, in token numbers, end exclusive. */
export interface Figure extends Span, Bounds {}

type Limit = 'least' | 'more' | 'most' | 'fewer' | 'about' | 'nearly'

const limits: Readonly<Record<Limit, string>> = {
  least: 'at least|at the very least|no fewer than|no less than|not less than|a minimum of|minimum of|at minimum|≥|> =',
  more: 'more than|greater than|larger than|higher than|well over|well above|over|upwards of|in excess of|exceeding|above|>',
  most: 'up to|as many as|at most|no more than|not more than|a maximum of|maximum of|at maximum|≤|< =',
  fewer: 'fewer than|less than|lower than|under|below|<',
  about:
    'about|around|some|roughly|approximately|an estimated|estimated|est.|circa|ca|ca.|c.|approx|approx.|in the region of|in the order of|on the order of|~|≈|±',
  nearly: 'nearly|almost|close to|just under',
}
const openings = new Map<string, { readonly words: readonly string[]; readonly limit?: Limit }[]>()
for (const [limit, phrases] of Object.entries(limits))
  for (const phrase of phrases.split('|')) learn(phrase, limit as Limit)
/** Words before a number that change nothing in it. */
for (const phrase of ['a total of', 'an additional', 'additional', 'another', 'a further', 'the', 'all', 'a combined'])
  learn(phrase)

function learn(phrase: string, limit?: Limit): void {
  const words = phrase.split(' ')
  const known = openings.get(words[0]!) ?? []
  openings.set(words[0]!, [...known, { words, ...(limit === undefined ? {} : { limit }) }])
}

const raising =
  /^(?:raised?|raises|lift(?:ed|s)?|lower(?:ed|s)?|revised?|revises|increased?|rose|risen|rises|climb(?:ed|s)?|jump(?:ed|s)?|grew|grown|went|gone|fell|fallen|dropped|up|down|cut|reduced|corrected|updated|changed)$/i
const openers = new Set([...openings.keys(), ...numeralOpeners, 'between', 'from'])

/** Whether a figure may begin with a word. */
export function mayBeginFigure(word: string): boolean {
  return /^[\d½¼¾]/.test(word) || (word.length < 15 && openers.has(word.toLowerCase()))
}

/** Reads the figure that begins at a token with the words that bound it, as `comparison.md` has them. */
export function readFigure(tokens: readonly Token[], start: number): Figure | undefined {
  const { limit, at } = readLimit(tokens, start)
  const spread = limit === undefined ? readSpread(tokens, at) : undefined
  if (spread !== undefined) return { start, ...spread }
  const numeral = readNumeral(tokens, at)
  if (numeral === undefined) return undefined
  const isOld = isRaisedFrom(tokens, at - 1)
  const range = numeral.value === undefined || isOld ? undefined : readRange(tokens, numeral, limit)
  if (range !== undefined) return { start, ...range }
  const behind = limitBehind(tokens, numeral.end)
  return { start, end: behind?.end ?? numeral.end, ...boundsOf(numeral, behind?.limit ?? limit) }
}

/** What limits a number from behind: "12+", "12 or more", "12 or so". */
function limitBehind(tokens: readonly Token[], at: number): { limit: Limit; end: number } | undefined {
  const word = lowerAt(tokens, at)
  const next = lowerAt(tokens, at + 1)
  const isLast = (end: number) => readNumeral(tokens, end) === undefined
  if (word === '+' || (word === 'plus' && isLast(at + 1))) return { limit: 'least', end: at + 1 }
  if (word === 'at' && next === 'least' && isLast(at + 2)) return { limit: 'least', end: at + 2 }
  if (word === 'odd') return { limit: 'about', end: at + 1 }
  if (word === '-' && next === 'odd') return { limit: 'about', end: at + 2 }
  const limit = word === 'or' ? orLimits[next] : undefined
  return limit === undefined ? undefined : { limit, end: at + 2 }
}

const orLimits: Readonly<Record<string, Limit | undefined>> = {
  ...{ more: 'least', above: 'least', over: 'least' },
  ...{ fewer: 'most', less: 'most', so: 'about', thereabouts: 'about' },
}

function readLimit(tokens: readonly Token[], start: number): { limit?: Limit; at: number } {
  let at = start
  let limit: Limit | undefined
  for (let step = 0; step < 3; step++) {
    const opening = openings
      .get(lowerAt(tokens, at))
      ?.find(({ words }) => words.every((word, i) => lowerAt(tokens, at + i) === word))
    if (opening === undefined) break
    limit ??= opening.limit
    at += opening.words.length
  }
  return { ...(limit === undefined ? {} : { limit }), at }
}

/** "between 22 and 31", "from 22 to 31". */
function readSpread(tokens: readonly Token[], at: number): Omit<Figure, 'start'> | undefined {
  const links = { between: /^(?:and|to|-|–)$/, from: /^(?:to|-|–)$/ }[lowerAt(tokens, at)]
  if (isRaisedFrom(tokens, at)) return undefined
  const low = links === undefined ? undefined : readNumeral(tokens, at + 1)
  if (low?.value === undefined || !links!.test(lowerAt(tokens, low.end))) return undefined
  return between(low, readNumeral(tokens, readLimit(tokens, low.end + 1).at))
}

/** Two numbers as bounds, of which the lower may leave its magnitude to the higher: "2 to 3 million". */
function between(low: Numeral, high: Numeral | undefined): Omit<Figure, 'start'> | undefined {
  if (low.value === undefined || high?.value === undefined) return undefined
  const raised = low.scale === undefined ? rounded(low.value * (high.scale ?? 1)) : low.value
  const min = raised < high.value ? raised : low.value
  return min < high.value ? { min, max: high.value, end: high.end } : undefined
}

/** "22-31", "22 to 31", "two or three", "at least 12 and up to 15". */
function readRange(
  tokens: readonly Token[],
  low: Numeral,
  limit: Limit | undefined,
): Omit<Figure, 'start'> | undefined {
  const link = lowerAt(tokens, low.end)
  if (/^(?:-|–|—|to|or)$/.test(link) && (limit === undefined || link !== 'or')) {
    const range = between(low, readNumeral(tokens, low.end + 1))
    if (range !== undefined && (link !== '-' || !isAge(tokens, range.end))) return range
  }
  if (limit !== 'least' || !/^(?:and|but|,)$/.test(link)) return undefined
  const further = readLimit(tokens, low.end + 1)
  const high = further.limit === 'most' ? readNumeral(tokens, further.at) : undefined
  return high?.value === undefined || high.value < low.value!
    ? undefined
    : { min: low.value!, max: high.value, end: high.end }
}

function boundsOf({ value, least }: Numeral, limit: Limit | undefined): Bounds {
  if (value === undefined) return { min: least }
  switch (limit) {
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

/** Whether "from" stands at a token behind a verb of raising or lowering a figure, so that the old figure follows it. */
export function isRaisedFrom(tokens: readonly Token[], at: number): boolean {
  if (lowerAt(tokens, at) !== 'from') return false
  for (let i = at - 1; i >= 0 && at - i < 9 && tokens[i]!.sentence === tokens[at]!.sentence; i--)
    if (raising.test(tokens[i]!.word)) return true
  return false
}
