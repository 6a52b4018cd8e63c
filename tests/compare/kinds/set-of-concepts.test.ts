import { describe, expect, it } from 'vitest'
import { type SetPosition, setOfConcepts } from '../../../src/compare/kinds/set-of-concepts.js'
import { causes, context, maskOf, positionOf, problemOf, relationOf } from './fixture.js'

const iri = (cause: string) => `https://example.org/bridge/${cause}`

/** A position as `fatigue -scour`: what it says, and with a sign before it what it denies. */
function position(words: string): SetPosition {
  const statements = words.split(' ').map(word => {
    const denied = word.startsWith('-')
    return positionOf(setOfConcepts, `ex:${word.slice(denied ? 1 : 0)}`, { denied })
  })
  return setOfConcepts.merge(statements)
}

const relate = (a: string, b: string) => setOfConcepts.relate(position(a), position(b), context)

describe('the position of one voice', () => {
  it('is all that it says and denies, in order and once', () => {
    const merged = position('scour fatigue -overload scour')
    expect(setOfConcepts.data(setOfConcepts.value(merged))).toEqual({
      asserted: [iri('fatigue'), iri('scour')],
      denied: [iri('overload')],
    })
    expect(setOfConcepts.label(merged, context)).toBe('fatigue, scour; not overload')
    expect(setOfConcepts.label(position('-scour'), context)).toBe('not scour')
    expect(setOfConcepts.key(merged)).toBe(setOfConcepts.key(position('-overload fatigue scour')))
    expect(setOfConcepts.key(merged)).not.toBe(setOfConcepts.key(position('overload fatigue scour')))
  })

  it('allows nothing where it denies what it says, or something broader', () => {
    const conflict = (words: string) => setOfConcepts.findConflict(position(words), context)
    expect(conflict('scour -scour')).toBe('it says scour, which it denies')
    expect(conflict('fatigue -structural')).toBe('it says fatigue, which is narrower than structural, which it denies')
    expect(conflict('structural -fatigue scour')).toBeNull()
  })

  it('sets a name in quotation marks where it has a comma', () => {
    const labelOf = (found: string) => (found === iri('scour') ? 'Scour, undermining' : 'Fatigue')
    expect(setOfConcepts.label(position('fatigue scour'), { ...context, labelOf })).toBe(
      'Fatigue, “Scour, undermining”',
    )
  })
})

it.each([
  ['"scour"', 'expected the IRI of a concept, found "scour" (string)'],
  ['3', 'expected the IRI of a concept, found "3" (integer)'],
  ['[ rdfs:label "scour" ]', 'expected the IRI of a concept, found a blank node'],
])('does not read %s as a concept', (turtle, problem) => {
  expect(problemOf(setOfConcepts, turtle)).toBe(problem)
})

