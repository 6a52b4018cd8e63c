import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  addMonths,
  compareDates,
  dayNumber,
  dayOfNumber,
  daysIn,
  firstDay,
  isDate,
  isDay,
  isoDate,
  lastDay,
  weekdayOfDate,
} from '../../src/time/iso-date.js'
import { type Day, followingDay, isLeapYear, lengthOfMonth, nameOf } from './calendar.js'

const years = fc.oneof(
  fc.integer({ min: -269_000, max: 269_000 }),
  fc.integer({ min: -101, max: 101 }),
  fc.constantFrom(1582, 1600, 1900, 2000, 2023, 2024, 2100),
)
const months = fc.integer({ min: 1, max: 12 })

describe('the days of a month', () => {
  it.each([
    [2024, 29],
    [2023, 28],
    [1900, 28],
    [2000, 29],
    [100, 28],
    [96, 29],
    [99, 28],
    [4, 29],
    [0, 29],
    [-1, 28],
    [-4, 29],
    [-100, 28],
    [-400, 29],
  ])('are those of February where the year is %i', (year, days) => {
    expect(daysIn(year, 2)).toBe(days)
  })

  it('are those of the Gregorian calendar in every year that can be counted', () => {
    fc.assert(fc.property(years, months, (year, month) => daysIn(year, month) === lengthOfMonth(year, month)))
  })
})

describe('dates that exist', () => {
  it('are those of the calendar, whatever month and day are written', () => {
    const parts = fc.integer({ min: 0, max: 40 })
    fc.assert(
      fc.property(years, parts, parts, (year, month, day) => {
        const exists = month >= 1 && month <= 12 && day >= 1 && day <= lengthOfMonth(year, month)
        expect(isDate(nameOf({ year, month, day }))).toBe(exists)
      }),
    )
  })

  it.each(['2024', '2024-02', '2024-02-29', '-0044-03-15', '0099-12-31', '12024', '2024Z', '2024-02+02:00'])(
    'include %s',
    date => {
      expect(isDate(date)).toBe(true)
    },
  )

  it.each(['', '24', '2024-2', '2024-13', '2024-00', '2023-02-29', '1900-02-29', '2024-02-29 ', '2024-02-30T10:00:00'])(
    'do not include %j',
    date => {
      expect(isDate(date)).toBe(false)
    },
  )

  it('beyond what can be counted are taken for none where a month of theirs has to be known', () => {
    expect(isDate('280000-02-01')).toBe(false)
    expect(isDate('-280000-02-01')).toBe(false)
  })

  it('are days where year, month and day are written and no more', () => {
    expect(['2024-02-29', '0001-01-01'].every(isDay)).toBe(true)
    expect(['2024', '2024-02', '2024-02-30', '2024-02-29T10:00:00Z', '2024-02-29Z', '-0044-03-15'].some(isDay)).toBe(
      false,
    )
  })
})

describe('the first and the last day', () => {
  it('of a month, year or day are its own', () => {
    fc.assert(
      fc.property(years, months, (year, month) => {
        const [name, text] = [isoDate(year), isoDate(year, month)]
        expect([firstDay(name), lastDay(name)]).toEqual([`${name}-01-01`, `${name}-12-31`])
        expect([firstDay(text), lastDay(text)]).toEqual([`${text}-01`, `${text}-${lengthOfMonth(year, month)}`])
        expect([firstDay(`${text}-07`), lastDay(`${text}-07`)]).toEqual([`${text}-07`, `${text}-07`])
      }),
    )
  })

  it('leave out the time of day and its zone', () => {
    expect([firstDay('2024-06-20T23:30:00-05:00'), lastDay('2024-06Z')]).toEqual(['2024-06-20', '2024-06-30'])
  })
})

describe('a date in ISO 8601', () => {
  it.each([
    [[2024], '2024'],
    [[99, 3], '0099-03'],
    [[0, 1, 2], '0000-01-02'],
    [[-44, 3, 15], '-0044-03-15'],
    [[-12024, 11, 30], '-12024-11-30'],
  ] as const)('of %j is %s', (parts, text) => {
    expect(isoDate(...(parts as readonly [number, number?, number?]))).toBe(text)
  })
})

