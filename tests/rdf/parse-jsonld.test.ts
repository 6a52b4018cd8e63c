import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Quad } from '@rdfjs/types'
import { describe, expect, it } from 'vitest'
import type { ClaimGraphError } from '../../src/errors.js'
import { shippedOntology } from '../../src/node/ontology.js'
import { contextIri, parseJsonLd } from '../../src/rdf/parse-jsonld.js'

async function read(text: string | object): Promise<Quad[]> {
  const quads: Quad[] = []
  await parseJsonLd(
    typeof text === 'string' ? text : JSON.stringify(text),
    { name: 'town.jsonld' },
    { quad: q => quads.push(q) },
    shippedOntology.context,
  )
  return quads
}

async function failure(text: string | object): Promise<ClaimGraphError> {
  return read(text).then(
    () => expect.fail('expected an error'),
    error => error,
  )
}

describe('parseJsonLd', () => {
  it("reads claimgraph's own context from the package", async () => {
    const [quad] = await read({ '@context': contextIri, '@id': 'ex:claim', act: 'Finding' })
    expect([quad!.predicate.value, quad!.object.value]).toEqual([
      'https://w3id.org/claimgraph/ns#act',
      'https://w3id.org/claimgraph/ns#Finding',
    ])
  })

  it('refuses a remote context wherever it stands, and asks nobody for it', async () => {
    let requests = 0
    const server = createServer((_, response) => {
      requests++
      response.end('{"@context":{}}')
    })
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/context`
    try {
      for (const document of [
        { '@context': url, '@id': 'ex:s', 'ex:p': 1 },
        { '@context': [contextIri, url], '@id': 'ex:s' },
        { '@context': { '@version': 1.1, '@import': url }, '@id': 'ex:s' },
        { '@context': { inner: { '@id': 'ex:p', '@context': url } }, '@id': 'ex:s', inner: { 'ex:p': 1 } },
        { '@id': 'ex:s', 'ex:p': { '@context': url, 'ex:p': 1 } },
      ]) {
        const error = await failure(document)
        expect(error.code).toBe('refused')
        expect(error.message).toBe(
          `town.jsonld: expected a context that stands in the document or <${contextIri}>, found the remote context <${url}>, which is not fetched`,
        )
      }
      expect(requests).toBe(0)
    } finally {
      server.close()
    }
  })

  it('names line and column when the JSON is broken', async () => {
    const error = await failure('{\n  "@id": "ex:s",\n  "ex:p": }\n')
    expect(error.code).toBe('syntax')
    expect(error.details).toEqual({ file: 'town.jsonld', line: 3, column: 11 })
    expect(error.message).toMatch(/^town\.jsonld:3:11: expected JSON: /)
    expect((await failure('')).code).toBe('syntax')
    expect((await failure(`${'['.repeat(100_000)}`)).code).toBe('syntax')
  })

  it('refuses what JSON.parse would lose', async () => {
    const twice = await failure('{"@id": "ex:s",\n "ex:p": 1, "ex:p": 2}')
    expect(twice.message).toMatch(/^town\.jsonld:2:\d+: .*[Dd]uplicate key 'ex:p'/)
    expect((await failure('{"@id":"ex:s","ex:p":9007199254740993}')).message).toContain('9007199254740993')
    expect((await failure('{"@id":"ex:s","ex:p":1e999}')).message).toContain('1e999')
    expect((await failure('{"@id":"ex:s","ex:p":"\\ud83c"}')).message).toContain('half of a character')
  })

  it('refuses what would be lost in RDF', async () => {
    for (const document of [
      { '@id': 'ex:s', deaths: 3 },
      { '@id': 'town', 'ex:p': 1 },
      { '@id': 'ex:s', 'ex:p': { '@id': 'town' } },
      { '@id': 'ex:s', '@type': 'Town' },
      { '@id': 'ex:s', '_:p': 1 },
      { '@id': 'ex:s', 'ex:p': { '@value': 'x', '@direction': 'rtl' } },
      { '@id': 'ex:s', 'ex:p': { '@value': 'x', '@language': 'a b' } },
      { '@id': 'ex:s', '@unknown': 'x' },
    ]) {
      const error = await failure(document)
      expect(error.code, JSON.stringify(document)).toBe('syntax')
      expect(error.message).toMatch(/^town\.jsonld: /)
    }
  })

  it('refuses IRIs with characters that they cannot hold', async () => {
    for (const iri of ['ex:a>b', 'ex:a"b', 'ex:a\\b', 'ex:{a}']) {
      expect((await failure({ '@id': 'ex:s', 'ex:p': { '@id': iri } })).message).toContain(`found <${iri}>`)
    }
  })

  it('keeps the lexical form of typed strings', async () => {
    const xsd = 'http://www.w3.org/2001/XMLSchema#'
    for (const [value, type] of [
      ['1.0', 'double'],
      ['INF', 'double'],
      ['007', 'integer'],
      ['2025-03', 'gYearMonth'],
    ]) {
      const [quad] = await read({ '@id': 'ex:s', 'ex:p': { '@value': value, '@type': xsd + type } })
      expect(quad!.object).toMatchObject({ value, datatype: { value: xsd + type } })
    }
    const [json] = await read({ '@id': 'ex:s', 'ex:p': { '@value': { b: 1, a: [true] }, '@type': '@json' } })
    expect(json!.object.value).toBe('{"a":[true],"b":1}')
  })

  it('reads native numbers as integers and doubles', async () => {
    const quads = await read({ '@id': 'ex:s', 'ex:p': [3, 0.5, true] })
    expect(quads.map(quad => quad.object.value)).toEqual(['3', '5.0E-1', 'true'])
  })
})
