import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const scale = fileURLToPath(new URL('../../bench/scale/', import.meta.url))
const run = (script: string, ...args: string[]) =>
  execFileSync(process.execPath, [scale + script, ...args], { maxBuffer: 1 << 26 })

describe('the benchmark at scale', () => {
  let folder: string
  let file: string
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'claimgraph-scale-'))
    file = join(folder, 'world.nq')
    writeFileSync(file, run('generate.js', '2000'))
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('generates the same bytes for the same size', () => {
    expect(run('generate.js', '200').equals(run('generate.js', '200'))).toBe(true)
  })

  it('gets the same count for every question from claimgraph as from Oxigraph, asked in SPARQL', () => {
    const [own, other] = ['claimgraph', 'oxigraph'].map(engine =>
      JSON.parse(run(`engines/${engine}.js`, file, '1').toString()),
    )
    expect(own.pairs).toBeGreaterThan(1000)
    expect({ rows: own.rows, pairs: own.pairs, digest: own.digest }).toEqual({
      rows: other.rows,
      pairs: other.pairs,
      digest: other.digest,
    })
  })
})
