import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readDocumentText } from '../../src/extract/read/read-document-text.js'
import { addDocuments } from '../../src/node/case/add-documents.js'
import { initCase } from '../../src/node/case/init-case.js'
import { openCase } from '../../src/node/case/open-case.js'
import { readDocumentFile } from '../../src/node/threads/read-document-file.js'
import { readWithin } from '../../src/node/threads/read-within.js'
import { runProcess } from '../cli/run.js'
import { hostileFolder } from '../extract/corpus.js'
import { misnumbered, packedTwice, pagesThatMultiply, rangesThatMultiply } from '../extract/read/hostile-documents.js'
import { newsPage, pdfOf } from '../extract/read/pages.js'

/** Documents that would take minutes, or gigabytes. */
const greedy = {
  'pages.pdf': pagesThatMultiply(),
  'ranges.pdf': rangesThatMultiply(),
}
const limits = { seconds: 2, memoryMb: 512 }
const givenUp =
  /: expected a document that takes at most (?:2 s|512 MB of memory), found one that takes (?:longer|more) \(--(?:timeout|memory) /

/** A file whose table of objects is wrong, where such files are at hand. */
const badTable = join(hostileFolder ?? '', 'A2-bad-xref.pdf')

let folder: string
const file = (name: string) => join(folder, name)

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'claimgraph-limits-'))
  for (const [name, bytes] of Object.entries(greedy)) await writeFile(file(name), bytes)
  await writeFile(file('misnumbered.pdf'), misnumbered())
  await writeFile(file('sound.pdf'), pdfOf(['The mayor said that the bridge was closed.']))
  await writeFile(file('sound.html'), newsPage())
})
afterAll(() => rm(folder, { recursive: true }))

describe('a document that takes too much', () => {
  it.each(Object.keys(greedy))('is given up with the limit and the option that raises it: %s', async name => {
    const failure = await readDocumentFile(file(name), limits).catch((error: unknown) => error)
    expect(failure).toMatchObject({
      code: expect.stringMatching(/^(?:timeout|refused)$/),
      message: expect.stringMatching(givenUp),
      details: { file: file(name), limit: expect.stringMatching(/^(?:seconds|memoryMb)$/) },
    })
  })

  it('is given up for its memory where that is more than the limit, the heap or beside it', async () => {
    await writeFile(file('packed.pdf'), packedTwice(300))
    const failure = await readDocumentFile(file('packed.pdf'), { seconds: 60, memoryMb: 96 }).catch(error => error)
    expect(failure).toMatchObject({ code: 'refused', details: { limit: 'memoryMb' } })
  })

  it('stops no other that is added to a case', async () => {
    const own = file('case')
    await initCase(own, {
      ...{ base: 'https://example.org/limits/', title: 'Limits', curators: [], languages: ['en'] },
      corrections: 'Nowhere',
    })
    const errors: string[] = []
    const paths = ['pages.pdf', 'sound.pdf', 'ranges.pdf', 'sound.html'].map(file)
    const added = await addDocuments(await openCase(own), paths, {
      ...{ metadata: {}, read: (bytes: Uint8Array, path: string) => readWithin(bytes, path, limits) },
      onError: ({ message }) => errors.push(message),
    })
    expect(added.map(({ path }) => path)).toEqual([file('sound.pdf'), file('sound.html')])
    expect(errors).toEqual([expect.stringMatching(givenUp), expect.stringMatching(givenUp)])
  })

  it('stops no other of which drafts are made', async () => {
    const { out, err, status } = await runProcess(
      [
        'extract',
        '--timeout',
        '2',
        '--memory',
        '512',
        '--format',
        'jsonl',
        'pages.pdf',
        'sound.pdf',
        'ranges.pdf',
        'sound.html',
      ],
      { cwd: folder },
    )
    expect(
      out
        .trim()
        .split('\n')
        .map(line => JSON.parse(line).document.path),
    ).toEqual(['sound.pdf', 'sound.html'])
    expect(err.trim().split('\n')).toEqual([expect.stringMatching(givenUp), expect.stringMatching(givenUp)])
    expect(status).toBe(1)
  })

  it('is given up where it is its drafts that take too long', async () => {
    const sentence = 'The mayor said on Monday that at least 12 people had been killed in the lower town. '
    await writeFile(file('long.txt'), sentence.repeat(60_000))
    const { err, status } = await runProcess(['extract', '--timeout', '2', '--format', 'jsonl', 'long.txt'], {
      cwd: folder,
    })
    expect(err).toMatch(givenUp)
    expect(status).toBe(1)
  })
})

describe('a PDF whose reader leaves a rejection behind', () => {
  it('is an error of its own where it cannot be read', async () => {
    const failure = await readDocumentText(misnumbered(), { path: 'misnumbered.pdf' }).catch((error: unknown) => error)
    expect(failure).toMatchObject({ code: 'unreadable', details: { file: 'misnumbered.pdf' } })
  })

  it.skipIf(hostileFolder === undefined)('ends no process', async () => {
    const { text } = await readDocumentText(await readFile(badTable), { path: 'table.pdf' })
    expect(text).not.toBe('')
    const { status, out, err } = await runProcess(['extract', '--format', 'jsonl', badTable, 'sound.pdf'], {
      cwd: folder,
    })
    expect(out).toContain('"path":"sound.pdf"')
    expect([err, status]).toEqual(['', 0])
  })

  it('leaves the rejections of others what they are', async () => {
    const { withoutStrayRejections } = await import('../../src/extract/read/stray-rejections.js')
    const before = process.listenerCount('unhandledRejection')
    await withoutStrayRejections(async () => {
      expect(process.listenerCount('unhandledRejection')).toBe(before + 1)
      const [listener] = process.listeners('unhandledRejection').slice(-1)
      expect(() => listener!(new TypeError('of somebody else'), Promise.resolve())).toThrow('of somebody else')
      expect(() => listener!({ name: 'XRefEntryException' }, Promise.resolve())).not.toThrow()
    })
    expect(process.listenerCount('unhandledRejection')).toBe(before)
  })
})
