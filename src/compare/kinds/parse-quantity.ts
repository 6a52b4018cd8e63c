import type { Quantity } from '../../claims/quantity.js'
import { ClaimGraphError } from '../../errors.js'

const number = String.raw`((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)`

/** The wordings of a figure, with the bounds that each implies. */
const wordings: readonly (readonly [RegExp, (a: number, b: number) => Quantity])[] = [
  [pattern(''), n => bounds(n, n, n)],
  [pattern('(?:exactly) '), n => bounds(n, n, n)],
  [pattern('(?:at least|documented|no fewer than) '), n => bounds(n, n)],
  [pattern('(?:more than|over) '), n => bounds(n, n + 1)],
  [pattern('(?:at most|up to|no more than) '), n => bounds(n, 0, n)],
  [pattern('(?:fewer than|less than|under) '), n => bounds(n, 0, n - 1)],
  [pattern('(?:about|around|some|roughly|approximately) '), n => bounds(n, tenths(9, n), tenths(11, n))],
  [pattern('(?:nearly|almost|close to) '), n => bounds(n, tenths(9, n), n)],
  [new RegExp(`^(?:between )?${number}(?: (?:to|and) | ?[-–] ?)${number}$`, 'i'), (n, m) => bounds(undefined, n, m)],
]

/** Reads a figure as it is worded, such as `at least 420`, `more than 100` or `between 20 and 30`. */
export function parseQuantity(text: string): Quantity {
  const words = text.trim().replace(/\s+/g, ' ')
  for (const [wording, read] of wordings) {
    const found = wording.exec(words)
    if (!found) continue
    const [a = Number.NaN, b = Number.NaN] = found.slice(1).map(digits => Number(digits.replaceAll(',', '')))
    const quantity = read(a, b)
    if (Number(quantity.least ?? 0) <= Number(quantity.most ?? Number.POSITIVE_INFINITY)) return quantity
  }
  throw new ClaimGraphError(
    'parameter',
    `expected a figure as it is worded: 12, at least 12, more than 12, at most 12, fewer than 12, about 12, nearly 12 or 12 to 15, found \`${text}\``,
  )
}

/** So many tenths of a number, without what floating point would add. */
const tenths = (count: number, n: number) => Number(((count * n) / 10).toPrecision(12))

function pattern(words: string): RegExp {
  return new RegExp(`^${words}${number}$`, 'i')
}

function bounds(value: number | undefined, least: number, most?: number): Quantity {
  return {
    ...(value === undefined ? {} : { value: String(value) }),
    least: String(least),
    ...(most === undefined ? {} : { most: String(most) }),
  }
}
