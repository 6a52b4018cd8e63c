import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import wrapAnsi from 'wrap-ansi'
import type { DocumentDrafts } from '../../src/extract/draft/document-drafts.js'
import { openClaimGraph, shippedPath } from '../../src/index.js'
import { readTexts } from '../../src/node/texts.js'
import { claimgraph } from '../cli/run.js'
import { newsPage } from './read/pages.js'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'claimgraph-drafts-'))
  await mkdir(join(folder, 'inbox'))
  for (let i = 0; i < 9; i++) {
    await writeFile(join(folder, 'inbox', `${i}.txt`), `On day ${i} the mayor said that the bridge would open in May.`)
  }
  await writeFile(join(folder, 'inbox', '4.txt'), Buffer.from([0, 1, 2]))
  await writeFile(join(folder, 'empty.ttl'), '')
})
afterAll(() => rm(folder, { recursive: true }))

const text = [
  'Callamard urged an independent investigation.',
  'The Ministry of Defense denied that soldiers had killed four ferrymen in Baniyas.',
  'Ilan Brod said that the bridge would open in May.',
].join('\n')

describe('claimgraph extract --format trig', () => {
  it('writes drafts that pass check together with the shipped graph, to whose agents and places it links', async () => {
    const drafts = join(folder, 'drafts.trig')
    const kept = join(folder, 'kept')
    const run = await claimgraph(
      ['extract', '-', '-o', drafts, '--publisher', 'Farhaven Sheet', '--published', '2031-05', '--documents', kept],
      { input: text },
    )
    expect(run).toMatchObject({ status: 0, err: '' })
    const graph = await openClaimGraph([shippedPath('triples'), drafts])
    const found = graph.claims().filter(({ status }) => status?.label === 'draft')
    const claimants = found.map(({ claimant }) => claimant!.id.split('/').at(-1))
    expect(claimants).toEqual(expect.arrayContaining(['agnes-callamard', 'ministry-of-defence']))
    const document = graph.documents().find(({ id }) => id.includes('/drafts/'))!
    expect(document.publisher?.label).toBe('Farhaven Sheet')
    expect(document.published).toMatchObject({ on: '2031-05', basis: 'Stated' })
    const check = await claimgraph(['check', '-d', shippedPath('triples'), '-d', drafts, '--documents', kept])
    expect(check.out).toContain(': 0 errors,')
    expect(check.status).toBe(0)
  })

  it('writes drafts of pages and of texts with other scripts, and documents in other languages, whose passages are met to the character', async () => {
    const odd = join(folder, 'odd')
    await mkdir(odd)
    await writeFile(join(odd, 'page.html'), newsPage())
    await writeFile(join(odd, 'astral.txt'), `😀 שלום 𝒜\n${text}\n“It is 𝒜 lie,” said the mayor.`)
    await writeFile(join(odd, 'arabic.txt'), 'قال الوزير إن الطريق مغلق. قتل 12 صيادا في بانياس.')
    await writeFile(join(odd, 'quotes.txt'), `“He said “that. ${text} ”said” told: `)
    await writeFile(
      join(odd, 'wrapped.txt'),
      [text, text, text].map(each => wrapAnsi(each.replaceAll('\n', ' '), 72)).join('\n\n'),
    )
    const [drafts, kept] = [join(folder, 'odd.trig'), join(folder, 'odd-texts')]
    const made = await claimgraph(['extract', odd, '-o', drafts, '--documents', kept])
    expect(made.err.match(/\S+\.\w+: .*? found \w+/g)).toEqual([
      `${join(odd, 'arabic.txt')}: expected a text in English, found Arabic`,
    ])
    expect(made.status).toBe(1)
    const graph = await openClaimGraph(drafts)
    expect(graph.documents().filter(({ sha256 }) => sha256 !== undefined)).toHaveLength(5)
    const { out, status } = await claimgraph(['check', '-d', shippedPath('triples'), '-d', drafts, '--documents', kept])
    expect([out.match(/\d+ errors?/)?.[0], status]).toEqual(['0 errors', 0])
  })

  it('links to the graph that --data names, which may be empty', async () => {
    const { out } = await claimgraph(['extract', '-', '--format', 'trig', '-d', join(folder, 'empty.ttl')], {
      input: text,
    })
    expect(out).toContain('"Callamard"@en')
    expect(out).not.toContain('syria-coast-2025')
  })

  it('writes the same text once, whatever files hold it', async () => {
    const files = ['one.txt', 'two.txt'].map(name => join(folder, name))
    for (const file of files) await writeFile(file, text)
    const { out, err } = await claimgraph(['extract', ...files, '--format', 'trig', '-d', join(folder, 'empty.ttl')])
    expect(out.match(/^:document a cg:Document/gm)).toHaveLength(1)
    expect(err).toBe(`claimgraph: ${files[1]}: the same text as ${files[0]}, not written again\n`)
  })

  it('refuses a document and a graph both on standard input', async () => {
    const { err, status } = await claimgraph(['extract', '-', '-d', '-', '--format', 'trig'])
    expect(err).toContain('expected one thing on standard input')
    expect(status).toBe(2)
  })
})

