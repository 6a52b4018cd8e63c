import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DocumentDrafts } from '../../src/extract/draft/document-drafts.js'
import { claimgraph } from '../cli/run.js'
import { newsPage } from './read/pages.js'

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

  it('writes a document in another language without drafts, and says so', async () => {
    const input = 'Die Feuerwehr sagte, zwölf Menschen seien tot, als die Brücke fiel.'
    const { out, err, status } = await claimgraph(['extract', '-'], { input })
    expect(JSON.parse(out)).toMatchObject([{ document: { path: '-', language: 'de' }, attributions: [], ownVoice: [] }])
    expect(err).toMatch(/^claimgraph: -: expected a text in English, found German: no drafts are made of it/)
    expect(status).toBe(1)
    const table = await claimgraph(['extract', '-', '--format', 'table'], { input })
    expect(table.out).toBe('-: in German, of which no drafts are made\n')
  })

  it('reads it all the same where it is said to be English', async () => {
    const input = 'Die Feuerwehr sagte, zwölf Menschen seien tot, als die Brücke fiel.'
    const { out, err, status } = await claimgraph(['extract', '-', '--language', 'en'], { input })
    const [{ document, ownVoice }] = JSON.parse(out) as [DocumentDrafts]
    expect([document.language, ownVoice.length, err, status]).toEqual([undefined, 1, '', 0])
    const other = await claimgraph(['extract', '-', '--language', 'de'], { input })
    expect([other.status, other.err]).toEqual([
      2,
      'claimgraph: --language: expected en, the language that is read, found `de`\n',
    ])
  })

  it('shows a table that says that nobody has reviewed it', async () => {
    const { out } = await claimgraph(['extract', '-', '--format', 'table'], { input: note })
    const [heading, who, how, what] = out.split('\n')
    expect(heading).toBe('-: 1 draft, none of them reviewed')
    expect(who).toBe('a1  The mayor ← publisher not named')
    expect(how).toMatch(/^ {4}“told”; to reporters; report; 0\.\d\d sure; characters 25 to 58$/)
    expect(what).toBe('    that the bridge would open in May')
  })

  it('shows figures with the bounds of their wording under who gives them, and dates of what is said', async () => {
    const input =
      'On May 8, 2031, the river warden said that more than 20 people were injured in Selm.\nFour boats sank.'
    const { out } = await claimgraph(['extract', '-', '--format', 'table'], { input })
    expect(out).toMatch(/; report; 2031-05-08; /)
    expect(out).toMatch(/\n {4}injured: 20, 21 to … \(people; Selm/)
  })

  it('shows what else a draft states, perpetrators first, and which figures it only read', async () => {
    const input = 'A nurse said that rebels had killed 14 carters in Selm.\nThe general swore to kill the nine raiders.'
    const { out } = await claimgraph(['extract', '-', '--format', 'table'], { input })
    const lines = out.split('\n')
    const accused = lines.findIndex(line => line.startsWith('    perpetrator: rebels (Killing'))
    expect(accused).toBeGreaterThan(0)
    expect(lines[accused + 1]).toMatch(/^ {4}deaths: 14 .*“14”$/)
    expect(out).toMatch(/deaths: 9 .*“the nine”; read, but not stated/)
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
