// A Virtuoso server of its own, from Debian's packages.
import { readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { question } from '../question.js'
import { startVirtuoso } from '../virtuoso-server.js'
import { readArguments, report } from './report.js'

const { file, runs } = readArguments()
const path = resolve(file)
const graph = 'urn:claimgraph:default'
const server = await startVirtuoso({ folders: [dirname(path)] })

try {
  await report({
    runs,
    load: () => server.load(path, graph),
    async answer() {
      const { results } = JSON.parse(await server.ask(question, 'application/sparql-results+json', [graph]))
      return results.bindings.map(row => ['event', 'property', 'pairs'].map(name => row[name].value))
    },
    // the greatest resident size of the server, in kilobytes
    peak: () => Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${server.pid}/status`, 'utf8'))[1]) * 1024,
  })
} finally {
  await server.stop()
}