describe('claimgraph extract of many documents', () => {
  it('writes them in order, in threads, and goes on past a bad one', async () => {
    const { out, err, status } = await claimgraph(['extract', 'inbox', '--format', 'jsonl'], { cwd: folder })
    const read = out.trimEnd().split('\n')
    const paths = read.map(line => (JSON.parse(line) as DocumentDrafts).document.path)
    expect(paths).toEqual([0, 1, 2, 3, 5, 6, 7, 8].map(i => join('inbox', `${i}.txt`)))
    expect(err).toBe(`claimgraph: ${join('inbox', '4.txt')}: expected text, found binary data (a zero byte at 0)\n`)
    expect(status).toBe(1)
  })

  it('writes one JSON document, laid out as before', async () => {
    const { out } = await claimgraph(['extract', 'inbox', '--format', 'json'], { cwd: folder })
    expect(`${JSON.stringify(JSON.parse(out), null, 2)}\n`).toBe(out)
    expect(JSON.parse(out)).toHaveLength(8)
  })
})

describe('claimgraph extract', () => {
  it('refuses what is longer than any document, and says so', async () => {
    const input = 'a line of words\n'.repeat(625_001)
    const { out, err, status } = await claimgraph(['extract', '-', '--format', 'json'], { input })
    expect(out).toBe('')
    expect(err).toBe('claimgraph: -: expected a document of at most 10 million characters, found 10000016\n')
    expect(status).toBe(1)
  })
})

describe('claimgraph extract --min-confidence', () => {
  it('leaves out what it is less sure of', async () => {
    const read = async (...more: string[]) => {
      const { out } = await claimgraph(['extract', '-', '--format', 'json', ...more], { input: text })
      return (JSON.parse(out) as [DocumentDrafts])[0].attributions
    }
    const all = await read('--min-confidence', '0')
    const levels = all.map(({ confidence }) => confidence).sort((a, b) => b - a)
    const kept = await read('--min-confidence', String(levels[0]! - 0.001))
    expect(levels.length).toBeGreaterThan(1)
    expect(kept.map(({ confidence }) => confidence)).toEqual(levels.filter(level => level >= levels[0]! - 0.001))
  })

  it.each(['1.5', '-0.1', 'high', ' '])('refuses %s', async value => {
    const { err, status } = await claimgraph(['extract', '-', `--min-confidence=${value}`], { input: text })
    expect(err).toContain('--min-confidence: expected a number from 0 to 1')
    expect(status).toBe(2)
  })
})

describe('claimgraph extract --documents', () => {
  it('keeps the text under its digest, with a record of what it was taken from', async () => {
    const kept = join(folder, 'texts')
    const { out } = await claimgraph(
      ['extract', '-', '--format', 'json', '--documents', kept, '--publisher', 'Farhaven Sheet'],
      {
        input: text,
      },
    )
    const [{ document }] = JSON.parse(out) as [DocumentDrafts]
    expect((await readTexts(kept)).get(document.sha256)).toBe(text)
    expect((await readdir(kept)).sort()).toEqual([`${document.sha256}.json`, `${document.sha256}.txt`])
    const record = JSON.parse(await readFile(join(kept, `${document.sha256}.json`), 'utf8'))
    expect(record).toMatchObject({ path: '-', kind: 'text', publisher: 'Farhaven Sheet', characters: text.length })
    expect(record.takenAt).toMatch(/^\d{4}-\d\d-\d\dT/)
  })

  it('says where it cannot', async () => {
    const { err, status } = await claimgraph(['extract', '-', '--documents', join(folder, 'empty.ttl')], {
      input: text,
    })
    expect(err).toContain(`cannot keep - in ${join(folder, 'empty.ttl')}`)
    expect(status).toBe(1)
  })

  it.each(['2031-02-30', 'May 2031', '2031-13'])('refuses the date %s', async date => {
    const { err, status } = await claimgraph(['extract', '-', '--published', date], { input: text })
    expect(err).toContain('--published: expected a day, month or year')
    expect(status).toBe(2)
  })
})
