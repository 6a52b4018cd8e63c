import { describe, expect, it } from 'vitest'
import { instant } from '../../../src/compare/kinds/instant.js'
import { context, maskOf, type Options, positionOf, problemOf, readTurtle, relationOf } from './fixture.js'

const on = (day: string) => `"${day}"^^xsd:date`
const between = (from: string | null, until: string | null) =>
  `[ ${from ? `schema:minValue ${on(from)} ;` : ''} ${until ? `schema:maxValue ${on(until)}` : ''} ]`
const relate = (a: string, b: string) => instant.relate(positionOf(instant, a), positionOf(instant, b), context)

describe('the position of', () => {
  it.each([
    ['a day', on('2025-03-08'), '2025-03-08', '2025-03-08', '2025-03-08'],
    ['a time', '"2025-03-08T23:30:00-05:00"^^xsd:dateTime', '2025-03-08', '2025-03-08', '2025-03-08'],
    ['a month', '"2024-02"^^xsd:gYearMonth', '2024-02-01', '2024-02-29', '2024-02'],
    ['a month with a time zone', '"2025-04+02:00"^^xsd:gYearMonth', '2025-04-01', '2025-04-30', '2025-04'],
    ['a year', '"2025"^^xsd:gYear', '2025-01-01', '2025-12-31', '2025'],
    ['a year before our era', '"-0044"^^xsd:gYear', '-0044-01-01', '-0044-12-31', '-0044'],
    ['an early year', '"0079-08-24"^^xsd:date', '0079-08-24', '0079-08-24', '0079-08-24'],
    ['a lower bound', between('2025-03-09', null), '2025-03-09', null, 'from 2025-03-09'],
    ['an upper bound', between(null, '2025-03-08'), null, '2025-03-08', 'by 2025-03-08'],
    ['both', between('2025-03-08', '2025-03-10'), '2025-03-08', '2025-03-10', 'between 2025-03-08 and 2025-03-10'],
    ['bounds around a month', between('2025-03-01', '2025-03-31'), '2025-03-01', '2025-03-31', '2025-03'],
    ['a month as lower bound', '[ schema:minValue "2025-03"^^xsd:gYearMonth ]', '2025-03-01', null, 'from 2025-03-01'],
    ['a month as upper bound', '[ schema:maxValue "2025-03"^^xsd:gYearMonth ]', null, '2025-03-31', 'by 2025-03-31'],
    ['a day in a node', `[ schema:value ${on('2025-03-08')} ]`, '2025-03-08', '2025-03-08', '2025-03-08'],
  ])('%s holds the days that it leaves open', (_, turtle, earliest, latest, label) => {
    const position = positionOf(instant, turtle)
    expect(instant.data(instant.value(position))).toEqual({ earliest, latest })
    expect(instant.label(position, context)).toBe(label)
  })

  it('a denial is every other day', () => {
    const denial = positionOf(instant, on('2025-03-01'), { denied: true })
    expect(instant.label(denial, context)).toBe('not 2025-03-01')
    expect(instant.data(instant.value(denial))).toEqual({
      intervals: [
        [null, '2025-02-28'],
        ['2025-03-02', null],
      ],
    })
    const late = positionOf(instant, between(null, '2025-03-08'), { denied: true })
    expect(instant.label(late, context)).toBe('from 2025-03-09')
  })
})

describe('two dates', () => {
  it.each([
    [on('2025-03-08'), on('2025-03-10'), 'contradicts', 'contradict', 2, 'the nearest possible days lie 2 days apart'],
    [on('2025-02-28'), '"2025-03"^^xsd:gYearMonth', 'contradicts', 'contradict', 1, 'lie 1 day apart'],
    [on('2025-03-08'), '"2025-03"^^xsd:gYearMonth', 'refines', 'agree', 0, '2025-03-08 lies within 2025-03'],
    ['"2025"^^xsd:gYear', on('2025-03-08'), 'refinedBy', 'agree', 0, '2025-03-08 lies within 2025'],
    [between(null, '2025-03-08'), between('2025-03-08', null), 'overlaps', 'agree', 0, 'some days are both'],
    [between(null, '2025-03-08'), between('2025-03-10', null), 'contradicts', 'contradict', 2, 'no day is both by'],
    ['"2025-03"^^xsd:gYearMonth', between('2025-03-01', '2025-03-31'), 'same', 'agree', 0, 'both say 2025-03'],
  ])('%s and %s: %s, %s, %d days', (a, b, relation, verdict, gap, reason) => {
    const found = relate(a, b)
    expect(found).toMatchObject({ relation, verdict, gap })
    expect(found.reason).toContain(reason)
  })
})

