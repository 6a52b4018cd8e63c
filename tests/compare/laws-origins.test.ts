import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { alignmentMatrix } from '../../src/compare/matrix.js'
import type { Comparison, Position, Question } from '../../src/compare/types.js'
import { toClaimGraph } from '../../src/node/open.js'
import { localName } from '../../src/rdf/resource.js'
import { storeOf } from '../claims/fixture.js'
import { runs } from '../runs.js'
import { compareTrig } from './fixture.js'
import { actors, events, type World, worlds, write } from './origins-world.js'

const names = (iris: readonly string[]) => iris.map(localName).sort()
const originsOf = ({ origins }: Position) => names(origins.map(({ id }) => id))
const positionsOf = ({ questions }: Comparison) =>
  questions.flatMap(question => question.positions.map(position => ({ question, position })))

describe('a repetition of a claim through somebody who says nothing else', () => {
  /** Everything that a repetition must leave as it is. */
  const remains = ({ questions, topics, acrossScopes, incomparable }: Comparison) => ({
    topics,
    acrossScopes: acrossScopes.map(({ because: _, ...rest }) => rest),
    incomparable: incomparable.map(({ because: _, ...rest }) => rest),
    questions: questions.map(({ id, verdict, positions, relations, incomparable: pairs }) => ({
      ...{ id, verdict },
      positions: positions.map(
        ({ id: position, label, origins, unnamedOrigins, originCount, singleSource, voices }) => ({
          ...{ position, label, origins, unnamedOrigins, originCount, singleSource },
          holders: [...new Set(voices.filter(({ counts }) => counts).map(({ speaker }) => speaker))],
        }),
      ),
      relations: relations.map(({ because: _, ...rest }) => rest),
      incomparable: pairs.map(({ because: _, ...rest }) => rest),
    })),
  })
  const align = async (trig: string) =>
    (await alignmentMatrix(toClaimGraph(await storeOf(trig)))).map(({ a, b, ...counts }) => [a.id, b.id, counts])

  /** Of several concepts that one voice names, a relay can carry some only: so each actor names its motives once. */
  const once = worlds.map(({ claims, mayBe }): World => {
    const isFirst = ({ by, says }: World['claims'][number], index: number) =>
      !says.startsWith('cg:motive') ||
      claims.findIndex(other => other.by === by && other.says.startsWith('cg:motive')) === index
    return { claims: claims.filter(isFirst), mayBe }
  })

  /** A speaker who has one thing from others, and says another by itself. */
  const ofTwoMinds: World = {
    claims: [true, false].map(unnamed => ({
      ...{ by: 'town', event: 'flood', says: `cg:deliberate ${unnamed}` },
      ...{ denies: false, unnamed, from: [], relayed: false },
    })),
    mayBe: [],
  }

  it('changes counts of documents and voices, and what is found of relays, and nothing else', async () => {
    await fc.assert(
      fc.asyncProperty(
        once,
        fc.nat(),
        fc.constantFrom('passage', 'claim', 'derived claim'),
        async (world, pick, how) => {
          const index = pick % world.claims.length
          const { by, event, says, denies } = world.claims[index]!
          const before = write(world)
          const passage = 'a cg:Mention ; oa:hasSource :leaflet ; cg:relayedBy ( :wire )'
          const derived = how === 'derived claim' ? ` ; prov:wasDerivedFrom :k${index}` : ''
          const stance = denies ? ' ; cg:stance cg:Denies' : ''
          const after = `${before} :leaflet a cg:Document ; schema:publisher :wire . :again ${passage} . ${
            how === 'passage'
              ? `:k${index} cg:mention :again .`
              : `:repeated a cg:Claim ; prov:wasAttributedTo :${by} ; cg:mention :again ; cg:act cg:Report${stance}${derived} .
                 :repeated { :${event} ${says} . }`
          }`
          const [first, second] = [await compareTrig(before), await compareTrig(after)]
          expect(remains(second)).toEqual(remains(first))
          expect(await align(after)).toEqual(await align(before))
          const documents = (found: Comparison) => positionsOf(found).flatMap(({ position }) => position.documents)
          expect(documents(second).length).toBeGreaterThan(documents(first).length)
        },
      ),
      { ...runs(60), examples: [[ofTwoMinds, 1, 'passage'] as [World, number, string]] },
    )
  })
})