describe('the number of a day', () => {
  it.each([
    ['-0400-02-28', 800],
    ['-0001-12-30', 400],
    ['0095-12-30', 2000],
    ['1581-01-01', 1000],
    ['1899-12-31', 3000],
    ['1969-12-31', 100],
    ['1999-06-15', 10_000],
  ])('grows by one from each day after %s to the next, and the weekday with it', (begin, length) => {
    const [, year, month, date] = /^(-?\d+)-(\d\d)-(\d\d)$/.exec(begin)!
    let day: Day = { year: Number(year), month: Number(month), day: Number(date) }
    const [number, weekday] = [dayNumber(begin), weekdayOfDate(begin)]
    for (let i = 0; i <= length; i++, day = followingDay(day)) {
      const name = nameOf(day)
      if (dayNumber(name) !== number + i || dayOfNumber(number + i) !== name || addDays(begin, i) !== name)
        expect([dayNumber(name), dayOfNumber(number + i), addDays(begin, i)]).toEqual([number + i, name, name])
      if (weekdayOfDate(name) !== (weekday + i) % 7) expect(weekdayOfDate(name)).toBe((weekday + i) % 7)
      if (addDays(name, -i) !== begin) expect(addDays(name, -i)).toBe(begin)
    }
  })

  it('is 0 on 1 January 1970, a Thursday, and counts from the first day of a month or year', () => {
    expect([dayNumber('1970-01-01'), dayNumber('1970'), dayNumber('1970-02'), dayNumber('1969-12-31')]).toEqual([
      0, 0, 31, -1,
    ])
    expect([weekdayOfDate('1970'), weekdayOfDate('2000-01-01'), weekdayOfDate('1582-10-15')]).toEqual([4, 6, 5])
  })

  it('grows with each year by the days that the year has', () => {
    fc.assert(
      fc.property(years, year => {
        const days = dayNumber(isoDate(year + 1)) - dayNumber(isoDate(year))
        expect(days).toBe(isLeapYear(year) ? 366 : 365)
      }),
    )
  })

  it('is none some 270,000 years from now and before', () => {
    for (const date of ['275000', '-270000']) expect(dayNumber(date)).not.toBeNaN()
    for (const date of ['280000', '-280000']) expect(dayNumber(date)).toBeNaN()
  })
})

describe('months added to a date', () => {
  it('lead to the month that counting one by one leads to', () => {
    fc.assert(
      fc.property(years, months, fc.integer({ min: 0, max: 60 }), (year, month, count) => {
        let [y, m] = [year, month]
        for (let i = 0; i < count; i++) [y, m] = m === 12 ? [y + 1, 1] : [y, m + 1]
        expect(addMonths(isoDate(year, month), count)).toBe(isoDate(y, m))
        expect(addMonths(isoDate(y, m), -count)).toBe(isoDate(year, month))
      }),
    )
  })

  it('count from January where only a year is known', () => {
    expect([addMonths('2024', 1), addMonths('2024', -1)]).toEqual(['2024-02', '2023-12'])
  })
})

describe('dates are ordered', () => {
  const ordered = [
    '-12025',
    '-0044-03-15',
    '-0044-03-16',
    '-0043',
    '0000-12',
    '0999-05-01',
    '2025-03',
    '2025-03-02',
    '12025-01-01',
  ]

  it('by year, month and day, whatever the sign and the digits of the year', () => {
    expect([...ordered].reverse().sort((a, b) => compareDates(a, b))).toEqual(ordered)
    expect(compareDates('2025', '2025-01-01')).toBe(0)
    expect(compareDates('2025-03-09T23:00:00Z', '2025-03-09')).toBe(0)
  })

  it('with those that are not known at the end that is asked for', () => {
    expect([undefined, '2025', undefined, '-0044'].map(date => compareDates(date, '2024'))).toEqual([
      1,
      1,
      1,
      expect.any(Number),
    ])
    expect(compareDates(undefined, '2024', 'first')).toBe(-1)
    expect(compareDates('2024', undefined)).toBe(-1)
    expect(compareDates(undefined, undefined)).toBe(0)
  })
})
