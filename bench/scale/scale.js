import { spawn } from 'node:child_process'
import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { median } from '../statistics.js'
import { generate } from './generate.js'
import { timePages } from './pages.js'
import { virtuosoIsInstalled } from './virtuoso-server.js'

const engines = ['claimgraph', 'oxigraph', 'virtuoso', 'comunica']

/** How long an engine may take for one size of graph, in milliseconds. */
const limitMs = 10 * 60_000

/**
 * Asks every engine the same question of generated graphs: how many pairs of figures cannot both be true. One row for
 * each size and engine: loading and answering (median) in milliseconds, peak memory in bytes, each also as a ratio to
 * claimgraph's; or why there is none. Throws where two answers differ.
 */
export async function timeScale(sizes, runs) {
  const folder = await mkdtemp(join(tmpdir(), 'claimgraph-bench-'))
  try {
    const rows = []
    for (const claims of sizes) rows.push(...(await timeSize(claims, join(folder, `${claims}.nq`), runs)))
    return rows
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function timeSize(claims, file, runs) {
  await pipeline(Readable.from(generate(claims)), createWriteStream(file))
  const rows = []
  for (const engine of engines) {
    const result = await runEngine(engine, file, runs)
    const row = { claims, engine, ...result }
    rows.push(row)
    if (row.digest !== undefined && row.digest !== rows[0].digest) {
      const found = rows.map(
        ({ engine: name, rows: questions, pairs }) => `${name} ${pairs} pairs on ${questions} questions`,
      )
      throw new Error(`bench: expected the same answer from all engines, found ${found.join(', ')}`)
    }
  }
  const pages = await timePages(file)
  await rm(file)
  const [first] = rows
  const ratio = (row, name) => (row[name] === undefined ? undefined : row[name] / first[name])
  return rows.map((row, index) => ({
    ...row,
    ...(index === 0 && { pages }),
    ratios: { loading: ratio(row, 'loading'), answering: ratio(row, 'answering'), peak: ratio(row, 'peak') },
  }))
}

async function runEngine(engine, file, runs) {
  if (engine === 'virtuoso' && !virtuosoIsInstalled) return { missing: 'not installed (Debian: virtuoso-opensource)' }
  const script = fileURLToPath(new URL(`engines/${engine}.js`, import.meta.url))
  const child = spawn(process.execPath, [script, file, String(runs)], { stdio: ['ignore', 'pipe', 'pipe'] })
  const timer = setTimeout(() => child.kill('SIGTERM'), limitMs)
  const [output, errors, [status, signal]] = await Promise.all([
    child.stdout.toArray(),
    child.stderr.toArray(),
    new Promise(resolve => child.on('close', (...ended) => resolve(ended))),
  ])
  clearTimeout(timer)
  if (signal === 'SIGTERM') return { missing: `gave no answer in ${limitMs / 60_000} minutes` }
  if (status !== 0) {
    const reason = Buffer.concat(errors).toString().trim().split('\n')
    return { missing: `failed: ${reason.find(line => /^\S*Error/.test(line)) ?? `status ${status}`}` }
  }
  const { answering, ...result } = JSON.parse(Buffer.concat(output).toString())
  return { ...result, answering: median(answering) }
}
