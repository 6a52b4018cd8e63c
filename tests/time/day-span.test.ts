import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { daySpanOf, nameDays } from '../../src/time/day-span.js'
import { dayNumber } from '../../src/time/iso-date.js'
import { isBefore, possibleDaysOf } from '../../src/time/possible-days.js'
import { isLeapYear, lengthOfMonth } from './calendar.js'

const pad = (part: number, digits = 2) => String(part).padStart(digits, '0')
const years = fc.oneof(fc.integer({ min: 0, max: 9999 }), fc.constantFrom(0, 4, 99, 1900, 2000, 2024))
const written = fc
  .tuple(years, fc.integer({ min: 1, max: 12 }), fc.nat(), fc.constantFrom('year', 'month', 'day'))
  .map(([year, month, any, precision]) => {
    if (precision === 'year') return { name: pad(year, 4), days: isLeapYear(year) ? 366 : 365 }
    const length = lengthOfMonth(year, month)
    const name = `${pad(year, 4)}-${pad(month)}`
    return precision === 'month' ? { name, days: length } : { name: `${name}-${pad((any % length) + 1)}`, days: 1 }
  })

describe('the days that a date leaves open', () => {
  it('begin with its first and are as many as its year or month has', () => {
    fc.assert(
      fc.property(written, ({ name, days }) => {
        const first = dayNumber(name)
        expect(daySpanOf(name)).toEqual({ first, last: first + days - 1 })
      }),
    )
  })

  it('are named as they were written', () => {
    fc.assert(fc.property(written, ({ name }) => nameDays(daySpanOf(name)!) === name))
  })

  it('are one day where the time of day is written', () => {
    expect(daySpanOf('1970-01-03T23:59:00-11:00')).toEqual({ first: 2, last: 2 })
  })

  it.each(['2023-02-29', '2024-13', 'May 2024', '', '280000', '-280000', '280000-01'])('are none for %j', date => {
    expect(daySpanOf(date)).toBeUndefined()
  })

  it('have no name where they fill neither a day, nor a month, nor a year', () => {
    const { first, last } = daySpanOf('2024-02')!
    for (const days of [
      { first, last: last - 1 },
      { first: first + 1, last },
      { first, last: last + 1 },
      { first: daySpanOf('2024')!.first, last: daySpanOf('2025')!.last },
    ])
      expect(nameDays(days)).toBeUndefined()
  })

  it('have a name before our era, too', () => {
    for (const name of ['-0044', '-0044-03', '-0044-03-15']) expect(nameDays(daySpanOf(name)!)).toBe(name)
  })
})

describe('the days that dates leave possible', () => {
  it('take a date that does not exist as not given', () => {
    expect(possibleDaysOf({ on: '2024-02-30', notBefore: '2024-02-01', notAfter: 'soon' })).toEqual({
      first: '2024-02-01',
      last: undefined,
    })
    expect(possibleDaysOf({ on: '2024-02', notBefore: undefined, notAfter: '2025-01-01' })).toEqual({
      first: '2024-02-01',
      last: '2024-02-29',
    })
  })

  it('are before others where all of them are', () => {
    const [february, march, early] = [
      { first: '2024-02-01', last: '2024-02-29' },
      { first: '2024-03-01', last: '2024-03-31' },
      { first: '2024-02-20', last: '2024-03-01' },
    ]
    expect([isBefore(february, march), isBefore(march, february)]).toEqual([true, false])
    expect([isBefore(early, march), isBefore(february, early), isBefore(march, march)]).toEqual([false, false, false])
    expect([isBefore({ first: '2024-02-01' }, march), isBefore(february, { last: '2024-04-01' })]).toEqual([
      false,
      false,
    ])
  })
})