describe('the origins of a position', () => {
  it('on a whole or a part are among those of its claims, each followed for itself, or of what their speakers say themselves', async () => {
    let lifted = 0
    await fc.assert(
      fc.asyncProperty(worlds, async world => {
        const rootsOf = (place: number, seen: ReadonlySet<number> = new Set()): string[] => {
          const { by, from, unnamed } = world.claims[place]!
          const sources = from.map(one => one % world.claims.length).filter(one => one !== place)
          if (sources.length === 0) return unnamed ? [] : [by]
          return sources.flatMap(one => (seen.has(one) ? [] : rootsOf(one, new Set([...seen, place]))))
        }
        for (const { position } of positionsOf(await compareTrig(write(world)))) {
          lifted += position.lifted.length
          const known = [...position.claims, ...position.lifted].flatMap(iri => {
            const place = Number(localName(iri).slice(1))
            const { by, relayed } = world.claims[place]!
            const own = world.claims.flatMap((one, at) => (relayed && one.by === by && !one.relayed ? rootsOf(at) : []))
            return [...rootsOf(place), ...own]
          })
          expect(originsOf(position).filter(origin => !known.includes(origin))).toEqual([])
        }
      }),
      runs(100),
    )
    expect(lifted).toBeGreaterThan(0)
  })

  it('are more than one for one claimant only where what it says rests on different others', async () => {
    let several = 0
    await fc.assert(
      fc.asyncProperty(worlds, async world => {
        for (const { position } of positionsOf(await compareTrig(write(world)))) {
          if (position.claimants.length > 1 || position.originCount.most < 2) continue
          several++
          const others = originsOf(position).filter(name => name !== localName(position.claimants[0]!.id))
          expect(others.length + position.unnamedOrigins).toBe(position.originCount.most)
        }
      }),
      runs(150),
    )
    expect(several).toBeGreaterThan(0)
  })

  /** Two who say the same and may both be a third, who says nothing. */
  const twoWhoMayBeAThird: World = {
    claims: (['town', 'county'] as const).map(by => ({
      ...{ by, event: 'flood', says: 'cg:motive :greed' },
      ...{ denies: false, unnamed: false, from: [], relayed: false },
    })),
    mayBe: [
      ['town', 'stranger'],
      ['stranger', 'county'],
    ],
  }

  it('are as few and as many as there can be, whoever may be one and whoever the unnamed ones are', async () => {
    let open = 0
    await fc.assert(
      fc.asyncProperty(worlds, async world => {
        for (const { position } of positionsOf(await compareTrig(write(world)))) {
          const { originCount, unnamedOrigins, singleSource } = position
          const named = originsOf(position)
          const counts = countAllWays(named, unnamedOrigins, world.mayBe)
          expect(originCount).toEqual({ least: Math.min(...counts), most: Math.max(...counts) })
          expect(singleSource).toBe(Math.min(...counts) < 2)
          if (originCount.least < originCount.most) open++
        }
      }),
      { ...runs(150), examples: [[twoWhoMayBeAThird]] },
    )
    expect(open).toBeGreaterThan(0)
  })
})

/** How many origins there are in every case: some of those who may be one are, and each unnamed one is one or another. */
function countAllWays(named: readonly string[], unnamed: number, mayBe: World['mayBe']): number[] {
  const counts: number[] = []
  for (let choice = 0; choice < 2 ** mayBe.length; choice++) {
    const being = new Map<string, string>([...actors, 'stranger'].map(name => [name, name]))
    for (const [place, [a, b]] of mayBe.entries()) {
      if ((choice >> place) % 2 === 0) continue
      const [one, other] = [being.get(a)!, being.get(b)!]
      for (const [name, who] of being) if (who === other) being.set(name, one)
    }
    const known = new Set(named.map(name => being.get(name)!))
    /** Each unnamed one is one of those counted so far, or somebody else. */
    const add = (all: number, left: number): void => {
      if (left === 0) counts.push(all)
      else {
        if (all > 0) add(all, left - 1)
        add(all + 1, left - 1)
      }
    }
    add(known.size, unnamed)
  }
  return counts
}

