import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Kind } from '../../../src/compare/kinds/kind.js'
import { kinds } from '../../../src/compare/kinds/kinds.js'
import type { Relation } from '../../../src/compare/verdict.js'
import { runs } from '../../runs.js'
import { causes, context, readTurtle } from './fixture.js'

const figure = fc.oneof(
  fc.integer({ min: 0, max: 9 }),
  fc.integer({ min: 0, max: 18 }).map(half => half / 2),
)
const day = fc.integer({ min: 0, max: 70 }).map(n => new Date(Date.UTC(2025, 1, 1 + n)).toISOString().slice(0, 10))
const date = fc.oneof(
  day.map(text => `"${text}"^^xsd:date`),
  day.map(text => `"${text.slice(0, 7)}"^^xsd:gYearMonth`),
)
const cause = fc.constantFrom(...Object.keys(causes)).map(name => `ex:${name}`)
const bounds = (end: fc.Arbitrary<string>) =>
  fc.oneof(
    end,
    end.map(least => `[ schema:minValue ${least} ]`),
    end.map(most => `[ schema:maxValue ${most} ]`),
    fc.tuple(end, end).map(([least, most]) => `[ schema:minValue ${least} ; schema:maxValue ${most} ]`),
  )
const headed = fc.tuple(figure, figure).map(([value, least]) => `[ schema:value ${value} ; schema:minValue ${least} ]`)

const values: Readonly<Record<string, fc.Arbitrary<string>>> = {
  quantity: fc.oneof(bounds(figure.map(String)), headed),
  instant: bounds(date),
  truth: fc.constantFrom('true', 'false'),
  concept: cause,
  'set-of-concepts': cause,
}

/** Positions of a kind; of a kind that accumulates, some of several statements, which may conflict. */
function positions(kind: Kind, counts: boolean): fc.Arbitrary<unknown> {
  const one = fc
    .tuple(values[kind.name]!, fc.boolean())
    .map(([value, denied]) => readTurtle(kind, value, { denied, counts }))
    .filter(reading => 'position' in reading)
    .map(reading => (reading as { position: unknown }).position)
  return kind.accumulates ? fc.array(one, { minLength: 1, maxLength: 3 }).map(several => kind.merge(several)) : one
}

const converse: Readonly<Record<Relation, Relation>> = {
  same: 'same',
  refines: 'refinedBy',
  refinedBy: 'refines',
  overlaps: 'overlaps',
  contradicts: 'contradicts',
}

describe.each([
  ['quantity', true],
  ['quantity', false],
  ['instant', false],
  ['truth', false],
  ['concept', false],
  ['set-of-concepts', false],
] as const)('of %s, counting: %s', (name, counts) => {
  const kind = kinds.find(one => one.name === name)!
  const position = positions(kind, counts)
  const relation = (a: unknown, b: unknown) => kind.relate(a, b, context).relation
  const check = (law: (a: unknown, b: unknown, c: unknown) => boolean | undefined) =>
    fc.assert(
      fc.property(position, position, position, (a, b, c) => law(a, b, c) ?? true),
      runs(500),
    )

  it('each position is the same as itself', () => {
    check(a => relation(a, a) === 'same' && kind.relate(a, a, context).verdict === 'agree')
  })

  it('the relation of b to a is the converse of that of a to b, with the same verdict and gap', () => {
    fc.assert(
      fc.property(position, position, (a, b) => {
        const [forth, back] = [kind.relate(a, b, context), kind.relate(b, a, context)]
        expect(back.relation).toBe(converse[forth.relation])
        expect([back.verdict, back.gap]).toEqual([forth.verdict, forth.gap])
        expect(forth.verdict === 'contradict').toBe(forth.relation === 'contradicts')
        expect(kind.contradicts(a, b, context)).toBe(forth.relation === 'contradicts')
        expect(forth.reason).toMatch(/^\S.*[^.\s]$/)
      }),
      runs(500),
    )
  })

  it('what is the same as one is to all others as that one is', () => {
    check((a, b, c) => (relation(a, b) === 'same' ? relation(a, c) === relation(b, c) : undefined))
  })

  it('what refines one refines all that this one refines', () => {
    check((a, b, c) =>
      relation(a, b) === 'refines' && relation(b, c) === 'refines' ? relation(a, c) === 'refines' : undefined,
    )
  })

  it('what contradicts one contradicts all that refine this one', () => {
    check((a, b, c) =>
      relation(a, b) === 'contradicts' && relation(c, b) === 'refines' ? relation(a, c) === 'contradicts' : undefined,
    )
  })

  it('equal keys stand for the same worlds', () => {
    check((a, b) => (kind.key(a) === kind.key(b) ? relation(a, b) === 'same' : undefined))
  })

  it('the value survives JSON and tells its kind', () => {
    check(a => {
      expect(kind.value(a).kind).toBe(name)
      expect(JSON.parse(JSON.stringify(kind.value(a)))).toEqual(kind.value(a))
      return true
    })
  })
})

describe.each(kinds.map(kind => [kind.name, kind] as const))('a denial of %s', (name, kind) => {
  it.each([true, false])('contradicts what it denies, counting: %s', counts => {
    fc.assert(
      fc.property(values[name]!, value => {
        const asserted = readTurtle(kind, value, { counts })
        const denied = readTurtle(kind, value, { counts, denied: true })
        if ('problem' in asserted || 'problem' in denied) return
        expect(kind.relate(asserted.position, denied.position, context).relation).toBe('contradicts')
      }),
      runs(500),
    )
  })
})

it('names no two kinds alike, and tests the laws of each', () => {
  expect(kinds.map(({ name }) => name).sort()).toEqual(Object.keys(values).sort())
  expect(new Set(kinds.map(({ iri }) => iri)).size).toBe(kinds.length)
})
