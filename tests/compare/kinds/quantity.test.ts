import { describe, expect, it } from 'vitest'
import { quantity } from '../../../src/compare/kinds/quantity.js'
import { context, maskOf, type Options, positionOf, problemOf, readTurtle, relationOf } from './fixture.js'

const counts: Options = { counts: true }
const node = (value: number | null, least: number | null, most: number | null) =>
  `[ ${[
    ['value', value],
    ['minValue', least],
    ['maxValue', most],
  ]
    .filter(([, figure]) => figure !== null)
    .map(([name, figure]) => `schema:${name} ${figure}`)
    .join(' ; ')} ]`

const relate = (a: string, b: string, tolerance = 0.1, options: Options = counts) =>
  quantity.relate(positionOf(quantity, a, options), positionOf(quantity, b, options), { ...context, tolerance })

describe('the position of', () => {
  it.each([
    // wording, value, what it allows, in words
    ['N', '32', { least: 32, most: 32, headline: 32 }, '32'],
    ['N as a node', '[ schema:value 32 ]', { least: 32, most: 32, headline: 32 }, '32'],
    ['N as two bounds', node(null, 32, 32), { least: 32, most: 32, headline: 32 }, '32'],
    ['documented N', node(420, 420, null), { least: 420, most: null, headline: 420 }, 'at least 420'],
    ['more than N', node(100, 101, null), { least: 101, most: null, headline: 100 }, 'more than 100'],
    ['up to N', node(50, null, 50), { least: 0, most: 50, headline: 50 }, 'at most 50'],
    ['up to N with its lower bound', node(50, 0, 50), { least: 0, most: 50, headline: 50 }, 'at most 50'],
    ['fewer than N, from none', node(50, 0, 49), { least: 0, most: 49, headline: 50 }, 'fewer than 50'],
    ['fewer than N', node(50, null, 49), { least: 0, most: 49, headline: 50 }, 'fewer than 50'],
    ['about N', node(50, 45, 55), { least: 45, most: 55, headline: 50 }, 'about 50'],
    ['nearly N', node(50, 45, 50), { least: 45, most: 50, headline: 50 }, 'nearly 50'],
    ['between N and M', node(null, 65, 69), { least: 65, most: 69, headline: null }, '65 to 69'],
    ['dozens', node(null, 24, null), { least: 24, most: null, headline: null }, 'at least 24'],
    ['thousands', node(1500, 1500, null), { least: 1500, most: null, headline: 1500 }, 'at least 1,500'],
    ['a range with a figure', node(50, 40, 60), { least: 40, most: 60, headline: 50 }, '40 to 60, stated as 50'],
  ])('%s holds its bounds and its headline', (_, turtle, value, label) => {
    const position = positionOf(quantity, turtle, counts)
    expect(quantity.data(quantity.value(position))).toEqual(value)
    expect(quantity.label(position, context)).toBe(label)
  })

  it.each([
    ['at least 420', node(420, 420, null), { least: 0, most: 419, headline: null }, 'at most 419'],
    ['at most 50', node(50, null, 50), { least: 51, most: null, headline: null }, 'at least 51'],
    ['32', '32', { intervals: [[0, 31], [33, null]] }, 'not 32'], // biome-ignore format: one row
    ['10 to 20', node(null, 10, 20), { intervals: [[0, 9], [21, null]] }, 'not 10 to 20'], // biome-ignore format: one row
    ['none at all', '0', { least: 1, most: null, headline: null }, 'at least 1'],
  ])('a denial of %s is all that it leaves, without a headline', (_, turtle, value, label) => {
    const position = positionOf(quantity, turtle, { ...counts, denied: true })
    expect(quantity.data(quantity.value(position))).toEqual(value)
    expect(quantity.label(position, context)).toBe(label)
  })

  it('a measure that is no count runs below 0 and has no next figure', () => {
    const melts = (turtle: string, denied = false) => {
      const position = positionOf(quantity, turtle, { denied })
      return [quantity.data(quantity.value(position)), quantity.label(position, context)]
    }
    expect(melts('-38.8')).toEqual([{ least: -38.8, most: -38.8, headline: -38.8 }, '-38.8'])
    expect(melts(node(-38, null, -38))).toEqual([{ least: null, most: -38, headline: -38 }, 'at most -38'])
    expect(melts(node(-38, null, -38), true)).toEqual([{ intervals: [[-38, null]], exclusive: true }, 'more than -38'])
    expect(melts(node(-38, -38, null), true)).toEqual([{ intervals: [[null, -38]], exclusive: true }, 'less than -38'])
    expect(melts('7', true)[1]).toBe('not 7')
  })

  it('a figure in a unit carries the unit apart', () => {
    const reading = readTurtle(quantity, '[ schema:value 2 ; schema:unitText "days" ]', counts)
    expect(reading).toMatchObject({ unit: 'days' })
    expect(readTurtle(quantity, '2')).toMatchObject({ unit: '' })
  })
})

