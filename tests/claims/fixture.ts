import { fileURLToPath } from 'node:url'
import { type ClaimGraph, openClaimGraph } from '../../src/index.js'
import { readQuads } from '../../src/rdf/read-quads.js'
import type { QuadStore } from '../../src/rdf/store.js'

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
  return (await readQuads(prefixes + trig, 'trig', { name: 'fixture' })).store
}
