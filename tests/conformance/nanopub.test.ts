import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import type { Quad } from '@rdfjs/types'
import { describe, expect, it } from 'vitest'
import { readSigner, verifySignature } from '../../src/node/nanopub/keys.js'
import { checkNanopubs } from '../../src/rdf/nanopub/check.js'
import { makeTrusty } from '../../src/rdf/nanopub/make.js'
import { readSignature } from '../../src/rdf/nanopub/signature.js'
import { findArtifactCode } from '../../src/rdf/nanopub/trusty.js'
import { parseRdf } from '../../src/rdf/read-quads.js'

const suite = new URL('../../../shared/nanopub-testsuite/', import.meta.url)
const isThere = existsSync(suite)
if (!isThere) console.warn(`skipped: the test suite of nanopublications is not at hand in ${suite.pathname}`)

const formats: Readonly<Record<string, string>> = { trig: 'trig', nq: 'nq', xml: 'rdf' }

async function list(folder: string): Promise<string[]> {
  const names = await readdir(new URL(folder, suite))
  return names.filter(name => /\.(trig|nq|xml)$/.test(name)).map(name => `${folder}/${name}`)
}

async function readSuiteFile(path: string): Promise<Quad[]> {
  const quads: Quad[] = []
  const format = formats[path.split('.').at(-1)!]!
  await parseRdf(await readFile(new URL(path, suite), 'utf8'), format, { quad: quad => quads.push(quad) })
  return quads
}

describe.skipIf(!isThere)('the test suite of nanopublications', () => {
  it('has 91 valid ones, with 73 trusty URIs and 46 signatures that match', async () => {
    let [valid, trusty, signed] = [0, 0, 0]
    for (const folder of ['valid/plain', 'valid/trusty', 'valid/signed']) {
      for (const path of await list(folder)) {
        const { nanopubs, faults } = await checkNanopubs(await readSuiteFile(path), verifySignature)
        expect([path, faults.filter(({ severity }) => severity === 'error')]).toEqual([path, []])
        valid++
        if (folder !== 'valid/plain') trusty += nanopubs.some(({ iri }) => findArtifactCode(iri)) ? 1 : 0
        signed += nanopubs.filter(nanopub => readSignature(nanopub)).length
      }
    }
    expect([valid, trusty, signed]).toEqual([91, 73, 46])
  })

  it('has 17 invalid ones, each with the rule that it breaks', async () => {
    const broken: Record<string, readonly string[]> = {}
    for (const folder of ['invalid/plain', 'invalid/trusty', 'invalid/signed']) {
      for (const path of await list(folder)) {
        const { faults } = await checkNanopubs(await readSuiteFile(path), verifySignature)
        broken[
          path
            .split('/')
            .at(-1)!
            .replace(/\.trig$/, '')
        ] = [...new Set(faults.map(({ code }) => code))]
      }
    }
    expect(broken).toEqual({
      assertion_graph_uri_not_matching: ['nanopub-graphs'],
      emptya: ['nanopub-empty-graph'],
      emptyinfo: ['nanopub-empty-graph'],
      emptyprov: ['nanopub-empty-graph'],
      extragraph: ['nanopub-outside'],
      graphs_uris_equal: ['nanopub-graphs'],
      illtyped_datatypes_in_assertion: ['nanopub-literal'],
      noinfolink: ['nanopub-publication-info'],
      noprovlink: ['nanopub-provenance'],
      provenance_graph_uri_not_matching: ['nanopub-graphs'],
      pubinfo_graph_uri_not_matching: ['nanopub-graphs'],
      valid_invalid1: ['nanopub-graphs'],
      trusty1: ['nanopub-trusty'],
      trusty2: ['nanopub-graphs'],
      'RA6T-YLqLnYd5XfnqR9PaGUjCzudvHdYjcG4GvOc7fdpA-all-LF': ['nanopub-trusty', 'nanopub-signature'],
      'simple1-invalid-dsa': ['nanopub-signature'],
      'simple1-invalid-rsa': ['nanopub-signature'],
    })
  })

  it.each(['rsa-key1', 'rsa-key2'])('is signed with %s so that the codes are those expected', async key => {
    const folder = `transform/signed/${key}`
    const signer = readSigner(
      await readFile(new URL(`${folder}/key/id_rsa`, suite), 'utf8'),
      'https://orcid.org/0000-0000-0000-0000',
    )
    const paths = await list('transform/plain')
    for (const path of paths) {
      const name = path.split('/').at(-1)!.replace('.in.trig', '.out')
      const expected = await readFile(new URL(`${folder}/${name}.code`, suite), 'utf8')
      const made = await makeTrusty(await readSuiteFile(path), signer)
      expect([path, findArtifactCode(made.iri)]).toEqual([path, expected.trim()])
      for (const quads of [made.quads, await readSuiteFile(`${folder}/${name}.trig`)]) {
        const { nanopubs, faults } = await checkNanopubs(quads, verifySignature)
        expect([path, nanopubs.map(nanopub => readSignature(nanopub)?.algorithm), faults]).toEqual([path, ['RSA'], []])
      }
    }
    expect(paths).toHaveLength(23)
  })
})