describe('figures of thousands', () => {
  it('are read as they are stated, with what separates thousands', () => {
    expect(quantity.reading!(positionOf(quantity, node(1500, 1500, null), counts))).toBe('1,500 or more')
    expect(relate('12500', '1234567').reason).toBe(
      'no figure is both 12,500 and 1,234,567; the stated figures are 98.8 times apart',
    )
  })
})

describe('two figures', () => {
  it('that are both documented can both be true, and are 3.8 times apart', () => {
    expect(relate(node(111, 111, null), node(420, 420, null))).toEqual({
      relation: 'refinedBy',
      verdict: 'differ',
      gap: 420 / 111,
      reason: 'both are lower bounds, 111 and 420, so both can be true; the stated figures are 3.8 times apart',
    })
  })

  it.each([
    ['32', '33', 'contradicts', 'contradict', 33 / 32, 'no figure is both 32 and 33'],
    [node(420, 420, null), node(100, null, 100), 'contradicts', 'contradict', 4.2, 'both 420 or more and 100 or fewer'],
    ['32', node(32, 32, null), 'refines', 'agree', 1, '32 lies within 32 or more; the stated figure is the same, 32'],
    [node(50, 45, 55), '52', 'refinedBy', 'agree', 1.04, '52 lies within about 50; the stated figures lie within 10 %'],
    [node(50, 45, 55), node(60, 54, 66), 'overlaps', 'differ', 1.2, 'some figures are both about 50 and about 60'],
    ['32', '32', 'same', 'agree', 1, 'both say 32'],
    [node(100, 101, null), node(101, 101, null), 'same', 'agree', 1.01, 'both are read as 101 or more'],
    [node(null, 24, null), node(420, 420, null), 'refinedBy', 'agree', null, 'only one states a figure'],
    [node(null, 24, null), node(null, 40, null), 'refinedBy', 'agree', null, 'neither states a figure'],
    ['0', node(9, null, 9), 'refines', 'differ', null, 'the stated figures are 0 and 9'],
    ['0', '0', 'same', 'agree', 1, 'both say 0'],
    [node(50, null, 50), node(20, null, 20), 'refinedBy', 'differ', 2.5, 'both are upper bounds, 50 and 20'],
  ])('%s and %s: %s, %s', (a, b, relation, verdict, gap, reason) => {
    const found = relate(a, b)
    expect(found).toMatchObject({ relation, verdict })
    if (gap === null) expect(found.gap).toBeNull()
    else expect(found.gap).toBeCloseTo(gap, 10)
    expect(found.reason).toContain(reason)
  })

  it.each([
    [0.1, 'agree'],
    [0.09, 'differ'],
    [0, 'differ'],
  ])('a tenth apart are within a tolerance of %d or not', (tolerance, verdict) => {
    expect(relate(node(100, 100, null), node(110, 110, null), tolerance).verdict).toBe(verdict)
    expect(relate(node(0.3, 0.3, null), node(0.33, 0.33, null), tolerance, {}).verdict).toBe(verdict)
  })

  it('below 0 are set against each other by size, across 0 not at all', () => {
    expect(relate(node(-40, -41, -39), node(-40.5, -41, -39), 0.1, {})).toMatchObject({ verdict: 'agree', gap: 1.0125 })
    expect(relate(node(-1, -5, 5), node(1, -5, 5), 0.1, {})).toMatchObject({ verdict: 'differ', gap: null })
  })

  it('contradict where one denies what the other says', () => {
    const position = positionOf(quantity, '32', counts)
    const denial = positionOf(quantity, '32', { ...counts, denied: true })
    expect(quantity.relate(position, denial, context)).toMatchObject({
      relation: 'contradicts',
      verdict: 'contradict',
      gap: null,
      reason: 'no figure is both 32 and not 32; only one states a figure',
    })
  })

  it('of which each leaves to the other only fractions of people contradict', () => {
    const atMost = positionOf(quantity, node(101, 101, null), { ...counts, denied: true })
    const atLeast = positionOf(quantity, node(100, null, 100), { ...counts, denied: true })
    expect(quantity.relate(atMost, atLeast, context).relation).toBe('contradicts')
  })
})

