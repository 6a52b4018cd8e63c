import { fileURLToPath } from 'node:url'
import jsonld from 'jsonld'
import { beforeAll, describe, expect, it } from 'vitest'
import { claimQuads } from '../../src/claims/claim-quads.js'
import type { ClaimGraph } from '../../src/claims/graph.js'
import { claimJsonLd, type JsonLdDocument, toJsonLd } from '../../src/export/jsonld.js'
import { readFiles } from '../../src/node/files/read.js'
import { shippedOntology } from '../../src/node/ontology.js'
import { toClaimGraph } from '../../src/node/open.js'
import { shippedContext, shippedPath } from '../../src/node/shipped.js'
import { rdf } from '../../src/rdf/environment.js'
import { prefixes } from '../../src/rdf/namespaces.js'
import { isIsomorphic, parse, parseElsewhere, toCanonical } from './isomorphism.js'

const fixture = fileURLToPath(new URL('flood.trig', import.meta.url))
let graph: ClaimGraph
let document: JsonLdDocument
let nodes: Map<string, Record<string, unknown>>

beforeAll(async () => {
  const { store, prefixes } = await readFiles([fixture])
  graph = toClaimGraph(store, { prefixes })
  document = await toJsonLd(graph.dataset, graph)
  nodes = new Map(document['@graph'].map(node => [(node as { '@id': string })['@id'], node as Record<string, unknown>]))
})

const write = async (trig: string, names = {}) =>
  toJsonLd(await parse(trig, 'trig'), { ontology: shippedOntology, prefixes: names })

