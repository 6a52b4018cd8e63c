import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import type { Quad } from '@rdfjs/types'
import { describe, expect, it } from 'vitest'
import { ClaimGraphError } from '../../src/errors.js'
import { toJsonLd } from '../../src/export/jsonld.js'
import { readQuads } from '../../src/rdf/read-quads.js'
import { isIsomorphic } from '../export/isomorphism.js'
import { compareToKnown, readKnown } from './known.js'
import { findSuite } from './manifest.js'

const suite = findSuite('json-ld-api/tests/')
const published = 'https://w3c.github.io/json-ld-api/tests/'

interface JsonLdTest {
  readonly '@id': string
  readonly '@type': readonly string[]
  readonly input: string
  readonly expect?: string
  readonly option?: { readonly base?: string; readonly specVersion?: string }
}

/** The tests of a manifest, without those of other versions and those whose input is not there. */
async function readTests(name: 'toRdf' | 'fromRdf'): Promise<JsonLdTest[]> {
  const { sequence } = JSON.parse(await readFile(new URL(`${name}-manifest.jsonld`, suite!), 'utf8'))
  return (sequence as JsonLdTest[]).filter(
    ({ option, input }) => option?.specVersion !== 'json-ld-1.0' && existsSync(new URL(input, suite!)),
  )
}

const bare = { ontology: { context: async () => ({ '@context': { '@version': 1.1 } }) } }

describe.skipIf(!suite)('the JSON-LD 1.1 tests of the W3C', () => {
  it('are read as RDF as the W3C expects, but for those that are listed', async () => {
    const tests = await readTests('toRdf')
    const failed = await runEach(tests, async ({ '@type': [type], input, expect, option }) => {
      const text = await readFile(new URL(input, suite!), 'utf8')
      let quads: Quad[]
      try {
        const options = { base: option?.base ?? published + input, lossy: true, contexts: readContext }
        quads = [...(await readQuads(text, 'jsonld', options)).store]
      } catch (error) {
        if (!(error instanceof ClaimGraphError)) return `throws ${String(error)}`
        return type === 'jld:NegativeEvaluationTest' ? undefined : error.message
      }
      if (type === 'jld:NegativeEvaluationTest') return 'is taken'
      return expect === undefined ? undefined : compareQuads(quads, await readExpected(expect))
    })
    expect(compareToKnown(failed, await readKnown('toRdf'))).toEqual({ unknown: [], passing: [] })
    expect(tests.length - failed.size).toBeGreaterThanOrEqual(420)
  })

  it('are written from RDF so that they are read as the same, but for those that are listed', async () => {
    const tests = await readTests('fromRdf')
    const failed = await runEach(tests, async ({ input }) => {
      const quads = await readExpected(input)
      const text = JSON.stringify(await toJsonLd(quads, bare))
      return compareQuads([...(await readQuads(text, 'jsonld')).store], quads)
    })
    expect(compareToKnown(failed, await readKnown('fromRdf'))).toEqual({ unknown: [], passing: [] })
  })
})

async function runEach(tests: readonly JsonLdTest[], run: (test: JsonLdTest) => Promise<string | undefined>) {
  const failed = new Map<string, string>()
  for (const test of tests) {
    const problem = await run(test).catch(error => `throws ${String(error)}`)
    if (problem !== undefined) failed.set(test['@id'], problem)
  }
  return failed
}

/** Contexts beside the tests, which are published at the same paths. */
async function readContext(iri: string): Promise<object | undefined> {
  if (!iri.startsWith(published)) return undefined
  return readFile(new URL(iri.slice(published.length), suite!), 'utf8').then(JSON.parse, () => undefined)
}

async function readExpected(path: string): Promise<Quad[]> {
  return [...(await readQuads(await readFile(new URL(path, suite!), 'utf8'), 'nq')).store]
}

function compareQuads(found: readonly Quad[], expected: readonly Quad[]): string | undefined {
  return isIsomorphic(found, expected) ? undefined : `gives ${found.length} other quads`
}
