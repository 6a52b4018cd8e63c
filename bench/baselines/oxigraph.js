// The shortest script that answers a query from triples/ with Oxigraph.
import { readdirSync, readFileSync } from 'node:fs'
import { Store } from 'oxigraph'
import { prologue } from './prologue.js'

const store = new Store()
for (const file of readdirSync('triples', { recursive: true })) {
  if (/\.(ttl|trig)$/.test(file)) store.load(readFileSync(`triples/${file}`, 'utf8'), { format: 'application/trig' })
}
const query = prologue + readFileSync(process.argv[2], 'utf8')
console.log(store.query(query, { results_format: 'json' }))
