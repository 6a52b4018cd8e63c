import { fileURLToPath } from 'node:url'
import { type ClaimGraph, openClaimGraph } from '../../src/index.js'
import { findRdfFormat } from '../../src/rdf/formats.js'
import { parseChunks } from '../../src/rdf/parse.js'
import { createStore, type QuadStore } from '../../src/rdf/store.js'

/** The path of the invented flood's graph. */
export const floodFile = fileURLToPath(new URL('flood.trig', import.meta.url))

/** The namespace of the invented flood. */
export const flood = 'https://example.org/flood/'

const prefixes = `
  @prefix : <${flood}> .
  @prefix cg: <https://w3id.org/claimgraph/ns#> .
  @prefix oa: <http://www.w3.org/ns/oa#> .
  @prefix prov: <http://www.w3.org/ns/prov#> .
  @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
  @prefix schema: <http://schema.org/> .
  @prefix sem: <http://semanticweb.cs.vu.nl/2009/11/sem/> .
  @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
`

/** Opens the invented flood's graph. */
export async function openFlood(): Promise<ClaimGraph> {
  return openClaimGraph(floodFile)
}

/** A store with the TriG given, under the usual prefixes. */
export async function storeOf(trig: string): Promise<QuadStore> {
  const store = createStore()
  async function* chunks() {
    yield Buffer.from(prefixes + trig)
  }
  await parseChunks(chunks(), findRdfFormat('trig'), 'fixture', { quad: quad => store.add(quad) })
  return store
}
