import { describe, expect, it } from 'vitest'
import { truth } from '../../../src/compare/kinds/truth.js'
import { context, positionOf, problemOf, relationOf } from './fixture.js'

describe('a truth', () => {
  it.each([
    ['true', false, true],
    ['"1"^^xsd:boolean', false, true],
    ['false', false, false],
    ['"0"^^xsd:boolean', false, false],
    ['true', true, false],
    ['false', true, true],
  ])('of %s, denied: %s, is %s', (turtle, denied, value) => {
    const position = positionOf(truth, turtle, { denied })
    expect([truth.data(truth.value(position)), truth.label(position, context)]).toEqual([value, String(value)])
  })

  it.each([
    ['"yes"', 'expected true or false (xsd:boolean), found "yes" (string)'],
    ['"true"', 'found "true" (string)'],
    ['"maybe"^^xsd:boolean', 'found "maybe" (boolean)'],
    ['1', 'found "1" (integer)'],
    ['ex:yes', 'found <https://example.org/bridge/yes>'],
    ['[]', 'found a blank node'],
  ])('is not read from %s', (turtle, problem) => {
    expect(problemOf(truth, turtle)).toContain(problem)
  })

  it('contradicts another value, and agrees with its own', () => {
    expect(truth.relate(true, true, context)).toEqual({
      relation: 'same',
      verdict: 'agree',
      gap: null,
      reason: 'both say true',
    })
    expect(truth.relate(true, false, context)).toEqual({
      relation: 'contradicts',
      verdict: 'contradict',
      gap: null,
      reason: 'one says true, the other false, and only one can hold',
    })
  })

  it('relates as the sets of worlds that it allows', () => {
    for (const a of [true, false]) {
      for (const b of [true, false]) {
        expect(truth.relate(a, b, context).relation).toBe(relationOf(a ? 1n : 2n, b ? 1n : 2n))
      }
    }
  })

  it('does not add up', () => {
    expect(truth.accumulates).toBe(false)
    expect(() => truth.merge([true, true])).toThrow('cannot be merged')
  })
})
