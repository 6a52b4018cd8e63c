import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DocumentDrafts } from '../../src/extract/draft.js'
import { claimgraph } from '../cli/run.js'
import { newsPage } from './reading/pages.js'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'claimgraph-extract-'))
  await mkdir(join(folder, 'mail'))
  await writeFile(join(folder, 'mail', 'a.txt'), 'The mayor said that the bridge would open in May.')
  await writeFile(join(folder, 'mail', 'b.html'), newsPage())
  await writeFile(join(folder, 'mail', 'c.txt'), Buffer.from([0, 1, 2]))
})
afterAll(() => rm(folder, { recursive: true }))

const note = 'The mayor told reporters that the bridge would open in May.'

describe('claimgraph extract', () => {
  it('writes drafts as JSON, with offsets into the text', async () => {
    const { out, status } = await claimgraph(['extract', '-'], { input: note })
    const [{ document, attributions }] = JSON.parse(out) as [DocumentDrafts]
    expect(status).toBe(0)
    expect(document).toMatchObject({ path: '-', characters: note.length })
    const [draft] = attributions
    expect(draft).toMatchObject({
      id: 'a1',
      source: [[0, 9]],
      act: 'Report',
      stance: 'Asserts',
      addressee: 'reporters',
    })
    expect(draft!.cue[0]![0]).toBe(10)
    expect(draft!.content).toEqual([[25, 58]])
  })

  it('reads a folder document by document, and a bad one does not stop the others', async () => {
    const { out, err, status } = await claimgraph(['extract', 'mail', '--format', 'jsonl'], { cwd: folder })
    const lines = out
      .trimEnd()
      .split('\n')
      .map(line => JSON.parse(line) as DocumentDrafts)
    expect(lines.map(({ document }) => document.path)).toEqual([join('mail', 'a.txt'), join('mail', 'b.html')])
    expect(lines[1]!.document).toMatchObject({ headline: 'Flood report due', publisher: 'The Farhaven Sheet' })
    expect(err).toBe(`claimgraph: ${join('mail', 'c.txt')}: expected text, found binary data (a zero byte at 0)\n`)
    expect(status).toBe(1)
  })

  it('shows a table that says that nobody has reviewed it', async () => {
    const { out } = await claimgraph(['extract', '-', '--format', 'table'], { input: note })
    expect(out).toMatch(
      /^-: 1 draft, none of them reviewed\na1 {2}The mayor: told.* to reporters \[Report, Asserts\]\n {4}that the bridge would open in May\n/,
    )
  })

  it('writes to a file in the format of its name', async () => {
    const file = join(folder, 'drafts.jsonl')
    await claimgraph(['extract', '-', '-o', file], { input: note })
    expect(JSON.parse(await readFile(file, 'utf8')).attributions).toHaveLength(1)
  })

  it('refuses a format that it does not know, and a path that is not there', async () => {
    expect((await claimgraph(['extract', '-', '--format', 'trigg'])).err).toContain('unknown format `trigg`')
    const { err, out, status } = await claimgraph(['extract', join(folder, 'nowhere')])
    expect([err, out, status]).toEqual([`claimgraph: ${join(folder, 'nowhere')}: no such file or folder\n`, '', 1])
  })
})
