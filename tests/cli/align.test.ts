import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readQuads } from '../../src/index.js'
import { reports } from '../align/documents.js'
import { claimgraph } from './run.js'

let folder: string
const at = (name: string) => join(folder, name)
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'claimgraph-align-'))
  for (const [name, text] of Object.entries(reports)) await writeFile(at(name), text)
  await claimgraph(['extract', folder, '--format', 'trig', '-o', at('drafts.trig')])
  await claimgraph(['align', '-d', at('drafts.trig'), '--documents', folder, '-o', at('identities.trig')])
}, 60_000)
afterAll(() => rm(folder, { recursive: true }))

describe('align', () => {
  it('lists what may be the same, how sure that is, and why', async () => {
    const { out, status } = await claimgraph([
      'align',
      '-d',
      at('drafts.trig'),
      '--documents',
      folder,
      '--format',
      'csv',
    ])
    expect(status).toBe(0)
    expect(out.split('\n')[0]).toBe('proposal,confidence,because')
    expect(out).toMatch(/Ada Rill = Ada Rill,0\.9,they bear the same name: Ada Rill/)
    expect(out).toMatch(/,0\.95,"the documents speak of the same: [^"]*lindqvist/)
  })

  it('writes them as data that check finds no fault with', async () => {
    const { store } = await readQuads(await readFile(at('identities.trig'), 'utf8'), 'trig')
    expect([...store].some(({ object }) => object.value.endsWith('#Identity'))).toBe(true)
    const { out } = await claimgraph(['check', '-d', at('drafts.trig'), '-d', at('identities.trig')])
    expect(out).toContain(' 0 errors')
  })

  it('needs the texts', async () => {
    const { status, err } = await claimgraph(['align', '-d', at('drafts.trig'), '--documents', at('nowhere')])
    expect([status, err]).toEqual([2, expect.stringContaining('no such folder of documents')])
  })
})

describe('compare --proposed', () => {
  const data = () => ['-d', at('drafts.trig'), '-d', at('identities.trig')]

  it('sets side by side what several documents say of one event, and says that nobody has decided it', async () => {
    const { out } = await claimgraph(['compare', ...data(), '--proposed'])
    expect(out).toMatch(/CONTRADICT: /)
    expect(out).toMatch(/Rests on \d+ proposals of what is the same, decided by nobody yet\./)
    const { out: markdown } = await claimgraph(['compare', ...data(), '--proposed', '--format', 'md'])
    expect(markdown).toMatch(/Rests on \d+ proposals of what is the same, decided by nobody yet\./)
  })

  it('joins nothing unless asked', async () => {
    const { out } = await claimgraph(['compare', ...data(), '--format', 'json'])
    const { questions, documents } = JSON.parse(out)
    expect(questions.every(({ restsOn }: { restsOn: string[] }) => restsOn.length === 0)).toBe(true)
    expect(documents.map(({ sha256 }: { sha256: string }) => sha256.length)).toEqual(Array(6).fill(64))
  })
})
