import { chmod, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ClaimGraphError } from '../../src/errors.js'
import { readFiles } from '../../src/node/files/read.js'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'claimgraph-'))
})
afterEach(() => rm(folder, { recursive: true }))

async function file(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, content)
  return path
}

const objects = (quads: Iterable<{ object: { value: string } }>) => [...quads].map(quad => quad.object.value).sort()

async function failure(...paths: string[]): Promise<ClaimGraphError> {
  return readFiles(paths).then(
    () => expect.fail('expected an error'),
    error => error,
  )
}

describe('readFiles', () => {
  it('reads each format by its extension', async () => {
    const paths = [
      await file('a.trig', '<ex:g> { <ex:s> <ex:p> "trig" }'),
      await file('b.ttl', '<ex:s> <ex:p> "ttl" .'),
      await file('c.nq', '<ex:s> <ex:p> "nq" <ex:g> .\n'),
      await file('d.nt', '<ex:s> <ex:p> "nt" .\n'),
      await file('e.jsonld', '{"@id":"ex:s","ex:p":"jsonld"}'),
      await file('f.json', '{"@id":"ex:s","ex:p":"json"}'),
    ]
    const { store, files } = await readFiles(paths)
    expect(objects(store)).toEqual(['json', 'jsonld', 'nq', 'nt', 'trig', 'ttl'])
    expect(files).toEqual(paths)
  })

  it('reads a file with a byte order mark, with CRLF, and an empty one', async () => {
    const bom = '\uFEFF'
    const { store } = await readFiles([
      await file('a.ttl', `${bom}<ex:s>\r\n  <ex:p>\r\n  "a" .\r\n`),
      await file('b.nq', `${bom}<ex:s> <ex:p> "b" .\r\n`),
      await file('c.jsonld', `${bom}{"@id":"ex:s",\r\n"ex:p":"c"}`),
      await file('d.trig', ''),
    ])
    expect(objects(store)).toEqual(['a', 'b', 'c'])
  })

  it('says where each subject is first described', async () => {
    const path = await file('a.ttl', '<ex:a> <ex:p> 1 .\r\n\r\n<ex:b> <ex:p> """two\nlines""" .\n<ex:c> <ex:p> 3 .')
    const { locate } = await readFiles([path])
    expect(locate('ex:a')).toEqual({ file: path, line: 1 })
    expect(locate('ex:c')).toEqual({ file: path, line: 5 })
    expect(locate('ex:d')).toBeUndefined()
  })

  it('names file, line and token when TriG is broken, however far in', async () => {
    const many = '<ex:s> <ex:p> "o" .\n'.repeat(20_000)
    const path = await file('a.trig', `${many}<ex:s> <ex:p> nonsense .\n`)
    const error = await failure(path)
    expect(error.code).toBe('syntax')
    expect(error.details).toMatchObject({ file: path, line: 20_001 })
    expect(error.message).toContain(`${path}:20001: `)
    expect(error.message).toContain('nonsense')
  })

  it('says so when a file ends too early', async () => {
    const path = await file('a.trig', '<ex:g> {\n  <ex:s> <ex:p> "o"\n')
    expect((await failure(path)).message).toMatch(/a\.trig:\d: .*at the end of the file/)
  })

  it('refuses an undeclared prefix and a relative IRI, with the line', async () => {
    expect((await failure(await file('a.ttl', '<ex:a> <ex:p> 1 .\ntown:b <ex:p> 1 .'))).message).toMatch(
      /a\.ttl:2: .*town:/,
    )
    const relative = await failure(await file('b.ttl', '<ex:a> <ex:p> 1 .\n<b> <ex:p> 1 .'))
    expect(relative.message).toMatch(/b\.ttl:2: expected an absolute IRI, found <b>/)
    const { store } = await readFiles([await file('c.ttl', '@base <https://example.org/> . <b> <ex:p> <c> .')])
    expect(objects(store)).toEqual(['https://example.org/c'])
  })

  it('names the prefixes declared where another is used, and the nearest one', async () => {
    const path = await file('p.ttl', '@prefix prov: <ex:prov#> .\n@prefix cg: <ex:cg#> .\n<ex:s> porv:x 1 .\n')
    const error = await failure(path)
    expect(error.message).toBe(`${path}:3: Undefined prefix "porv:" (at \`porv:x\`): expected one of prov: cg:`)
    const near = await failure(await file('q.ttl', '@prefix prov: <ex:prov#> .\n<ex:s> prv:x 1 .\n'))
    expect(near.message).toContain('expected one of prov:; did you mean "prov"?')
  })

  it('refuses bytes that are not UTF-8, in every format', async () => {
    const bytes = Buffer.concat([Buffer.from('<ex:s> <ex:p> "'), Buffer.from([0xe9]), Buffer.from('" .\n')])
    for (const name of ['a.ttl', 'a.nt', 'a.jsonld']) {
      const error = await failure(await file(name, bytes))
      expect(error.code).toBe('syntax')
      expect(error.message).toMatch(/expected UTF-8 text, found bytes that are not/)
    }
    const cut = Buffer.from('<ex:s> <ex:p> "ü').subarray(0, -1)
    expect((await failure(await file('b.ttl', cut))).message).toMatch(/expected UTF-8/)
  })

  it('reports every bad file and keeps nothing of them when told to go on', async () => {
    const errors: ClaimGraphError[] = []
    const good = await file('good.ttl', '@prefix ok: <ex:ok/> . <ex:s> <ex:p> "good" .')
    const paths = [
      await file('bad1.ttl', '@prefix lost: <ex:lost/> . <ex:s> <ex:p> "half" . broken'),
      good,
      await file('bad2.jsonld', '{'),
      join(folder, 'missing.ttl'),
      await file('notes.txt', ''),
    ]
    const { store, prefixes, locate } = await readFiles(paths, { onError: error => errors.push(error) })
    expect(objects(store)).toEqual(['good'])
    expect(prefixes).toEqual({ ok: 'ex:ok/' })
    expect(locate('ex:s')).toEqual({ file: good, line: 1 })
    expect(errors.map(error => error.code)).toEqual(['not-found', 'syntax', 'syntax', 'unknown-format'])
  })

  it('reads a file named twice, or also through its folder or a link, once', async () => {
    const path = await file('a.ttl', '<ex:s> <ex:p> [] .')
    await symlink(path, join(folder, 'b.ttl'))
    const { store, files } = await readFiles([path, folder, join(folder, '.', 'a.ttl')])
    expect(store.size).toBe(1)
    expect(files).toEqual([path])
  })

  it('reads all RDF files below a folder by name, and leaves others alone', async () => {
    await mkdir(join(folder, 'sub'))
    const inner = await file('sub/b.trig', '<ex:s> <ex:p> "b" .')
    const outer = await file('a.nt', '<ex:s> <ex:p> "a" .\n')
    await file('package.json', '{"name":"x"}')
    await file('README.md', '# no RDF')
    expect((await readFiles([folder])).files).toEqual([outer, inner])
  })

  it('refuses a folder without RDF, a missing file, an unknown extension and a compressed file', async () => {
    expect(await failure(folder)).toMatchObject({ code: 'empty' })
    expect(await failure(join(folder, 'no.ttl'))).toMatchObject({ code: 'not-found' })
    const unknown = await failure(await file('a.txt', ''))
    expect(unknown.code).toBe('unknown-format')
    expect(unknown.message).toMatch(/a\.txt: expected a file with one of the extensions \.trig, .*--input-format/)
    await file('a.ttl', '')
    for (const path of [await file('b.trig.gz', ''), folder]) {
      const packed = await failure(path)
      expect(packed.code).toBe('unknown-format')
      expect(packed.message).toMatch(/b\.trig\.gz: .*found a compressed file: unpack it first/)
    }
  })

  it('says so when a file may not be read', async ({ skip }) => {
    if (process.getuid?.() === 0) skip('root may read everything')
    const path = await file('a.ttl', '')
    await chmod(path, 0)
    expect(await failure(path)).toMatchObject({ code: 'unreadable' })
  })

  it('says so when a path goes through a file', async () => {
    const path = join(await file('a.ttl', ''), 'b.ttl')
    const error = await failure(path)
    expect(error.code).toBe('unreadable')
    expect(error.message).toContain(`${path}: expected a file that can be read`)
  })

  it('keeps blank nodes of different files apart, whatever their labels', async () => {
    const { store } = await readFiles([
      await file('a.ttl', '_:x <ex:p> "a" . [] <ex:p> "a2" .'),
      await file('b.nq', '_:x <ex:p> "b" .\n_:n3-0 <ex:p> "b2" .\n'),
      await file('c.jsonld', '[{"@id":"_:x","ex:p":"c"},{"@id":"_:b0","ex:p":"c2"}]'),
      await file('d.jsonld', '{"@id":"_:b0","ex:p":"d"}'),
    ])
    expect(new Set([...store].map(quad => quad.subject.value)).size).toBe(7)
  })

  it('leaves out a prefix that two files bind differently, and keeps one that they bind alike', async () => {
    const { prefixes } = await readFiles([
      await file('a.ttl', '@prefix ex: <ex:one/> . @prefix : <ex:town/> .'),
      await file('b.ttl', '@prefix ex: <ex:two/> . @prefix : <ex:town/> .'),
      await file('c.ttl', '@prefix ex: <ex:one/> .'),
    ])
    expect(prefixes).toEqual({ '': 'ex:town/' })
  })

  it('reads standard input as TriG, or in the format named, once', async () => {
    for (const [text, format] of [
      ['<ex:g> { <ex:s> <ex:p> "o" }', undefined],
      ['{"@id":"ex:s","ex:p":"o"}', 'application/ld+json'],
    ] as const) {
      const before = Object.getOwnPropertyDescriptor(process, 'stdin')!
      Object.defineProperty(process, 'stdin', { configurable: true, value: Readable.from([Buffer.from(text)]) })
      try {
        expect(objects((await readFiles(['-', '-'], { format })).store)).toEqual(['o'])
      } finally {
        Object.defineProperty(process, 'stdin', before)
      }
    }
  })

  it('names the format when it is unknown, and the nearest one', async () => {
    const path = await file('a.txt', '<ex:s> <ex:p> 1 .')
    await expect(readFiles([path], { format: 'turtel' })).rejects.toThrow(/unknown RDF format `turtel`/)
    expect((await readFiles([path], { format: '.TURTLE' })).store.size).toBe(1)
  })
})