describe('two sets of concepts', () => {
  it('names twelve of a long list and says how many more there are', () => {
    const asserted = Array.from({ length: 15 }, (_, i) => `https://example.org/bridge/cause-${i + 10}`)
    const long = { asserted, denied: [] }
    const { reason } = setOfConcepts.relate(long, position('scour'), context)
    const named = asserted.slice(0, 12).map(found => context.labelOf(found))
    expect(reason).toContain(`only the first: ${named.join(', ')} and 3 more; only the second: scour`)
    const { reason: whole } = setOfConcepts.relate({ asserted: asserted.slice(0, 12), denied: [] }, long, context)
    expect(whole).toContain(`shared: ${named.join(', ')}; only the second: `)
  })

  it.each([
    ['scour', 'scour', 'same', 'agree', 'both say the same; shared: scour'],
    [
      'fatigue',
      'structural',
      'refines',
      'agree',
      'the second follows from the first; shared: fatigue (narrower than structural)',
    ],
    ['structural', 'cracked-weld', 'refinedBy', 'agree', 'shared: structural (broader than cracked-weld)'],
    ['scour fatigue', 'scour', 'refines', 'agree', 'shared: scour; only the first: fatigue'],
    ['scour fatigue', 'scour overload', 'overlaps', 'agree', 'only the first: fatigue; only the second: overload'],
    ['scour structural', 'fatigue overload', 'overlaps', 'agree', 'shared: structural (broader than fatigue)'],
    [
      'scour',
      'overload',
      'overlaps',
      'differ',
      'several may hold, so both can be true, but nothing matches; only the first: scour; only the second: overload',
    ],
    ['scour', '-scour', 'contradicts', 'contradict', 'the first says scour, which the second denies'],
    [
      '-structural',
      'cracked-weld',
      'contradicts',
      'contradict',
      'the second says cracked-weld, which is narrower than structural, which the first denies',
    ],
    ['structural', '-fatigue', 'overlaps', 'differ', 'only the first: structural; only the second: not fatigue'],
    ['-structural', '-fatigue', 'refines', 'agree', 'shared: not structural (broader than fatigue)'],
    [
      '-scour',
      '-overload',
      'overlaps',
      'differ',
      'nothing matches; only the first: not scour; only the second: not overload',
    ],
    ['fatigue structural', 'fatigue', 'same', 'agree', 'both say the same'],
  ])('%s and %s: %s, %s', (a, b, relation, verdict, reason) => {
    const found = relate(a, b)
    expect(found).toMatchObject({ relation, verdict, gap: null })
    expect(found.reason).toContain(reason)
  })
})

describe('against brute force', () => {
  const names = Object.keys(causes)
  const above = (cause: string): string[] => [cause, ...causes[cause]!.flatMap(above)]
  const subsets = (most: number) =>
    Array.from({ length: 2 ** names.length }, (_, bits) => names.filter((_, index) => bits & (1 << index))).filter(
      subset => subset.length <= most,
    )

  /** All sets of causes that can hold together: with each also what is broader. */
  const worlds = subsets(names.length).filter(world => world.every(cause => above(cause).every(a => world.includes(a))))

  const positions = subsets(2).flatMap(asserted =>
    subsets(2).flatMap(denied => {
      const allowed = maskOf(
        worlds,
        world => asserted.every(cause => world.includes(cause)) && !denied.some(cause => world.includes(cause)),
      )
      const position: SetPosition = { asserted: asserted.map(iri).sort(), denied: denied.map(iri).sort() }
      return asserted.length + denied.length > 0 ? [{ asserted, denied, allowed, position }] : []
    }),
  )

  it('has as many worlds as the causes leave', () => {
    // structural alone or with any of none, fatigue, corrosion, both, both and the weld: 5, and none at all: 6 × 2 × 2
    expect(worlds).toHaveLength(24)
  })

  it('says of each position whether it allows anything', () => {
    const wrong = positions.filter(
      ({ position, allowed }) => (setOfConcepts.findConflict(position, context) === null) !== (allowed !== 0n),
    )
    expect(wrong).toEqual([])
  })

  it('relates positions as the sets of worlds that they allow, and agrees where anything matches', () => {
    const possible = positions.filter(({ allowed }) => allowed !== 0n)
    const isNear = (a: string, b: string) => above(a).includes(b) || above(b).includes(a)
    const match = (a: string[], b: string[]) => a.some(one => b.some(other => isNear(one, other)))
    const wrong = possible.flatMap(a =>
      possible.flatMap(b => {
        const found = setOfConcepts.relate(a.position, b.position, context)
        const relation = relationOf(a.allowed, b.allowed)
        const near = match(a.asserted, b.asserted) || match(a.denied, b.denied)
        const verdict = relation === 'contradicts' ? 'contradict' : relation !== 'overlaps' || near ? 'agree' : 'differ'
        return found.relation === relation && found.verdict === verdict ? [] : [[a.position, b.position, found]]
      }),
    )
    expect(wrong).toEqual([])
    expect(possible.length).toBeGreaterThan(200)
  })
})
