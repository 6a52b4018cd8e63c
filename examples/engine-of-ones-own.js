// Another engine answers SPARQL (here Oxigraph, `npm install oxigraph`): queries are refused and bound before it sees them.

import { fileURLToPath } from 'node:url'
import { openClaimGraph, query } from 'claimgraph'
import { Store } from 'oxigraph'

const engine = {
  async answer({ type, variables, dataset, toSparql }) {
    const answer = new Store([...dataset]).query(await toSparql())
    if (type === 'boolean') return { type, value: answer }
    return type === 'quads' ? { type, quads: answer } : { type, variables, rows: answer }
  },
}

const graph = await openClaimGraph(fileURLToPath(new URL('bridge.trig', import.meta.url)))
const text = 'SELECT DISTINCT ?who { ?claim prov:wasAttributedTo/rdfs:label ?who } ORDER BY ?who'
const { rows } = await query(graph, text, { engine })
for (const row of rows) console.log(row.get('who').value)

const refused = await query(graph, 'CLEAR ALL', { engine }).catch(({ code }) => code)
console.log(`an update is ${refused}`)