describe('a value is not read', () => {
  it.each([
    ['NaN', '"NaN"^^xsd:double', 'expected a finite number, found "NaN" (double)'],
    ['infinite', '[ schema:maxValue "INF"^^xsd:double ]', 'expected a finite number, found "INF" (double)'],
    ['text', '"420"', 'expected a finite number, found "420" (string)'],
    ['text in a node', '[ schema:value "some" ]', 'expected a finite number, found "some" (string)'],
    ['ill-typed', '"4.2"^^xsd:integer', 'expected a finite number, found "4.2" (integer)'],
    ['a date', '"2025-03-08"^^xsd:date', 'expected a finite number, found "2025-03-08" (date)'],
    ['a foreign datatype', '"4"^^ex:integer', 'expected a finite number, found "4" (integer)'],
    ['too large to be told apart', '9007199254740993', 'expected a number of no more than 9007199254740991'],
    ['negative for a count', '-3', 'expected a count of 0 or more, found "-3" (integer)'],
    ['bounded below 0 for a count', '[ schema:minValue -3 ]', 'expected a count of 0 or more'],
    ['reversed', node(null, 20, 10), 'expected schema:minValue of no more than schema:maxValue, found 20 and 10'],
    ['outside its bounds', node(500, 1, 10), 'expected schema:value between schema:minValue and schema:maxValue'],
    ['an empty node', '[ schema:unitText "days" ]', 'found a blank node without any of them'],
    ['a bare node', '[]', 'found a blank node without any of them'],
    ['an IRI', 'ex:many', 'found <https://example.org/bridge/many> without any of them'],
    ['doubled', '[ schema:value 4 , 5 ]', 'expected schema:value once, found "4" (integer) and "5" (integer)'],
    ['a bound that is no literal', '[ schema:minValue ex:many ]', 'expected a literal as schema:minValue'],
  ])('where it is %s', (_, turtle, problem) => {
    expect(problemOf(quantity, turtle, counts)).toContain(problem)
  })

  it('where a denial leaves nothing', () => {
    const denied = { ...counts, denied: true }
    expect(problemOf(quantity, '[ schema:minValue 0 ]', denied)).toBe(
      'expected a denial that leaves a figure, found one of at least 0',
    )
  })
})

describe('against brute force', () => {
  const bounds = Array.from({ length: 13 }, (_, figure) => figure)
  const spans = bounds.flatMap(least => [
    ...bounds.filter(most => most >= least).map(most => [least, most] as const),
    [least, null] as const,
  ])

  it.each([
    ['counts', { counts: true }, Array.from({ length: 20 }, (_, figure) => figure), spans],
    [
      'measures',
      { counts: false },
      Array.from({ length: 50 }, (_, step) => step / 2 - 3),
      [
        ...spans.filter(([least, most]) => least % 3 === 0 && (most ?? 0) % 2 === 0),
        ...bounds.map(most => [null, most] as const),
      ],
    ],
  ])('relates %s as the sets of figures that they allow', (_, options, worlds, all) => {
    const positions = all.flatMap(([least, most]) =>
      [false, true].flatMap(denied => {
        const reading = readTurtle(quantity, node(null, least, most), { ...options, denied })
        const allowed = maskOf(worlds, world => (world >= (least ?? -99) && world <= (most ?? 99)) !== denied)
        expect('problem' in reading).toBe(allowed === 0n)
        return 'problem' in reading ? [] : [{ position: reading.position, allowed }]
      }),
    )
    const wrong = positions.flatMap(a =>
      positions.flatMap(b => {
        const { relation, verdict } = quantity.relate(a.position, b.position, context)
        const right =
          relation === relationOf(a.allowed, b.allowed) && (verdict === 'contradict') === (relation === 'contradicts')
        return right ? [] : [[quantity.label(a.position, context), relation, quantity.label(b.position, context)]]
      }),
    )
    expect(wrong).toEqual([])
    expect(positions.length).toBeGreaterThan(70)
  })
})
