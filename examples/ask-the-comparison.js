// A comparison as triples of the graph cg:comparisons, asked in SPARQL beside the claims.
import { fileURLToPath } from 'node:url'
import { compare, deriveQuads, openClaimGraph, query, toClaimGraph } from 'claimgraph'

const graph = await openClaimGraph(fileURLToPath(new URL('bridge.trig', import.meta.url)))
const both = toClaimGraph(graph.dataset)
for (const quad of deriveQuads(await compare(graph))) both.dataset.add(quad)

const { rows } = await query(
  both,
  `SELECT ?who ?position { GRAPH cg:comparisons { ?p cg:heldBy ?agent ; rdfs:label ?position } ?agent rdfs:label ?who }
   ORDER BY ?who ?position`,
)
for (const row of rows) console.log(`${row.get('who').value}: ${row.get('position').value}`)
