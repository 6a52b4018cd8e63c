import { describe, expect, it } from 'vitest'
import { toJsonLd } from '../../src/export/jsonld.js'
import { shippedOntology } from '../../src/node/ontology.js'
import { rdf } from '../../src/rdf/environment.js'
import { type JsonLdLoss, LossTally } from '../../src/rdf/jsonld-loss.js'
import { readQuads } from '../../src/rdf/read-quads.js'
import { readLabel } from '../../src/rdf/resource.js'
import { createLabels } from '../../src/serve/pages/labels.js'

async function readLossy(document: object, base?: string) {
  const leftOut: JsonLdLoss[] = []
  const onLoss = (each: JsonLdLoss) => leftOut.push(each)
  const { store } = await readQuads(JSON.stringify(document), 'jsonld', {
    ...{ name: 'town.jsonld', lossy: true, base, onLoss },
  })
  return { values: [...store].map(({ object }) => object.value).sort(), leftOut }
}

const places = (leftOut: readonly JsonLdLoss[]) => leftOut.map(({ pointer, found }) => [pointer, found]).sort()

describe('what is left out of JSON-LD', () => {
  it('is told with its place, in nodes within nodes and in lists', async () => {
    const { values, leftOut } = await readLossy({
      '@context': { size: 'ex:size', mayor: 'ex:mayor' },
      '@graph': [
        { '@id': 'ex:a', size: 1, 'a/b': 2, mayor: { '@id': 'ex:m', nick: 'Bo', size: 3 } },
        { '@id': 'ex:b', size: 2, mayor: [{ '@id': 'ex:n' }, { '@id': 'ex:o', nick: { of: 'no account' } }] },
      ],
    })
    expect(values).toEqual(['1', '2', '3', 'ex:m', 'ex:n', 'ex:o'])
    expect(places(leftOut)).toEqual([
      ['/@graph/0/a~1b', 'a/b'],
      ['/@graph/0/mayor/nick', 'nick'],
      ['/@graph/1/mayor/1/nick', 'nick'],
    ])
    expect(new Set(leftOut.map(({ file, reason }) => `${file}: ${reason}`))).toEqual(
      new Set(['town.jsonld: a key that no context maps']),
    )
  })

  it('is told where it is, when the same key is mapped by the context of another node', async () => {
    const { values, leftOut } = await readLossy([
      { '@context': { size: 'ex:size' }, '@id': 'ex:a', size: 1 },
      { '@id': 'ex:b', size: 2, 'ex:p': 5 },
    ] as object)
    expect(values).toEqual(['1', '5'])
    expect(places(leftOut)).toEqual([['/1/size', 'size']])
  })

  it('has types that stand for no IRI, and no value that a base completes', async () => {
    const document = { '@id': 'ex:a', '@type': ['Town', 'ex:Place'], 'ex:p': 1 }
    const bare = await readLossy(document)
    expect(bare.values).toEqual(['1', 'ex:Place'])
    expect(places(bare.leftOut)).toEqual([['/@type/0', 'Town']])
    const based = await readLossy(document, 'https://example.org/x/')
    expect(based).toEqual({ values: ['1', 'ex:Place', 'https://example.org/x/Town'], leftOut: [] })
  })

  it('has a language that is none, and keeps JSON as it is', async () => {
    const { values, leftOut } = await readLossy({
      '@id': 'ex:a',
      'ex:p': [
        { '@value': 'x', '@language': 'a b' },
        { '@value': { b: [1, { c: 2 }] }, '@type': '@json' },
      ],
    })
    expect(values).toEqual(['{"b":[1,{"c":2}]}'])
    expect(places(leftOut)).toEqual([['/ex:p/0/@language', 'a b']])
  })

  it('is not told, and nothing read, of a file that is broken, or has a remote context or a subject without base', async () => {
    for (const document of [
      { '@id': 'ex:a', note: 1, 'ex:p': { '@value': 1, '@type': ['a', 'b'] } },
      { '@id': 'ex:a', note: 1, 'ex:p': { '@context': 'https://example.org/c', 'ex:q': 1 } },
      {
        '@graph': [
          { '@id': 'ex:a', 'ex:p': 1, note: 1 },
          { '@id': 'town', 'ex:p': 1 },
        ],
      },
      { '@id': 'ex:a', note: 1, 'ex:p': { '@context': 'urn:x-claimgraph:input', 'ex:q': 1 } },
    ]) {
      const told: unknown[] = []
      const seen: unknown[] = []
      const { parseRdf } = await import('../../src/rdf/read-quads.js')
      const reading = { lossy: true, onLoss: (each: JsonLdLoss) => told.push(each) }
      const done = parseRdf(JSON.stringify(document), 'jsonld', { quad: quad => seen.push(quad) }, reading)
      await expect(done, JSON.stringify(document)).rejects.toMatchObject({ name: 'ClaimGraphError' })
      expect([told, seen]).toEqual([[], []])
    }
  })

  it('is refused by the key otherwise, with the way to keep the rest', async () => {
    await expect(readQuads('{"@id":"ex:a","note":1}', 'jsonld', { name: 'a.jsonld' })).rejects.toThrow(
      /^a\.jsonld: .*"property":"note".*; --lenient would keep the rest$/,
    )
  })

  it('is counted, twenty named and the others told as a number', () => {
    const tally = new LossTally()
    const reason = 'a key that no context maps'
    for (let i = 0; i < 23; i++)
      for (let times = 0; times <= i % 2; times++)
        tally.add({ file: 'a.jsonld', pointer: `/${times}/k${i}`, found: `k${i}`, reason })
    const lines = tally.lines()
    expect(lines).toHaveLength(21)
    expect(lines[0]).toBe('a.jsonld#/0/k0: left out `k0`: a key that no context maps')
    expect(lines[1]).toBe('a.jsonld#/0/k1: left out `k1`: a key that no context maps (2 times, here first)')
    expect(lines[20]).toBe('and 3 more left out, 4 times in all')
  })
})

describe('texts with a base direction', () => {
  it('go to RDF and back to JSON-LD the same', async () => {
    const text = { '@value': 'x', '@language': 'ar', '@direction': 'rtl' }
    const typed = { '@value': 'z', '@type': 'https://www.w3.org/ns/i18n#ar_rtl' }
    const document = { '@id': 'ex:s', 'ex:p': [text, { '@value': 'y', '@direction': 'ltr' }], 'ex:q': typed }
    const { store } = await readQuads(JSON.stringify(document), 'jsonld')
    const written = JSON.stringify(await toJsonLd(store, { ontology: shippedOntology }))
    expect(written).toContain('"@direction":"rtl"')
    const { store: again } = await readQuads(written, 'jsonld')
    expect(again.size).toBe(3)
    for (const quad of store) expect(again.has(quad), quad.object.value).toBe(true)
  })

  it('are labels in their language, by a datatype, too', async () => {
    const { store } = await readQuads(
      `PREFIX i18n: <https://www.w3.org/ns/i18n#> PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
       <ex:a> rdfs:label "bir"^^i18n:ar_rtl , "well"^^i18n:en_ltr , "a well"^^i18n:_ltr .`,
      'ttl',
    )
    expect(readLabel(store, rdf.namedNode('ex:a'))).toBe('well')
    const labels = createLabels(store)
    expect(labels.find('ex:a', 'ar')).toBe('bir')
    expect(labels.languageOf('ex:a', 'bir')).toBe('ar')
    expect(labels.languageOf('ex:a', 'a well')).toBeUndefined()
  })
})
