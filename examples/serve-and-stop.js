// The bridge's graph served at a free port, asked over HTTP, and stopped.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { shippedPath } from 'claimgraph'

const graph = fileURLToPath(new URL('bridge.trig', import.meta.url))
const server = spawn(process.execPath, [shippedPath('dist/cli/main.js'), 'serve', '-d', graph, '--port', '0'])
for await (const line of createInterface({ input: server.stderr })) {
  const [, url] = /served at (\S+)/.exec(line) ?? []
  if (url === undefined) continue
  const claim = await fetch(`${url}claim/claim-hospital-deaths`, { headers: { Accept: 'text/turtle' } })
  console.log(claim.status, claim.headers.get('content-type'))
  const query = 'SELECT ?who { ?claim prov:wasAttributedTo/rdfs:label ?who } GROUP BY ?who ORDER BY ?who'
  const answer = await fetch(`${url}sparql?query=${encodeURIComponent(query)}`, { headers: { Accept: 'text/csv' } })
  console.log(await answer.text())
  break
}
server.kill()
await once(server, 'exit')
console.log('stopped')
