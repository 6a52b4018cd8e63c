import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { claimgraph, readTsv } from './run.js'

const base = 'https://example.org/storm/'
const town = {
  '@context': {
    cg: 'https://w3id.org/claimgraph/ns#',
    label: 'http://www.w3.org/2000/01/rdf-schema#label',
    by: { '@id': 'http://www.w3.org/ns/prov#wasAttributedTo', '@type': '@id' },
  },
  '@graph': [
    {
      '@id': 'boats',
      '@type': 'cg:Claim',
      label: 'Nine sank',
      by: 'master',
      votes: 4,
      '@graph': [{ '@id': 'storm', 'cg:lost': 9 }],
    },
    { '@id': 'master', label: { '@value': 'The master', '@language': 'en', '@direction': 'ltr' }, votes: 1 },
  ],
}
let folder: string
const run = (...args: string[]) => claimgraph(args, { cwd: folder })

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'claimgraph-jsonld-'))
  await writeFile(join(folder, 'town.jsonld'), JSON.stringify(town))
  const many = Object.fromEntries(Array.from({ length: 22 }, (_, i) => [`key${i}`, i]))
  await writeFile(join(folder, 'many.jsonld'), JSON.stringify({ ...many, '@id': 'ex:a', 'ex:p': 1 }))
  await writeFile(join(folder, 'broken.jsonld'), '{"@id":"ex:a","ex:p":1,"note":2,}')
})
afterAll(() => rm(folder, { recursive: true }))

const told = [
  'claimgraph: town.jsonld#/@graph/0/votes: left out `votes`: a key that no context maps (2 times, here first)',
  '',
].join('\n')

describe('JSON-LD of others', () => {
  it('is refused, with the key and the way to keep the rest', async () => {
    const { status, out, err } = await run('claims', '-d', 'town.jsonld', '--base', base)
    expect([status, out]).toEqual([1, ''])
    expect(err).toMatch(/"property":"votes".*; --lenient would keep the rest\n$/)
  })

  it('is read with --lenient, and what was left out is told', async () => {
    const { status, out, err } = await run(
      'claims',
      '-d',
      'town.jsonld',
      '--base',
      base,
      '--lenient',
      '--format',
      'tsv',
    )
    expect([status, err]).toEqual([0, told])
    expect(readTsv(out)).toMatchObject([{ claim: 'boats', claimant: 'The master', statement: 'Nine sank' }])
  })

  it('is so read by commands that check and compare, too', async () => {
    for (const command of ['check', 'compare', 'export']) {
      const { err } = await run(command, '-d', 'town.jsonld', '--base', base, '--lenient')
      expect(err, command).toContain(told)
    }
  })

  it('is told of in twenty lines and a number', async () => {
    const { out, err } = await run('export', '-d', 'many.jsonld', '--lenient', '--format', 'nq')
    expect(out).toBe('<ex:a> <ex:p> "1"^^<http://www.w3.org/2001/XMLSchema#integer> .\n')
    expect(err.match(/left out `key/g)).toHaveLength(20)
    expect(err).toMatch(/claimgraph: and 2 more left out, 2 times in all\n$/)
  })

  it('is not read at all where it is broken, or has relative IRIs and no base', async () => {
    for (const args of [['broken.jsonld'], ['many.jsonld', '-d', 'town.jsonld']]) {
      const { status, out, err } = await run('export', '-d', ...args, '--lenient', '--format', 'nq')
      expect([status, out]).toEqual([1, ''])
      expect(err).not.toContain('left out')
    }
  })

  it('has a base that is absolute', async () => {
    const { status, err } = await run('claims', '-d', 'town.jsonld', '--base', 'storm/')
    expect(status).toBe(2)
    expect(err).toContain("'storm/' is invalid. expected an absolute IRI")
  })
})
