// Oxigraph in this process, from its npm package.
import { readFileSync } from 'node:fs'
import { Store } from 'oxigraph'
import { question } from '../question.js'
import { readArguments, report } from './report.js'

const { file, runs } = readArguments()

await report({
  runs,
  load() {
    const store = new Store()
    store.load(readFileSync(file), { format: 'application/n-quads', no_transaction: true })
    return store
  },
  answer: store => store.query(question).map(row => ['event', 'property', 'pairs'].map(name => row.get(name).value)),
})