describe('toJsonLd', () => {
  it('keeps what two claims say of one event apart', () => {
    expect(nodes.get('data:claim-council')!['@graph']).toEqual([
      { '@id': 'data:flood', deaths: { value: 111 }, perpetrator: 'data:council' },
    ])
    expect(nodes.get('data:claim-rescuers')!['@graph']).toEqual([
      {
        '@id': 'data:flood',
        affected: 'data:families',
        deaths: { minValue: 420, unitText: 'people', value: 420 },
        deliberate: false,
      },
    ])
    expect(nodes.get('data:flood')).not.toHaveProperty('deaths')
  })

  it('is not framed, since framing merges what two claims say into one node', async () => {
    const frame = { '@context': document['@context'], '@type': 'sem:Event', deaths: {} }
    const framed = (await jsonld.frame(document as object, frame as never)) as unknown as { deaths: object[] }
    expect(framed.deaths.map(figure => (figure as { value: number }).value).sort()).toEqual([111, 420])
  })

  it('puts agents first, then places, concepts, events, documents and claims', () => {
    expect([...nodes.keys()].map(id => id.replace('data:', ''))).toEqual([
      ...['council', 'paper', 'rescuers', 'lower-town', 'families', 'flood', 'article', 'notice'],
      ...['claim-council', 'claim-empty', 'claim-rescuers', 'cg:comparisons'],
    ])
  })

  it('embeds mentions with their selectors, and writes relay chains as lists in their order', () => {
    expect(nodes.get('data:claim-council')!.mention).toEqual([
      {
        '@id': 'data:claim-council-m1',
        '@type': 'Mention',
        hasSelector: { '@type': 'oa:TextPositionSelector', start: 10, end: 52 },
        hasSource: 'data:notice',
        sha256: 'aa',
      },
      {
        '@id': 'data:claim-council-m2',
        '@type': 'Mention',
        hasSelector: { '@type': 'oa:TextPositionSelector', start: 0, end: 7 },
        hasSource: 'data:article',
        relayedBy: { '@list': ['data:rescuers', 'data:paper'] },
        sha256: 'bb',
      },
    ])
  })

  it('writes labels by language, days by coercion, and coarser dates with their type', () => {
    expect(nodes.get('data:council')!.label).toEqual({ ar: 'مجلس البلدة', en: 'Town council' })
    expect(nodes.get('data:claim-council')).toMatchObject({
      assertedOn: '2021-07-20',
      act: 'Finding',
      status: 'Curated',
    })
    expect(nodes.get('data:flood')).toMatchObject({
      until: '2021-07-16',
      'cg:from': { '@type': 'xsd:gYearMonth', '@value': '2021-07' },
    })
  })

  it('writes a claim without content without a graph', () => {
    expect(nodes.get('data:claim-empty')).not.toHaveProperty('@graph')
  })

  it('reads back isomorphic, here and elsewhere, named graphs that are no claims included', async () => {
    const text = JSON.stringify(document)
    expect(toCanonical(await parse(text, 'jsonld'))).toBe(toCanonical(graph.dataset))
    expect(toCanonical(parseElsewhere(text, 'jsonld'))).toBe(toCanonical(graph.dataset))
  })

  it('reads back isomorphic for the shipped graph, as a whole and for every fifth claim alone', async () => {
    const { store, prefixes } = await readFiles([shippedPath('triples')])
    const shipped = toClaimGraph(store, { prefixes, includeRestricted: true })
    const text = JSON.stringify(await toJsonLd(store, { ontology: shippedOntology, prefixes }))
    expect(toCanonical(await parse(text, 'jsonld'))).toBe(toCanonical(store))
    expect(toCanonical(parseElsewhere(text, 'jsonld'))).toBe(toCanonical(store))
    const ids = shipped.claimIds().filter((_, i) => i % 5 === 0)
    expect(ids.length).toBeGreaterThan(0)
    for (const id of ids) {
      const quads = claimQuads(store, rdf.namedNode(id))
      const alone = JSON.stringify(await toJsonLd(quads, { ontology: shippedOntology, prefixes }))
      expect(toCanonical(await parse(alone, 'jsonld'))).toBe(toCanonical(quads))
    }
  })

  it('keeps the label of a blank node that two graphs share', async () => {
    const { '@graph': found } = await write('<ex:a> { <ex:s> <ex:p> _:x } <ex:b> { <ex:s> <ex:p> _:x }')
    expect(found).toEqual([
      { '@id': 'ex:a', '@graph': [{ '@id': 'ex:s', 'ex:p': { '@id': '_:c14n0' } }] },
      { '@id': 'ex:b', '@graph': [{ '@id': 'ex:s', 'ex:p': { '@id': '_:c14n0' } }] },
    ])
  })

  it('keeps blank nodes in a circle, a list used twice and a list that is broken', async () => {
    const first = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#first'
    const rest = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#rest'
    for (const trig of [
      '_:a <ex:p> _:b . _:b <ex:p> _:c . _:c <ex:p> _:a .',
      '_:a <ex:p> _:a .',
      `_:l <${first}> 1 ; <${rest}> () . <ex:s> <ex:p> _:l . <ex:t> <ex:p> _:l .`,
      `<ex:s> <ex:p> [ <${first}> 1 , 2 ; <${rest}> () ] .`,
      `<ex:s> <ex:p> [ <${first}> 1 ; <${rest}> [ <${first}> 2 ] ] .`,
      `<ex:s> <ex:p> _:l . _:l <${first}> 1 ; <${rest}> _:l .`,
      '<ex:s> <ex:p> ( ( 1 ) () ( ( "x"@en ) ) ) , ( 1 ) , () .',
    ]) {
      const quads = await parse(trig, 'trig')
      const text = JSON.stringify(await toJsonLd(quads, { ontology: shippedOntology }))
      expect(toCanonical(await parse(text, 'jsonld')), trig).toBe(toCanonical(quads))
    }
  })

  it('writes numbers and truth values natively only where they read back as they stood', async () => {
    const xsd = prefixes.xsd
    const { '@graph': found } = await write(
      `<ex:s> <ex:p> 420 , 007 , true , "1"^^<${xsd}boolean> , "-0"^^<${xsd}integer> , 9007199254740993 , 1.50 .`,
    )
    expect((found[0] as { 'ex:p': unknown[] })['ex:p']).toEqual(
      expect.arrayContaining([
        420,
        true,
        { '@type': 'xsd:integer', '@value': '007' },
        { '@type': 'xsd:integer', '@value': '-0' },
        { '@type': 'xsd:boolean', '@value': '1' },
        { '@type': 'xsd:integer', '@value': '9007199254740993' },
        { '@type': 'xsd:decimal', '@value': '1.50' },
      ]),
    )
  })

  it('writes a number as a string with its type where a map of languages can hold no number', async () => {
    const { '@graph': found } = await write('<ex:s> <http://www.w3.org/2000/01/rdf-schema#label> 420 , true , "x" .')
    expect(found).toEqual([
      {
        '@id': 'ex:s',
        label: { '@none': 'x' },
        'rdfs:label': [
          { '@type': 'xsd:integer', '@value': '420' },
          { '@type': 'xsd:boolean', '@value': 'true' },
        ],
      },
    ])
  })

  it('leaves out a prefix for which an IRI of the data could be taken', async () => {
    const names = { ex: 'https://example.org/', schema: 'https://example.org/mine/', '': 'https://example.org/town/' }
    const found = await write('<ex:town> <https://example.org/p> <https://example.org/town/1> .', names)
    expect(found['@context']).not.toHaveProperty('ex')
    expect(found['@context']).toMatchObject({ schema: 'http://schema.org/', data: 'https://example.org/town/' })
    expect(found['@graph']).toEqual([{ '@id': 'ex:town', 'https://example.org/p': { '@id': 'data:1' } }])
  })

  it('keeps base directions, where a context would have a map of languages too', async () => {
    const text = `PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      <ex:s> rdfs:label "a"@ar--rtl, "a"@ar--ltr, "a"@ar, "b" ; <ex:p> ( "c"@he--rtl "c"@he ) ;
        <ex:q> "d"^^<https://www.w3.org/ns/i18n#_rtl>, "d"^^<https://www.w3.org/ns/i18n#ar_rtl> .`
    const found = await write(text)
    expect(JSON.stringify(found)).toContain('{"@direction":"rtl","@language":"ar","@value":"a"}')
    expect(JSON.stringify(found)).toContain('{"@direction":"rtl","@value":"d"}')
    const [expected, read] = await Promise.all([parse(text, 'ttl'), parse(JSON.stringify(found), 'jsonld')])
    expect(read).toHaveLength(11)
    expect(isIsomorphic(read, expected)).toBe(true)
  })

  it('refuses what JSON-LD cannot hold', async () => {
    await expect(write('<ex:s> <ex:p> <<( <ex:a> <ex:b> <ex:c> )>> .')).rejects.toThrow(/RDF 1\.1, found triple terms/)
    const relative = rdf.quad(rdf.namedNode('town'), rdf.namedNode('ex:p'), rdf.literal('x'))
    await expect(toJsonLd([relative], { ontology: shippedOntology })).rejects.toThrow(
      'expected an absolute IRI, found <town>',
    )
  })
})

