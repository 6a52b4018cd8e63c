// The shortest script that answers a query from triples/ with n3 and Comunica.
import { readdirSync, readFileSync } from 'node:fs'
import { QueryEngine } from '@comunica/query-sparql-rdfjs'
import { Parser, Store } from 'n3'
import { prologue } from './prologue.js'

const store = new Store()
for (const file of readdirSync('triples', { recursive: true })) {
  if (/\.(ttl|trig)$/.test(file)) store.addQuads(new Parser().parse(readFileSync(`triples/${file}`, 'utf8')))
}
const engine = new QueryEngine()
const result = await engine.query(prologue + readFileSync(process.argv[2], 'utf8'), { sources: [store] })
const { data } = await engine.resultToString(result, 'application/sparql-results+json')
data.pipe(process.stdout)
