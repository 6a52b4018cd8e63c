import { describe, expect, it } from 'vitest'
import { type ConceptPosition, concept } from '../../../src/compare/kinds/concept.js'
import { readHierarchy } from '../../../src/compare/structure/hierarchy.js'
import { readTrig } from '../../check/read-trig.js'
import { causes, context, maskOf, positionOf, problemOf, relationOf } from './fixture.js'

const position = (word: string): ConceptPosition =>
  positionOf(concept, `ex:${word.replace('-not', '')}`, { denied: word.endsWith('-not') })

const relate = (a: string, b: string) => concept.relate(position(a), position(b), context)

it('names the concept that holds, or that does not', () => {
  const scour = 'https://example.org/bridge/scour'
  expect(concept.data(concept.value(position('scour')))).toEqual({ asserted: [scour], denied: [] })
  expect(concept.data(concept.value(position('scour-not')))).toEqual({ asserted: [], denied: [scour] })
  expect(concept.label(position('scour-not'), context)).toBe('not scour')
  expect(concept.key(position('scour'))).not.toBe(concept.key(position('scour-not')))
})

it.each([
  ['"scour"', 'expected the IRI of a concept, found "scour" (string)'],
  ['true', 'expected the IRI of a concept, found "true" (boolean)'],
  ['[]', 'expected the IRI of a concept, found a blank node'],
])('does not read %s as a concept', (turtle, problem) => {
  expect(problemOf(concept, turtle)).toBe(problem)
})

describe('two concepts of which exactly one holds', () => {
  it.each([
    ['scour', 'scour', 'same', 'agree', 'both say scour'],
    ['scour-not', 'scour-not', 'same', 'agree', 'both deny scour'],
    [
      'scour',
      'overload',
      'contradicts',
      'contradict',
      'exactly one concept holds, and neither of scour and overload is narrower',
    ],
    ['fatigue', 'structural', 'refines', 'agree', 'fatigue is narrower than structural'],
    ['structural', 'cracked-weld', 'refinedBy', 'agree', 'cracked-weld is narrower than structural'],
    ['fatigue', 'corrosion', 'overlaps', 'differ', 'fatigue and corrosion can both hold of one thing'],
    ['scour', 'scour-not', 'contradicts', 'contradict', 'one says scour, which the other denies'],
    [
      'fatigue',
      'structural-not',
      'contradicts',
      'contradict',
      'one says fatigue, which is narrower than structural, which the other denies',
    ],
    [
      'structural',
      'fatigue-not',
      'overlaps',
      'differ',
      'one says structural, the other denies only fatigue, which is narrower',
    ],
    [
      'scour',
      'overload-not',
      'refines',
      'agree',
      'exactly one concept holds, so that to say scour is to deny overload',
    ],
    [
      'overload-not',
      'scour',
      'refinedBy',
      'agree',
      'exactly one concept holds, so that to say scour is to deny overload',
    ],
    ['structural-not', 'fatigue-not', 'refines', 'agree', 'to deny the broader is to deny both'],
    ['scour-not', 'overload-not', 'overlaps', 'differ', 'and something else can hold'],
  ])('%s and %s: %s, %s', (a, b, relation, verdict, reason) => {
    const found = relate(a, b)
    expect(found).toMatchObject({ relation, verdict, gap: null })
    expect(found.reason).toContain(reason)
  })

  it('do not contradict each other where the hierarchy goes round in a circle', () => {
    const circular = {
      ...context,
      ...readHierarchy(readTrig('ex:fire skos:broader ex:heat . ex:heat skos:broader ex:fire .')),
    }
    expect(concept.relate(position('fire'), position('heat'), circular)).toMatchObject({
      relation: 'overlaps',
      verdict: 'differ',
    })
  })
})

it('relates positions as the sets of worlds that they allow: one cause each, or something else', () => {
  const above = (cause: string): string[] => [cause, ...causes[cause]!.flatMap(above)]
  const worlds = [...Object.keys(causes), 'something else']
  const positions = Object.keys(causes).flatMap(cause =>
    [false, true].map(denied => ({
      position: position(denied ? `${cause}-not` : cause),
      allowed: maskOf(worlds, world => (world !== 'something else' && above(world).includes(cause)) !== denied),
    })),
  )
  const wrong = positions.flatMap(a =>
    positions.flatMap(b => {
      const { relation } = concept.relate(a.position, b.position, context)
      return relation === relationOf(a.allowed, b.allowed) ? [] : [[a.position, relation, b.position]]
    }),
  )
  expect(wrong).toEqual([])
  expect(positions).toHaveLength(12)
})
