import { readFile } from 'node:fs/promises'
import type { Quad } from '@rdfjs/types'
import { describe, expect, it } from 'vitest'
import { ClaimGraphError } from '../../src/errors.js'
import { ColumnBuilder } from '../../src/rdf/columns/column-builder.js'
import { parseRdf, readQuads } from '../../src/rdf/read-quads.js'
import { writeQuads } from '../../src/rdf/write.js'
import { isIsomorphic } from '../export/isomorphism.js'
import { compareToKnown, readKnown } from './known.js'
import { findSuite, type ReadingTest, readManifest } from './manifest.js'

const suite = findSuite('rdf-tests/')

const manifests = [
  ...['n-triples', 'n-quads', 'turtle', 'trig'].map(name => `rdf/rdf11/rdf-${name}/manifest.ttl`),
  ...['n-triples', 'n-quads'].flatMap(name =>
    ['syntax', 'c14n'].map(kind => `rdf/rdf12/rdf-${name}/${kind}/manifest.ttl`),
  ),
  'rdf/rdf11/rdf-xml/manifest.ttl',
  'rdf/rdf12/rdf-xml/eval/manifest.ttl',
  ...['turtle', 'trig'].flatMap(name => ['syntax', 'eval'].map(kind => `rdf/rdf12/rdf-${name}/${kind}/manifest.ttl`)),
]

/** The readers: all at once into a store, and piece by piece into columns. */
const readers = {
  'at once': async (text: string, { format, base }: ReadingTest) => [
    ...(await readQuads(text, format, { base })).store,
  ],
  streaming: async (text: string, { format, base }: ReadingTest) => {
    const columns = new ColumnBuilder()
    await parseRdf(cut(new TextEncoder().encode(text), 11), format, { quad: quad => columns.add(quad) }, { base })
    return [...columns.finish()]
  },
}

describe.skipIf(!suite)('the RDF 1.1 and 1.2 tests of the W3C', () => {
  it.each(Object.entries(readers))(
    'are read as the W3C expects, but for those that are listed (%s)',
    async (_, read) => {
      const tests = (await Promise.all(manifests.map(path => readManifest(suite!, path)))).flat()
      expect(tests.length).toBeGreaterThan(1300)
      expect(tests.filter(({ format }) => format === 'rdf').length).toBeGreaterThan(165)
      const failed = new Map<string, string>()
      for (const test of tests) {
        const problem = await run(test, read)
        if (problem !== undefined) failed.set(test.id, problem)
      }
      expect(compareToKnown(failed, await readKnown('rdf'))).toEqual({ unknown: [], passing: [] })
    },
  )
})

describe.skipIf(!suite)('the triples of these tests', () => {
  it('are written as RDF/XML so that they are read as the same, or refused with the reason', async () => {
    const tests = (await Promise.all(manifests.map(path => readManifest(suite!, path)))).flat()
    const failed: string[] = []
    const refused: string[] = []
    let written = 0
    for (const { id, output } of tests) {
      if (output === undefined) continue
      const quads = [...(await readQuads(await readFile(output, 'utf8'), 'nq')).store]
      if (quads.some(({ graph }) => graph.termType !== 'DefaultGraph')) continue
      const text = await writeQuads(quads, 'rdf').catch((error: Error) => error)
      if (text instanceof Error) {
        refused.push(`${id}: ${text.message}`)
        continue
      }
      written++
      const read = [...(await readQuads(text, 'rdf')).store]
      if (!isIsomorphic(read, quads)) failed.push(id)
    }
    expect(failed).toEqual([])
    expect(refused.filter(reason => !/expected characters that XML has, found U\+00/.test(reason))).toEqual([])
    expect(written).toBeGreaterThanOrEqual(374)
  })
})

type Read = (text: string, test: ReadingTest) => Promise<Quad[]>

async function run(test: ReadingTest, read: Read): Promise<string | undefined> {
  const text = await readFile(test.input, 'utf8')
  let quads: Quad[]
  try {
    quads = await read(text, test)
  } catch (error) {
    if (!(error instanceof ClaimGraphError)) return `throws ${String(error)}`
    return test.expects === 'error' ? undefined : error.message
  }
  if (test.expects === 'error') return 'is taken'
  if (test.output === undefined) return undefined
  const expected = (await readQuads(await readFile(test.output, 'utf8'), 'nq')).store
  return isIsomorphic(quads, [...expected]) ? undefined : `gives ${quads.length} other quads`
}

async function* cut(bytes: Uint8Array, length: number): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += length) yield bytes.subarray(start, start + length)
}
