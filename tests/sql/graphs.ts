import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { generate } from '../../bench/scale/generate.js'
import type { ClaimGraph } from '../../src/claims/graph.js'
import { readTables } from '../../src/export/tables/tables.js'
import { openClaimGraph, toClaimGraph } from '../../src/node/open.js'
import { shippedPath } from '../../src/node/shipped.js'
import { writeTables } from '../../src/node/tables/write-tables.js'
import { readQuads } from '../../src/rdf/read-quads.js'
import { storeOf } from '../claims/fixture.js'
import { generateClaims } from '../derive/generate.js'

const at = (path: string) => () => openClaimGraph(fileURLToPath(new URL(`../../${path}`, import.meta.url)))

/** Generated claims of every kind of property, with places, parts, relays, dates and revisions. */
export async function generatedGraph(claims: number): Promise<ClaimGraph> {
  const { store } = await readQuads([...generate(claims)].join(''), 'nq')
  return toClaimGraph(store)
}

/** Graphs on which the engines are to find what claimgraph finds. */
export const graphs: Readonly<Record<string, () => Promise<ClaimGraph>>> = {
  'the shipped graph': () => openClaimGraph(shippedPath('triples')),
  'examples/bridge.trig': at('examples/bridge.trig'),
  'examples/valley.trig': at('examples/valley.trig'),
  'edges of every kind': at('tests/sql/edges.trig'),
  'figures worked out': at('tests/derive/fixtures/figures.trig'),
  'concepts worked out': at('tests/derive/fixtures/concepts.trig'),
  'truths worked out': at('tests/derive/fixtures/truth.trig'),
  '1,500 claims without dates': async () => toClaimGraph(await storeOf([...generateClaims(1500)].join(''))),
  '1,500 claims with dates': () => generatedGraph(1500),
}

/** Writes the tables of a graph, in both formats, and gives the folder to whoever asks; then it is gone. */
export async function withTables<T>(graph: ClaimGraph, use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'claimgraph-sql-'))
  try {
    await writeTables(await readTables(graph), folder)
    return await use(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
