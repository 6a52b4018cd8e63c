import { createHash } from 'node:crypto'

/**
 * Answers so many times what a loaded engine is asked, and prints how long everything took (milliseconds), the peak of
 * memory (bytes), and the answer in short: its rows, their sum, and a digest of them in order.
 */
export async function report({ load, answer, runs, peak = () => process.resourceUsage().maxRSS * 1024 }) {
  const started = performance.now()
  const loaded = await load()
  const loading = performance.now() - started
  const answering = []
  let rows
  for (let run = 0; run < runs; run++) {
    const start = performance.now()
    rows = await answer(loaded)
    answering.push(performance.now() - start)
  }
  const lines = rows.map(row => row.join(' ')).sort()
  const pairs = rows.reduce((sum, [, , count]) => sum + Number(count), 0)
  const digest = createHash('sha256').update(lines.join('\n')).digest('hex')
  console.log(JSON.stringify({ loading, answering, peak: peak(), rows: lines.length, pairs, digest }))
}

/** What every engine's script is called with. */
export function readArguments() {
  const [file, runs] = process.argv.slice(2)
  return { file, runs: Number(runs) }
}
