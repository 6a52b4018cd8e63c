import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { compare } from '../../src/compare/compare.js'
import { alignmentMatrix } from '../../src/compare/matrix.js'
import type { Comparison } from '../../src/compare/types.js'
import { readFiles, shippedPath } from '../../src/index.js'
import { toClaimGraph } from '../../src/node/open.js'
import { createStore } from '../../src/rdf/store.js'
import { storeOf } from '../claims/fixture.js'
import { runs } from '../runs.js'
import { claim } from './fixture.js'

const actor = fc.constantFrom('town', 'county', 'press')
const event = fc.constantFrom('flood', 'flood-in-town', 'flood-by-night')
const content = fc.oneof(
  fc
    .tuple(event, fc.nat(20), fc.boolean())
    .map(([e, n, bound]) => `:${e} cg:injured [ schema:value ${n} ${bound ? `; schema:minValue ${n}` : ''} ]`),
  fc.tuple(event, fc.constantFrom('greed', 'haste', 'fear')).map(([e, c]) => `:${e} cg:motive :${c}`),
  fc.tuple(event, fc.boolean()).map(([e, truth]) => `:${e} cg:deliberate ${truth}`),
)
const told = fc.record({
  by: actor,
  content,
  stance: fc.constantFrom('Asserts', 'Asserts', 'Denies', 'CouldNotVerify'),
  day: fc.option(fc.integer({ min: 10, max: 28 })),
  relayed: fc.boolean(),
})
type Told = typeof told extends fc.Arbitrary<infer T> ? T : never

const background = `
  :flood a sem:Event ; cg:kind cg:Clash ; sem:hasPlace :valley .
  :flood-in-town a sem:Event ; cg:kind cg:Clash ; sem:hasPlace :centre . :centre schema:containedInPlace :valley .
  :flood-by-night a sem:Event ; cg:kind cg:Clash ; cg:partOf :flood .
  :haste <http://www.w3.org/2004/02/skos/core#broader> :greed .
  :bulletin a cg:Document ; schema:publisher :press .`

function tell({ by, content: says, stance, day, relayed }: Told, name: string): string {
  const dated = day === null ? '' : ` ; cg:assertedOn "2024-06-${day}"^^xsd:date`
  return claim(name, by, `${says} .`, {
    with: `cg:stance cg:${stance}${dated}`,
    ...(relayed ? { relay: [':press', 'bulletin'] as const } : {}),
  })
}

const graphOf = async (claims: readonly Told[], more = '') =>
  toClaimGraph(await storeOf(background + claims.map((one, n) => tell(one, `k${n}`)).join('') + more))
const compareAll = async (claims: readonly Told[], more = '') => compare(await graphOf(claims, more))

describe('a comparison', () => {
  let quads: Awaited<ReturnType<typeof storeOf>>
  beforeAll(async () => {
    quads = (await readFiles([shippedPath('triples/syria-coast-2025')])).store
  })

  it('of the shipped graph is the same, byte for byte, in whatever order it is read', async () => {
    const all = [...quads]
    const before = JSON.stringify(await compare(toClaimGraph(createStore(all))))
    for (const order of [[...all].reverse(), all.map((_, n) => all[(n * 7919) % all.length]!)]) {
      expect(new Set(order).size).toBe(all.length)
      expect(JSON.stringify(await compare(toClaimGraph(createStore(order))))).toBe(before)
    }
  })

  it('is the same in whatever order it is read', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(told, { maxLength: 12 }), fc.infiniteStream(fc.nat()), async (claims, random) => {
        const store = await storeOf(background + claims.map((one, n) => tell(one, `k${n}`)).join(''))
        const shuffled = [...store].map(quad => [random.next().value, quad] as const).sort(([a], [b]) => a - b)
        const again = createStore(shuffled.map(([, quad]) => quad))
        expect(JSON.stringify(await compare(toClaimGraph(again)))).toBe(
          JSON.stringify(await compare(toClaimGraph(store))),
        )
      }),
      runs(30),
    )
  })

  it('counts another document and changes no verdict when a claim is repeated', async () => {
    const verdicts = ({ questions, topics, acrossScopes }: Comparison) => [
      questions.map(({ id, verdict, positions }) => [
        id,
        verdict,
        positions.map(p => [p.id, p.origins, p.singleSource]),
      ]),
      topics,
      acrossScopes,
    ]
    await fc.assert(
      fc.asyncProperty(fc.array(told, { minLength: 1, maxLength: 10 }), fc.nat(), async (claims, pick) => {
        const index = pick % claims.length
        const repeated = `:k${index} cg:mention :again . :again a cg:Mention ; oa:hasSource :gazette ; cg:relayedBy ( ${claims[index]!.relayed ? ':press' : ''} ) .
          :gazette a cg:Document ; schema:publisher :${claims[index]!.relayed ? 'press' : claims[index]!.by} .`
        const [before, after] = [await compareAll(claims), await compareAll(claims, repeated)]
        expect(verdicts(after)).toEqual(verdicts(before))
        const documents = ({ questions }: Comparison) =>
          questions.flatMap(q => q.positions.flatMap(p => p.documents)).length
        const inForce = before.questions.some(q =>
          q.positions.some(p => [...p.claims, ...p.lifted].some(id => id.endsWith(`/k${index}`))),
        )
        if (inForce) expect(documents(after)).toBeGreaterThan(documents(before))
      }),
      runs(40),
    )
  })

  it('names claims for every position, and between positions every pair once', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(told, { maxLength: 12 }), async claims => {
        const found = await compareAll(claims)
        for (const { positions, relations, incomparable } of found.questions) {
          for (const position of positions) expect(position.claims.length + position.lifted.length).toBeGreaterThan(0)
          const determined = positions.filter(({ value }) => value !== null).length
          const pairs = new Set([...relations, ...incomparable].map(({ a, b }) => [a, b].sort().join()))
          expect(2 * pairs.size).toBe(determined * Math.max(0, determined - 1))
          expect(relations.length + incomparable.length).toBe(pairs.size)
          for (const { because } of [...relations, ...incomparable])
            expect(because).toMatch(/^“.*” \(.+\) and “.*” \(.+\): .+\.$/s)
        }
      }),
      runs(30),
    )
  })

  it('aligns two actors on every question that both answer', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(told, { maxLength: 12 }), async claims => {
        for (const { a, b, questions, ...counts } of await alignmentMatrix(await graphOf(claims))) {
          expect(a.label < b.label).toBe(true)
          const { agree, compatible, differ, contradict, incomparable } = counts
          expect(agree + compatible + differ + contradict + incomparable).toBeLessThanOrEqual(questions)
        }
      }),
      runs(20),
    )
  })
})
