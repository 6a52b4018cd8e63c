import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Literal, Quad } from '@rdfjs/types'
import { describe, expect, it } from 'vitest'
import type { ClaimGraphError } from '../../src/errors.js'
import { shippedOntology } from '../../src/node/ontology.js'
import { contextIri, parseJsonLd } from '../../src/rdf/parse-jsonld.js'
import { readQuads } from '../../src/rdf/read-quads.js'

async function read(text: string | object): Promise<Quad[]> {
  const quads: Quad[] = []
  await parseJsonLd(
    typeof text === 'string' ? text : JSON.stringify(text),
    { name: 'town.jsonld' },
    { quad: q => quads.push(q) },
    shippedOntology,
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
      { '@id': 'ex:s', 'ex:p': { '@value': 'x', '@type': ['ex:a', 'ex:b'] } },
      { '@id': 'ex:s', 'ex:p': { '@list': [{ '@id': './a:b' }] } },
      { '@id': 'h,ttp://example.org/a', 'ex:p': 1 },
      { '@id': 'ex:s', 'ex:p': { '@value': '5', '@type': 'myInt' } },
      { '@id': 'ex:s', '@graph': [{ '@id': '#b', 'ex:p': 1 }] },
      { '@context': { '@vocab': 'terms/' }, '@id': 'ex:s', p: 1 },
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
    const small = await read('{"@id":"ex:s","ex:p":[1e-7,0.30000000000000004,1e21]}')
    expect(small.map(({ object }) => object.value)).toEqual(['1.0E-7', '3.0000000000000004E-1', '1.0E21'])
    expect(small.every(({ object }) => (object as Literal).datatype.value.endsWith('#double'))).toBe(true)
  })

  it('writes numbers of the type xsd:decimal in digits, whatever their size, and refuses those with too many', async () => {
    for (const [number, digits] of [
      ['0.71', '0.71'],
      ['7.1E-1', '0.71'],
      ['-0.5', '-0.5'],
      ['100', '100'],
      ['2.50', '2.5'],
      ['1e-7', '0.0000001'],
      ['1.25e-9', '0.00000000125'],
      ['1e21', '1000000000000000000000'],
      ['1.5e22', '15000000000000000000000'],
      ['123456789.25', '123456789.25'],
    ]) {
      const type = 'http://www.w3.org/2001/XMLSchema#decimal'
      const [quad] = await read(`{"@id":"ex:s","ex:p":{"@value":${number},"@type":"${type}"}}`)
      expect(quad!.object, number).toMatchObject({ value: digits, datatype: { value: type } })
      const [own] = await read(`{"@context":"${contextIri}","@id":"ex:s","confidence":${number}}`)
      expect(own!.object, number).toMatchObject({ value: digits, datatype: { value: type } })
    }
    for (const number of ['0.1234567890123456789', '1e400', '1e-400', '12345678901234567890.5']) {
      const error = await failure(`{"@context":"${contextIri}","@id":"ex:s","confidence":${number}}`)
      expect(error.message).toContain(`the number ${number} cannot be held exactly; write it as a typed string`)
    }
  })

  it('reads base directions, with the language or without any, as those of the text alone or of all', async () => {
    const value = { '@value': 'x', '@language': 'ar', '@direction': 'rtl' }
    const [quad] = await read({ '@id': 'ex:s', 'ex:p': value })
    expect(quad!.object).toMatchObject({ value: 'x', language: 'ar', direction: 'rtl' })
    const [byContext] = await read({
      '@context': { '@version': 1.1, '@language': 'he', '@direction': 'rtl', 'ex:p': { '@id': 'ex:p' } },
      '@id': 'ex:s',
      'ex:p': 'x',
    })
    expect(byContext!.object).toMatchObject({ language: 'he', direction: 'rtl' })
    const [bare] = await read({ '@id': 'ex:s', 'ex:p': { '@value': 'x', '@direction': 'ltr' } })
    expect(bare!.object).toMatchObject({ language: '', datatype: { value: 'https://www.w3.org/ns/i18n#_ltr' } })
    // a datatype of its own, and no direction
    const type = 'https://www.w3.org/ns/i18n#ar_rtl'
    const [typed] = await read({ '@id': 'ex:s', 'ex:p': { '@value': 'x', '@type': type } })
    expect(typed!.object).toMatchObject({ language: '', datatype: { value: type } })
  })

  it('takes what says nothing, and refuses a key that no object can have', async () => {
    const quads = await read({
      '@graph': [{ '@id': 'ex:s' }, {}, { '@id': 'ex:t', 'ex:p': [{ '@value': null }, null, 1] }],
    })
    expect(quads).toHaveLength(1)
    for (const key of ['__proto__', '\\u005f_proto__']) {
      const error = await failure(`{"@id":"ex:s","ex:p":"1","${key}":{"ex:q":"v"}}`)
      expect(error).toMatchObject({ code: 'syntax', message: expect.stringContaining('the key `__proto__`') })
    }
  })

  it('leaves out what RDF cannot hold where that is asked for, and knows the contexts that it is handed', async () => {
    const contexts = async (iri: string) =>
      iri === 'ex:context' ? { '@context': { size: 'ex:size', to: { '@id': 'ex:to', '@type': '@id' } } } : undefined
    const text = '{"@context":"ex:context","@id":"town","size":3,"mayor":"x","to":"#b"}'
    const { store } = await readQuads(text, 'jsonld', { contexts, lossy: true, base: 'ex:/a/b' })
    expect([...store].map(({ subject, object }) => [subject.value, object.value]).sort()).toEqual([
      ['ex:/a/town', '3'],
      ['ex:/a/town', 'ex:/a/b#b'],
    ])
    await expect(readQuads(text, 'jsonld', { contexts, base: 'ex:/a/b' })).rejects.toThrow('"property":"mayor"')
    await expect(readQuads(text.replace('ex:context', 'ex:other'), 'jsonld', { contexts })).rejects.toMatchObject({
      code: 'refused',
    })
  })
})
