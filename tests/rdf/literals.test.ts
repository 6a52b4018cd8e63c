import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dateLiteral, english, numberLiteral } from '../../src/rdf/literals.js'

const xsd = 'http://www.w3.org/2001/XMLSchema#'

describe('a number', () => {
  it.each([
    [0, '0', 'integer'],
    [-0, '0', 'integer'],
    [-12, '-12', 'integer'],
    [1e21, '1000000000000000000000', 'integer'],
    [0.1, '0.1', 'decimal'],
    [-2.5, '-2.5', 'decimal'],
    [0.000001, '0.000001', 'decimal'],
    [1e-7, '1e-7', 'double'],
  ])('%f is written as %s, of type %s', (value, text, type) => {
    const { value: written, datatype } = numberLiteral(value)
    expect([written, datatype.value]).toEqual([text, xsd + type])
  })

  it('is the same when it is read again, with a mark only where it is of no plain type', () => {
    const lexical: Record<string, RegExp> = {
      [`${xsd}integer`]: /^-?\d+$/,
      [`${xsd}decimal`]: /^-?\d+\.\d+$/,
      [`${xsd}double`]: /^-?\d+(\.\d+)?e-\d+$/,
    }
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), number => {
        const { value, datatype } = numberLiteral(number)
        expect(Number(value) === number).toBe(true)
        expect(value).toMatch(lexical[datatype.value]!)
      }),
    )
  })

  it.each([Number.NaN, Infinity, -Infinity])('is refused where it is %f', value => {
    expect(() => numberLiteral(value)).toThrow(RangeError)
  })
})

describe('a date', () => {
  it.each([
    ['2024', 'gYear'],
    ['-0044', 'gYear'],
    ['2024-06', 'gYearMonth'],
    ['-0044-03', 'gYearMonth'],
    ['2024-06-20', 'date'],
    ['-0044-03-15', 'date'],
    ['2024-06-20T23:30:00-05:00', 'dateTime'],
  ])('%s is of type %s', (date, type) => {
    const { value, datatype } = dateLiteral(date)
    expect([value, datatype.value]).toEqual([date, xsd + type])
  })

  it('is refused where it has more parts than a day', () => {
    expect(() => dateLiteral('2024-06-20-05')).toThrow(/ISO 8601, found 2024-06-20-05/)
  })
})

it('writes a text in English', () => {
  const { value, language } = english('flood')
  expect([value, language]).toEqual(['flood', 'en'])
})