describe('a value is not read', () => {
  it.each([
    ['a day that no month has', on('2025-02-30'), 'expected a day that exists, found "2025-02-30" (date)'],
    ['29 February of a common year', on('1900-02-29'), 'expected a day that exists'],
    ['a bound on such a day', between('2025-02-29', null), 'expected a day that exists'],
    ['beyond what can be counted', '"300000"^^xsd:gYear', 'expected a day that exists'],
    ['a thirteenth month', on('2025-13-01'), 'expected a date'],
    [
      'text',
      '"8 March"',
      'expected a date (xsd:date, xsd:dateTime, xsd:gYearMonth or xsd:gYear), found "8 March" (string)',
    ],
    ['a number', '2025', 'found "2025" (integer)'],
    ['reversed', between('2025-03-10', '2025-03-08'), 'found 2025-03-10 and 2025-03-08'],
    ['a bare node', '[]', 'found a blank node without any of them'],
    ['an IRI', 'ex:dawn', 'without any of them'],
  ])('where it is %s', (_, turtle, problem) => {
    expect(problemOf(instant, turtle)).toContain(problem)
  })
})

describe('against brute force', () => {
  it('relates dates of two months as the sets of days that they allow, the gap being that of the nearest two', () => {
    const days = Array.from({ length: 430 }, (_, n) => new Date(Date.UTC(2024, 11, 1 + n)).toISOString().slice(0, 10))
    const some = days.filter(day => /^2025-0[23]/.test(day))
    const ends = some.filter((_, index) => index % 9 === 0 || index === 27 || index === 28)
    const stated: (readonly [string, (day: string) => boolean])[] = [
      ...some.map(day => [on(day), (other: string) => other === day] as const),
      ...['2025-02', '2025-03'].map(
        month => [`"${month}"^^xsd:gYearMonth`, (day: string) => day.startsWith(month)] as const,
      ),
      ['"2025"^^xsd:gYear', day => day.startsWith('2025')],
      ...ends.flatMap(from => [
        [between(from, null), (day: string) => day >= from] as const,
        [between(null, from), (day: string) => day <= from] as const,
        ...ends
          .filter(until => until >= from)
          .map(until => [between(from, until), (day: string) => day >= from && day <= until] as const),
      ]),
    ]
    const positions = stated.flatMap(([turtle, allows]) =>
      [false, true].map(denied => {
        const options: Options = { denied }
        const reading = readTurtle(instant, turtle, options)
        if ('problem' in reading) throw new Error(reading.problem)
        const possible = days.flatMap((day, index) => (allows(day) !== denied ? [index] : []))
        return { position: reading.position, allowed: maskOf(days, day => allows(day) !== denied), possible }
      }),
    )
    const wrong = positions.flatMap(a =>
      positions.flatMap(b => {
        const { relation, verdict, gap } = instant.relate(a.position, b.position, context)
        const expected = relationOf(a.allowed, b.allowed)
        const right =
          relation === expected &&
          verdict === (expected === 'contradicts' ? 'contradict' : 'agree') &&
          gap === (expected === 'contradicts' ? nearest(a.possible, b.possible) : 0)
        return right ? [] : [[instant.label(a.position, context), relation, gap, instant.label(b.position, context)]]
      }),
    )
    expect(wrong).toEqual([])
    expect(positions.length).toBeGreaterThan(200)
  })
})

function nearest(a: readonly number[], b: readonly number[]): number {
  return a.reduce((least, one) => b.reduce((found, other) => Math.min(found, Math.abs(one - other)), least), 1e9)
}
