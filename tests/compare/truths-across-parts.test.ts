import { expect, it } from 'vitest'
import type { CompareOptions } from '../../src/compare/types.js'
import { localName } from '../../src/rdf/resource.js'
import { claim, codes, compareTrig } from './fixture.js'

const parts = `
  :flood a sem:Event ; rdfs:label "the flood"@en .
  :north a sem:Event ; rdfs:label "the flood in the north"@en ; cg:partOf :flood .
  :south a sem:Event ; rdfs:label "the flood in the south"@en ; cg:partOf :flood . :mill a sem:Event ; cg:partOf :north , :south .
  :foreseen cg:comparedAs cg:Truth ; rdfs:label "foreseen"@en .
  :bulletin a cg:Document ; schema:publisher :press .`
const denied = { with: 'cg:stance cg:Denies' }
const open = { with: 'cg:stance cg:CouldNotVerify' }

/** The pairs of events on which what is true cannot be compared. */
async function pairsOf(trig: string, options: CompareOptions = {}): Promise<string[]> {
  const { incomparable, questions } = await compareTrig(parts + trig, options)
  const eventOf = (id: string) => localName(questions.find(question => question.id === id)!.event.id)
  for (const { dimension } of incomparable) expect(dimension).toBe('scope')
  return incomparable.map(({ a, b }) => `${eventOf(a)} ${eventOf(b)}`)
}

const town = (says: string, options = {}) => claim('a', 'town', says, options)
const county = (says: string, options = {}) => claim('b', 'county', says, options)

it.each([
  // true of part of it is true of some of the whole, and false of the whole false of every part
  ['deliberate', true, true, []],
  ['deliberate', true, false, ['flood north']],
  ['deliberate', false, true, []],
  ['deliberate', false, false, []],
  // true of the whole is true of every part, and false of a part false of the whole
  ['unlawful', true, true, []],
  ['unlawful', true, false, []],
  ['unlawful', false, true, ['flood north']],
  ['unlawful', false, false, []],
  ['foreseen', true, true, ['flood north']],
  ['foreseen', true, false, ['flood north']],
  ['foreseen', false, true, ['flood north']],
  ['foreseen', false, false, ['flood north']],
])(
  '%s is compared, or is not, where %s is said of the whole and %s of a part',
  async (property, whole, part, pairs) => {
    const name = property === 'foreseen' ? ':foreseen' : `cg:${property}`
    expect(await pairsOf(town(`:flood ${name} ${whole} .`) + county(`:north ${name} ${part} .`))).toEqual(pairs)
    // a denial is the opposite
    expect(
      await pairsOf(town(`:flood ${name} ${!whole} .`, denied) + county(`:north ${name} ${!part} .`, denied)),
    ).toEqual(pairs)
  },
)

it.each([
  ['deliberate', true, true, []],
  ['deliberate', true, false, ['north south']],
  ['deliberate', false, false, ['north south']],
  ['unlawful', true, true, ['north south']],
  ['unlawful', true, false, ['north south']],
  ['unlawful', false, false, []],
])('%s is compared, or is not, where %s is said of one part and %s of another', async (property, one, other, pairs) => {
  expect(await pairsOf(town(`:north cg:${property} ${one} .`) + county(`:south cg:${property} ${other} .`))).toEqual(
    pairs,
  )
})

it('truths of two parts meet on a part of both, where somebody speaks of that', async () => {
  const mill = claim('c', 'press', ':mill cg:deliberate true .')
  const whole = claim('c', 'press', ':flood cg:deliberate true .')
  const both = town(':north cg:deliberate false .') + county(':south cg:deliberate false .')
  expect(await pairsOf(both + mill)).toEqual([])
  expect(await pairsOf(both + whole)).toEqual(['flood north', 'flood south', 'north south'])
})

it('what could not be verified is not carried over', async () => {
  expect(await pairsOf(town(':flood cg:deliberate true .', open) + county(':north cg:deliberate false .'))).toEqual([
    'flood north',
  ])
  expect(await pairsOf(town(':flood cg:deliberate true .', open) + county(':north cg:deliberate true .'))).toEqual([])
  expect(await pairsOf(town(':flood cg:deliberate false .') + county(':north cg:deliberate true .', open))).toEqual([])
  expect(await pairsOf(town(':flood cg:deliberate true .') + county(':north cg:deliberate true .', open))).toEqual([
    'flood north',
  ])
})

it('one speaker alone is not set against itself, nor is what it is only said to say', async () => {
  const part = ':north cg:deliberate false .'
  expect(await pairsOf(town(':flood cg:deliberate true .') + claim('b', 'town', part))).toEqual([])
  const ascribed = county(part, { relay: [':press', 'bulletin'] })
  const own = claim('c', 'county', ':flood cg:injured 3 .')
  expect(await pairsOf(town(':flood cg:deliberate true .') + ascribed)).toEqual(['flood north'])
  expect(await pairsOf(town(':flood cg:deliberate true .') + ascribed + own)).toEqual([])
  expect(await pairsOf(town(':flood cg:deliberate true .') + ascribed + own, { ascribed: true })).toEqual([
    'flood north',
  ])
})

it('names what is said of which event, and where one lies', async () => {
  const sentence = async (trig: string) => (await compareTrig(parts + trig)).incomparable.map(({ because }) => because)
  expect(await sentence(town(':flood cg:deliberate true .') + county(':north cg:deliberate false .'))).toEqual([
    '“true” (town) is said of “the flood” and “false” (county) of “the flood in the north”, which is a part of it: on `deliberate` neither statement tells anything of the other’s scope.',
  ])
  expect(await sentence(town(':south :foreseen true .') + county(':north :foreseen true .', open))).toEqual([
    '“could not verify: true” (county) is said of “the flood in the north” and “true” (town) of “the flood in the south”, neither of which is a part of the other: on `foreseen` neither statement tells anything of the other’s scope.',
  ])
})

it('writes out so many pairs of one topic and says that there are more', async () => {
  const events = Array.from({ length: 70 }, (_, n) => `:part${n} a sem:Event ; cg:partOf :flood .`)
  const claims = Array.from({ length: 70 }, (_, n) => claim(`k${n}`, `actor${n}`, `:part${n} :foreseen true .`))
  const found = await compareTrig(parts + events.join('\n') + claims.join(''))
  expect([found.incomparable.length, codes(found)]).toEqual([2000, ['incomparable-bounded']])
})
