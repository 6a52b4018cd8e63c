import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ranges } from '../../src/compare/ranges/ranges.js'
import { type EventRange, type RangeRuleName, rangeRuleNames } from '../../src/compare/ranges/types.js'
import { toClaimGraph } from '../../src/node/open.js'
import { localName } from '../../src/rdf/resource.js'
import { createStore } from '../../src/rdf/store.js'
import { storeOf } from '../claims/fixture.js'
import { runs } from '../runs.js'
import { told } from './ranges-fixture.js'

/** A figure as it may be told: its node, and what it gives for each end. */
const figure = fc
  .nat(9)
  .chain(n =>
    fc.constantFrom(
      { says: `schema:value ${n}`, least: n, most: n },
      { says: `schema:value ${n} ; schema:minValue ${n}`, least: n, most: n },
      { says: `schema:value ${n} ; schema:minValue ${n + 1}`, least: n + 1, most: n + 1 },
      { says: `schema:minValue ${n + 1} ; schema:maxValue ${n + 3}`, least: n + 1, most: n + 3 },
      { says: `schema:value ${n + 1} ; schema:maxValue ${n + 1}`, least: null, most: n + 1 },
    ),
  )
const one = fc.record({
  figure,
  of: fc.constantFrom('flood', 'flood', 'town', 'street'),
  act: fc.constantFrom('Report', 'Finding'),
})
type One = typeof one extends fc.Arbitrary<infer T> ? T : never

const background = ':town cg:partOf :flood . :street cg:partOf :town . '
const trigOf = (claims: readonly One[]) =>
  background + claims.map(({ figure: { says }, of, act }, n) => told(`k${n}`, `by${n}`, { says, of, act })).join('')
const graphOf = async (claims: readonly One[], more = '') => toClaimGraph(await storeOf(trigOf(claims) + more))

const several = fc.array(one, { minLength: 1, maxLength: 8 })
const byEvent = (found: readonly EventRange[]) =>
  new Map(found.map(range => [localName(range.event.id), [range.lowest.figure, range.highest.figure] as const]))

/** The ends worked out anew, with the least ingenuity. */
function workOut(claims: readonly One[], rule: RangeRuleName, event: string): readonly [number | null, number | null] {
  const own = claims.filter(({ of }) => of === event)
  const least = (some: readonly One[]) => some.flatMap(({ figure: { least: end } }) => end ?? [])
  const parts = { flood: ['town', 'street'], town: ['street'], street: [] }[event]!
  const below = parts.flatMap(part => workOut(claims, rule, part)[0] ?? []).filter(end => end > 0)
  const candidates = least(rule === 'documented' ? own.filter(({ act }) => act === 'Finding') : own)
  const lowestOwn = candidates.length > 0 ? Math.min(...candidates) : null
  const highestPart = below.length > 0 ? Math.max(...below) : null
  if (rule === 'documented' && lowestOwn === null && own.some(({ figure }) => figure.least !== null))
    return [null, Math.max(...own.map(o => o.figure.most))]
  const lowest =
    lowestOwn === null || (rule === 'documented' && (highestPart ?? 0) > lowestOwn)
      ? (highestPart ?? lowestOwn)
      : lowestOwn
  const most = own.map(({ figure: { most: end } }) => end)
  return [lowest, most.length > 0 ? Math.max(...most, lowest ?? 0) : null]
}

describe('ranges', () => {
  it.each(rangeRuleNames)('are what working them out anew gives, by the rule %s', async rule => {
    await fc.assert(
      fc.asyncProperty(several, async claims => {
        const found = byEvent(await ranges(await graphOf(claims), { rule }))
        for (const [event, ends] of found) expect(ends, event).toEqual(workOut(claims, rule, event))
      }),
      runs(60),
    )
  })

  it('never have a lowest above their highest, and by what is documented a part no more than a whole of which something is', async () => {
    await fc.assert(
      fc.asyncProperty(several, fc.constantFrom(...rangeRuleNames), async (claims, rule) => {
        const found = byEvent(await ranges(await graphOf(claims), { rule }))
        for (const [lowest, highest] of found.values()) {
          if (lowest !== null && highest !== null) expect(lowest).toBeLessThanOrEqual(highest)
        }
        if (rule !== 'documented') return
        const lowests = ['street', 'town', 'flood'].flatMap(event => found.get(event)?.[0] ?? [])
        expect(lowests).toEqual([...lowests].sort((a, b) => a - b))
      }),
      runs(60),
    )
  })

  it('are the same in whatever order the graph is read', async () => {
    await fc.assert(
      fc.asyncProperty(several, fc.infiniteStream(fc.nat()), async (claims, random) => {
        const quads = [...(await storeOf(trigOf(claims)))]
        const shuffled = quads.map(quad => [random.next().value, quad] as const).sort(([a], [b]) => a - b)
        const again = toClaimGraph(createStore(shuffled.map(([, quad]) => quad)))
        expect(JSON.stringify(await ranges(again))).toBe(JSON.stringify(await ranges(toClaimGraph(createStore(quads)))))
      }),
      runs(25),
    )
  })

  it('are not changed by whoever repeats a figure', async () => {
    await fc.assert(
      fc.asyncProperty(several, fc.nat(), fc.constantFrom(...rangeRuleNames), async (claims, pick, rule) => {
        const { figure: said, of } = claims[pick % claims.length]!
        const source = `prov:wasDerivedFrom :k${pick % claims.length}`
        const repeated = told('again', 'gazette', { says: said.says, of, with: source })
        const before = byEvent(await ranges(await graphOf(claims), { rule }))
        expect(byEvent(await ranges(await graphOf(claims, repeated), { rule }))).toEqual(before)
      }),
      runs(30),
    )
  })
})
