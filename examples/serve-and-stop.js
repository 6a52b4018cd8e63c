// A graph served at a free port, asked over HTTP, and stopped.
import { fileURLToPath } from 'node:url'
import { openClaimGraph } from 'claimgraph'
import { createApp, listen } from 'claimgraph/serve'

const graph = await openClaimGraph(fileURLToPath(new URL('bridge.trig', import.meta.url)))
const stopping = new AbortController()
const app = await createApp(graph, { signal: stopping.signal })
const server = await listen(app.fetch, { host: '127.0.0.1', port: 0 })

const claim = await fetch(`${server.url}claim/claim-hospital-deaths`, { headers: { Accept: 'text/turtle' } })
console.log(claim.status, claim.headers.get('content-type'))

const query = 'SELECT DISTINCT ?who { ?claim prov:wasAttributedTo/rdfs:label ?who } ORDER BY ?who'
const answer = await fetch(`${server.url}sparql?query=${encodeURIComponent(query)}`, {
  headers: { Accept: 'text/csv' },
})
process.stdout.write(await answer.text())

await server.stop(1000)
stopping.abort()
console.log('stopped')
