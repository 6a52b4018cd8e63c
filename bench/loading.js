import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Parser, Store } from 'n3'
import oxigraph from 'oxigraph'
import { Bench } from 'tinybench'
import { openClaimGraph } from '../dist/index.js'

const folder = fileURLToPath(new URL('../triples/', import.meta.url))

/** Times reading the shipped graph within one process that has already warmed up. */
export async function timeLoading(runs) {
  const bench = new Bench({ iterations: runs * 2, time: 0, warmupIterations: 2, warmupTime: 0 })
    .add('claimgraph', () => openClaimGraph(folder))
    .add('claimgraph, with all claims read', async () => (await openClaimGraph(folder)).claims())
    .add('n3', () => {
      const store = new Store()
      for (const text of readTexts()) store.addQuads(new Parser().parse(text))
    })
    .add('Oxigraph', () => {
      const store = new oxigraph.Store()
      for (const text of readTexts()) store.load(text, { format: 'application/trig' })
    })
  await bench.run()
  const rows = bench.tasks.map(({ name, result }) => {
    if (result.error) throw result.error
    const { p50, min, max } = result.latency
    return { name, median: p50, min, max }
  })
  return rows.map(row => ({ ...row, ratio: row.median / rows[0].median }))
}

function readTexts() {
  return readdirSync(folder, { recursive: true })
    .filter(file => /\.(ttl|trig)$/.test(file))
    .map(file => readFileSync(folder + file, 'utf8'))
}
