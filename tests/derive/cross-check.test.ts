import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ClaimGraph, openClaimGraph, shippedPath } from '../../src/index.js'
import { toClaimGraph } from '../../src/node/open.js'
import { cg } from '../../src/rdf/namespaces.js'
import { flood, storeOf } from '../claims/fixture.js'
import { datasets } from './datasets.js'
import { generateClaims } from './generate.js'
import { engineOf, relationsOfCompare, relationsOfQueries } from './relations.js'
import { Virtuoso, virtuosoIsInstalled } from './virtuoso.js'
import { workedOut } from './worked-out.js'

const ontology = shippedPath('ontology/claimgraph.ttl')
const folder = fileURLToPath(new URL('fixtures/', import.meta.url))
const fixtures = readdirSync(folder).filter(file => file.endsWith('.trig'))
const minutes = 60_000

let virtuoso: Virtuoso | undefined
let vocabulary: ClaimGraph

beforeAll(async () => {
  vocabulary = await openClaimGraph(ontology)
  if (virtuosoIsInstalled) virtuoso = await Virtuoso.start()
  else console.warn('Virtuoso is not installed (Debian: virtuoso-opensource): the queries are checked on Comunica only')
}, 2 * minutes)

afterAll(() => virtuoso?.stop())

const engines = ['Comunica', 'Virtuoso'] as const

async function relationsOf(engine: (typeof engines)[number], graph: ClaimGraph, lifted: ReadonlySet<string>) {
  if (engine === 'Comunica') return relationsOfQueries(graph, engineOf(graph), lifted)
  await virtuoso!.load(graph.dataset)
  return relationsOfQueries(graph, virtuoso!, lifted)
}

async function graphOf(trig: string): Promise<ClaimGraph> {
  const store = await storeOf(trig)
  for (const quad of vocabulary.dataset) store.add(quad)
  return toClaimGraph(store)
}

it.skipIf(!virtuosoIsInstalled)(
  'Virtuoso answers the same each time when it is asked again of the same graph',
  async () => {
    const graph = await openClaimGraph([shippedPath('triples'), ontology])
    const { lines, lifted } = await relationsOfCompare(graph)
    await virtuoso!.load(graph.dataset)
    for (let time = 0; time < 10; time++) expect(await relationsOfQueries(graph, virtuoso!, lifted)).toEqual(lines)
  },
  5 * minutes,
)

describe.each(engines)('on %s', engine => {
  const check = it.skipIf(engine === 'Virtuoso' && !virtuosoIsInstalled)

  check(
    'the queries find the relations that comparing finds when asked of the shipped graph',
    async () => {
      const graph = await openClaimGraph([shippedPath('triples'), ontology])
      const { lines, lifted } = await relationsOfCompare(graph)
      expect(lines.length).toBeGreaterThan(0)
      expect(await relationsOf(engine, graph, lifted)).toEqual(lines)
    },
    2 * minutes,
  )

  for (const [name, { trig, relations }] of Object.entries(workedOut)) {
    check(
      `the queries find the relations that were worked out by hand for ${name}`,
      async () => {
        const lines = await relationsOf(engine, await graphOf(trig), new Set())
        const short = lines.map(line => line.replaceAll(flood, '').replaceAll(cg.$iri, ''))
        expect(short.sort()).toEqual([...relations].sort())
      },
      2 * minutes,
    )
  }

  check(
    'the queries find the relations that comparing finds when asked of generated claims',
    async () => {
      const graph = await graphOf([...generateClaims(300)].join(''))
      const { lines, lifted } = await relationsOfCompare(graph)
      const outcomes = new Set(lines.map(line => line.split(' | ').at(-1)))
      expect([...outcomes].sort()).toEqual(['agree', 'compatible', 'contradict', 'differ', 'incomparable: facet'])
      expect(lifted.size).toBe(0)
      expect(await relationsOf(engine, graph, lifted)).toEqual(lines)
    },
    5 * minutes,
  )

  for (const file of fixtures) {
    check(
      `the queries find the relations that comparing finds when asked of ${file}`,
      async () => {
        const graph = await openClaimGraph([folder + file, ontology])
        const { lines, lifted } = await relationsOfCompare(graph)
        expect(lines.length).toBeGreaterThan(0)
        expect(lifted.size).toBe(0)
        expect(await relationsOf(engine, graph, lifted)).toEqual(lines)
      },
      2 * minutes,
    )
  }

  check(
    'the queries find the relations that comparing finds when asked of any small dataset',
    async () => {
      await fc.assert(
        fc.asyncProperty(datasets, async trig => {
          const graph = await graphOf(trig)
          const { lines, lifted } = await relationsOfCompare(graph)
          expect(await relationsOf(engine, graph, lifted)).toEqual(lines)
        }),
        { seed: 20250306, numRuns: 25 },
      )
    },
    10 * minutes,
  )
})
