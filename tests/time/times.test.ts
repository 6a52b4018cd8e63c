import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { possibleDays } from '../../src/time/possible-days.js'
import { formatTimes } from '../../src/time/times.js'

describe('possible days', () => {
  it.each([
    ['a day', { on: '2024-06-20' }, '2024-06-20', '2024-06-20'],
    ['a time of day', { on: '2024-06-20T23:30:00-05:00' }, '2024-06-20', '2024-06-20'],
    ['a month', { on: '2024-06' }, '2024-06-01', '2024-06-30'],
    ['February of a leap year', { on: '2024-02' }, '2024-02-01', '2024-02-29'],
    ['February of a common year', { on: '2023-02' }, '2023-02-01', '2023-02-28'],
    ['February of a century', { on: '1900-02' }, '1900-02-01', '1900-02-28'],
    ['a year', { on: '2024' }, '2024-01-01', '2024-12-31'],
    ['a year with time zone', { on: '2024Z' }, '2024-01-01', '2024-12-31'],
    ['a month with time zone', { on: '2024-04+02:00' }, '2024-04-01', '2024-04-30'],
    ['both bounds', { notBefore: '2024-06-01', notAfter: '2024-06-10' }, '2024-06-01', '2024-06-10'],
    [
      'a date with bounds, of which the date is exact',
      { on: '2024-06-05', notAfter: '2024-07-01' },
      '2024-06-05',
      '2024-06-05',
    ],
    ['a lower bound', { notBefore: '2024-06-01' }, '2024-06-01', undefined],
    ['an upper bound', { notAfter: '2024-06-10' }, undefined, '2024-06-10'],
    ['nothing', {}, undefined, undefined],
  ])('are those of %s', (_, times, first, last) => {
    const days = possibleDays(times)
    expect([days.first, days.last]).toEqual([first, last])
  })

  it('of a month hold every day of it and no other', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date('1000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }), date => {
        const day = date.toISOString().slice(0, 10)
        const { first, last } = possibleDays({ on: day.slice(0, 7) })
        const next = new Date(`${last}T00:00:00Z`)
        next.setUTCDate(next.getUTCDate() + 1)
        return first! <= day && day <= last! && next.getUTCDate() === 1
      }),
    )
  })
})

it.each([
  [{ on: '2024-06' }, '2024-06'],
  [{ notBefore: '2024-06-01', notAfter: '2024-06-10' }, 'between 2024-06-01 and 2024-06-10'],
  [{ notAfter: '2024-06-10' }, 'by 2024-06-10'],
  [{ notBefore: '2024-06-01' }, 'from 2024-06-01'],
  [{}, 'undated'],
])('puts %j into words', (times, words) => {
  expect(formatTimes(times)).toBe(words)
})
