import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatQuantity } from '../../../src/claims/quantity.js'
import { parseQuantity } from '../../../src/compare/kinds/parse-quantity.js'

describe('parseQuantity', () => {
  it.each([
    ['12', '12', '12', '12'],
    ['exactly 12', '12', '12', '12'],
    ['1,200', '1200', '1200', '1200'],
    ['at least 12', '12', '12', undefined],
    ['Documented 12', '12', '12', undefined],
    ['more than 12', '12', '13', undefined],
    ['over  12', '12', '13', undefined],
    ['up to 12', '12', '0', '12'],
    ['at most 12', '12', '0', '12'],
    ['fewer than 12', '12', '0', '11'],
    ['about 15', '15', '13.5', '16.5'],
    ['nearly 100', '100', '90', '100'],
    ['12 to 15', undefined, '12', '15'],
    ['between 12 and 15', undefined, '12', '15'],
    ['4.5', '4.5', '4.5', '4.5'],
  ])('gives `%s` the bounds of its wording', (text, value, least, most) => {
    expect(parseQuantity(text)).toEqual({
      ...(value === undefined ? {} : { value }),
      least,
      ...(most === undefined ? {} : { most }),
    })
  })

  it.each(['', 'dozens', '-3', '15 to 12', 'fewer than 0', '12 people', 'at least'])(
    'says what was expected instead of `%s`',
    text => {
      expect(() => parseQuantity(text)).toThrow(expect.objectContaining({ code: 'parameter' }))
    },
  )

  it('reads what a figure is shown as', () => {
    const worded = fc
      .tuple(fc.constantFrom('', 'at least ', 'more than ', 'between 3 and '), fc.integer({ min: 3, max: 10 ** 7 }))
      .map(([words, number]) => words + number)
    fc.assert(
      fc.property(worded, text => {
        const quantity = parseQuantity(text)
        expect(parseQuantity(formatQuantity(quantity))).toEqual(
          quantity.least === quantity.most ? { ...quantity, value: quantity.least } : quantity,
        )
      }),
    )
  })
})
