import { describe, expect, it } from 'vitest'
import { parseDate } from '../../src/time/parse-date.js'

describe('parseDate', () => {
  it.each([
    ['2031-05-03', { on: '2031-05-03' }],
    [' 2031-05 ', { on: '2031-05' }],
    ['2031', { on: '2031' }],
    ['2032-02-29', { on: '2032-02-29' }],
    ['2031-05-03..2031-05-05', { notBefore: '2031-05-03', notAfter: '2031-05-05' }],
    ['2031-05-03..2031-05-03', { notBefore: '2031-05-03', notAfter: '2031-05-03' }],
    ['..2031-05-05', { notAfter: '2031-05-05' }],
    ['2031-05-03..', { notBefore: '2031-05-03' }],
  ])('reads `%s`', (text, times) => {
    expect(parseDate(text)).toEqual(times)
  })

  it.each([
    '',
    '..',
    '2031-13',
    '2031-02-29',
    '3 May 2031',
    '2031-5-3',
    '2031-05-05..2031-05-03',
    '2031-05..2031-06',
    '2031-05-03..2031-05-04..2031-05-05',
    '2031-05-03T10:00:00Z',
  ])('says what was expected instead of `%s`', text => {
    expect(() => parseDate(text)).toThrow(expect.objectContaining({ code: 'parameter' }))
  })
})
