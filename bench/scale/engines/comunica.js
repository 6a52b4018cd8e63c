// Comunica over an N3 store in this process.
import { createReadStream } from 'node:fs'
import { QueryEngine } from '@comunica/query-sparql-rdfjs'
import { Store, StreamParser } from 'n3'
import { question } from '../question.js'
import { readArguments, report } from './report.js'

const { file, runs } = readArguments()
const engine = new QueryEngine()

await report({
  runs,
  async load() {
    const store = new Store()
    const quads = createReadStream(file).pipe(new StreamParser({ format: 'N-Quads' }))
    for await (const quad of quads) store.addQuad(quad)
    return store
  },
  async answer(store) {
    const rows = await (await engine.queryBindings(question, { sources: [store] })).toArray()
    return rows.map(row => ['event', 'property', 'pairs'].map(name => row.get(name).value))
  },
})