describe('two actors', () => {
  const above: Readonly<Record<string, readonly string[]>> = {
    flood: [],
    north: ['flood'],
    south: ['flood'],
    mill: ['north', 'flood'],
  }
  const motives = fc.array(
    fc.record({
      by: fc.constantFrom('town', 'county'),
      event: fc.constantFrom(...events),
      concept: fc.constantFrom('greed', 'haste', 'fear'),
    }),
    { maxLength: 7, size: 'max' },
  )

  it('agree once on the narrowest event of which both say it, however far it is lifted', async () => {
    let agreed = 0
    await fc.assert(
      fc.asyncProperty(motives, async drawn => {
        const claims = drawn.map(({ by, event, concept }) => ({
          ...{ by: by as 'town' | 'county', event, says: `cg:motive :${concept}` },
          ...{ denies: false, unnamed: false, from: [], relayed: false },
        }))
        const [row] = await alignmentMatrix(toClaimGraph(await storeOf(write({ claims, mayBe: [] }))))
        const named = (by: string, event: string) =>
          drawn.flatMap(one =>
            one.by === by && [one.event, ...above[one.event]!].includes(event) ? [one.concept] : [],
          )
        const isAsked = (event: string) => event === 'flood' || drawn.some(one => one.event === event)
        const both = events.filter(
          event => isAsked(event) && named('town', event).some(concept => named('county', event).includes(concept)),
        )
        const narrowest = both.filter(event => !both.some(other => above[other]!.includes(event)))
        expect(row?.agree ?? 0).toBe(narrowest.length)
        agreed += narrowest.length
      }),
      runs(100),
    )
    expect(agreed).toBeGreaterThan(0)
  })
})

describe('every two positions on a question', () => {
  const concepts = ['greed', 'haste', 'envy', 'fear', 'somebody', 'mayor', 'clerk'] as const
  const terms = (labels: readonly string[]) => `
    @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
    :greed skos:inScheme :motives . :haste skos:inScheme :motives . :envy skos:broader :greed .
    :fear skos:inScheme :moods . :somebody cg:indefinite true . :mayor a prov:Person . :clerk a prov:Person .
    ${concepts.map((concept, index) => `:${concept} rdfs:label "${labels[index]}"@en .`).join('\n')}`
  const drawn = fc.array(
    fc.record({
      by: fc.constantFrom(...actors),
      concept: fc.constantFrom(...concepts),
      denies: fc.boolean(),
      quantifier: fc.constantFrom('All', 'Many', undefined),
      relayedBy: fc.constantFrom(...actors, undefined, undefined),
    }),
    { minLength: 2, maxLength: 7, size: 'max' },
  )
  const converse: Record<string, string> = { refines: 'refinedBy', refinedBy: 'refines' }
  const outcomesOf = ({ relations, incomparable }: Question) => [
    ...relations.map(({ a, b, relation, verdict }) =>
      a < b ? [a, b, relation, verdict] : [b, a, converse[relation] ?? relation, verdict],
    ),
    ...incomparable.map(({ a, b, dimension }) => [...[a, b].sort(), dimension]),
  ]

  it('have one outcome, the same whichever is named first', async () => {
    const forth = concepts.map((_, index) => `name ${index}`)
    const found = new Set<string>()
    await fc.assert(
      fc.asyncProperty(drawn, async claims => {
        const written = claims
          .map(({ by, concept, denies, quantifier, relayedBy }, index) => {
            const more = [
              `cg:stance cg:${denies ? 'Denies' : 'Asserts'}`,
              ...(quantifier ? [`cg:quantifier cg:${quantifier}`] : []),
            ]
            const isRelayed = relayedBy !== undefined && relayedBy !== by
            const source = isRelayed
              ? `oa:hasSource :${relayedBy}-report ; cg:relayedBy ( :${relayedBy} )`
              : `oa:hasSource :${by}-report`
            return `:k${index} a cg:Claim ; prov:wasAttributedTo :${by} ; ${more.join(' ; ')} ; cg:mention :m${index} .
              :m${index} a cg:Mention ; ${source} . :k${index} { :flood cg:motive :${concept} . }`
          })
          .join('\n')
        const reports = actors.map(name => `:${name}-report a cg:Document ; schema:publisher :${name} .`).join('\n')
        const ask = async (labels: readonly string[]) =>
          (await compareTrig(`${terms(labels)}${reports}${written}`)).questions
        const [[one], [other]] = [await ask(forth), await ask([...forth].reverse())]
        const outcomes = outcomesOf(one!)
        const size = one!.positions.length
        expect(new Set(outcomes.map(([a, b]) => `${a} ${b}`)).size).toBe((size * (size - 1)) / 2)
        expect(outcomes).toHaveLength((size * (size - 1)) / 2)
        expect(outcomesOf(other!).sort()).toEqual(outcomes.sort())
        expect(other!.verdict).toBe(one!.verdict)
        for (const outcome of outcomes) found.add(outcome.at(-1)!)
      }),
      runs(100),
    )
    expect([...found].sort()).toEqual(['agree', 'compatible', 'contradict', 'differ', 'facet'])
  })
})