describe('claimJsonLd', () => {
  it('writes one claim with its mentions and content, and nothing else', async () => {
    const { '@graph': found } = await claimJsonLd(graph, 'claim-council')
    expect(found).toEqual([nodes.get('data:claim-council')])
  })

  it('adds the terms of reference that the claim names when asked', async () => {
    const { '@graph': found } = await claimJsonLd(graph, 'claim-council', { terms: true })
    const ids = found.map(node => (node as { '@id': string })['@id'])
    expect(ids).toEqual(
      ['council', 'paper', 'rescuers', 'flood', 'article', 'notice', 'claim-council'].map(id => `data:${id}`),
    )
  })
})

describe('the shipped context', () => {
  it('has the prefixes that claimgraph writes', async () => {
    const { '@context': context } = (await shippedContext()) as { '@context': object }
    expect(context).toMatchObject(prefixes)
  })

  it('names only terms of claimgraph that the ontology defines', async () => {
    const { '@context': context } = (await shippedContext()) as { '@context': Record<string, { '@id'?: string }> }
    const { store } = await readFiles([shippedPath('ontology/claimgraph.ttl')])
    const own = Object.values(context).flatMap(({ '@id': id }) => (id?.startsWith(prefixes.cg!) ? [id] : []))
    expect(own.length).toBeGreaterThan(20)
    expect(own.filter(id => store.match(rdf.namedNode(id)).size === 0)).toEqual([])
  })
})
