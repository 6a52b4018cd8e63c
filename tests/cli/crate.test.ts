import { createHash } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { crateMetadata } from '../../src/export/crate.js'
import { verifyCrate } from '../../src/node/crate.js'
import { claimgraph } from './run.js'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'claimgraph-crate-'))
})
afterEach(() => rm(folder, { recursive: true }))

interface Entity {
  readonly '@id': string
  readonly '@type': string
  readonly [property: string]: unknown
}

const out = () => join(folder, 'crate')
const readGraph = async (): Promise<Entity[]> =>
  JSON.parse(await readFile(join(out(), crateMetadata), 'utf8'))['@graph']
const write = (...args: string[]) => claimgraph(['crate', '--out', out(), ...args])

describe('a crate', () => {
  it('describes every file with its size and digest', async () => {
    expect((await write()).status).toBe(0)
    const files = (await readGraph()).filter(({ '@type': type }) => type === 'File')
    const names = (await readdir(out())).filter(name => !name.startsWith('.') && name !== crateMetadata)
    expect(files.map(each => each['@id']).sort()).toEqual(names.sort())
    for (const file of files) {
      const path = join(out(), file['@id'])
      const digest = createHash('sha256')
        .update(await readFile(path))
        .digest('hex')
      expect(file).toMatchObject({ sha256: digest, contentSize: String((await stat(path)).size) })
    }
  })

  it('has what the specification asks of its root and of its descriptor, and nothing that it refers to is missing', async () => {
    await write('--by', 'N. N.')
    const graph = await readGraph()
    const find = (id: string) => graph.find(entity => entity['@id'] === id)
    expect(find(crateMetadata)).toMatchObject({
      '@type': 'CreativeWork',
      conformsTo: { '@id': 'https://w3id.org/ro/crate/1.2' },
      about: { '@id': './' },
    })
    const root = find('./')!
    expect(root).toMatchObject({
      '@type': 'Dataset',
      name: 'Killings on the Syrian coast, March 2025',
      description: expect.stringContaining('none is presented as a fact'),
      datePublished: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
      license: { '@id': expect.stringMatching(/^https:/) },
    })
    const agent = graph.find(({ '@type': type }) => type === 'CreateAction')!.agent as { '@id': string }
    expect(find(agent['@id'])).toMatchObject({ '@type': 'Person', name: 'N. N.' })
    const ids = graph.map(entity => entity['@id'])
    expect(new Set(ids).size).toBe(ids.length)
    const wanted = graph
      .flatMap(entity =>
        Object.entries(entity).flatMap(([name, value]) => (name === 'conformsTo' ? [] : [value].flat())),
      )
      .flatMap(value => (typeof value === 'object' && value !== null && '@id' in value ? [String(value['@id'])] : []))
    expect(wanted.filter(id => !ids.includes(id))).toEqual([])
    expect(wanted.length).toBeGreaterThan(8)
  })

  it('is read back as the graph that it is of', async () => {
    await write()
    const counted = async (...data: string[]) => (await claimgraph(['claims', '--format', 'csv', ...data])).out
    expect(await counted('-d', join(out(), 'claims.trig'))).toBe(await counted())
  })

  it('is verified: what is missing, changed or not described is named', async () => {
    await write()
    const sound = await claimgraph(['crate', '--verify', out()])
    expect([sound.status, sound.out]).toEqual([0, `${out()}: 4 of 4 files are as described\n`])
    const csv = await readFile(join(out(), 'claims.csv'), 'utf8')
    // of the same size
    await writeFile(join(out(), 'claims.csv'), csv.replace('1,500', '1,600'))
    await rm(join(out(), 'claims.nq'))
    await writeFile(join(out(), 'note.txt'), 'hello')
    const { status, out: said } = await claimgraph(['crate', '--verify', out()])
    expect(status).toBe(1)
    expect(said.split('\n')).toEqual([
      'missing: claims.nq',
      'changed: claims.csv',
      'not described: note.txt',
      `${out()}: 2 of 4 files are as described`,
      '',
    ])
  })

  it.each([
    ['nothing', undefined, 'not-found'],
    ['no JSON', '{', 'invalid-data'],
    ['no graph', '{"@graph": 3}', 'invalid-data'],
    ['null', 'null', 'invalid-data'],
    [
      'a file outside',
      '{"@graph": [{"@id": "..%2Fpasswd", "@type": "File", "contentSize": "1", "sha256": "0"}]}',
      'invalid-data',
    ],
    [
      'a file elsewhere',
      '{"@graph": [{"@id": "https://example.org/a", "@type": "File", "contentSize": "1", "sha256": "0"}]}',
      'invalid-data',
    ],
  ])('with %s in its place is refused', async (_, text, code) => {
    if (text !== undefined) await writeFile(join(folder, crateMetadata), text)
    await expect(verifyCrate(folder)).rejects.toMatchObject({ code })
  })

  it('wants to know where it is', async () => {
    const { status, err } = await claimgraph(['crate'])
    expect(status).toBe(2)
    expect(err).toContain('expected --out FOLDER or --verify FOLDER')
  })
})
