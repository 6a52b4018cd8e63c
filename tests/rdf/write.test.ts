import type { Quad } from '@rdfjs/types'
import { describe, expect, it } from 'vitest'
import { toJsonLd } from '../../src/export/jsonld.js'
import { shippedOntology } from '../../src/node/ontology.js'
import { rdf } from '../../src/rdf/environment.js'
import { findRdfFormat } from '../../src/rdf/formats.js'
import { rdf as ns } from '../../src/rdf/namespaces.js'
import { parseChunks } from '../../src/rdf/parse.js'
import { readQuads } from '../../src/rdf/read-quads.js'
import { writeQuads } from '../../src/rdf/write.js'

const [trig, turtle] = ['trig', 'ttl'].map(findRdfFormat) as [
  ReturnType<typeof findRdfFormat>,
  ReturnType<typeof findRdfFormat>,
]

async function parse(text: string): Promise<Quad[]> {
  const quads: Quad[] = []
  const chunks = (async function* () {
    yield Buffer.from(text)
  })()
  await parseChunks(chunks, trig, { name: 'town.trig' }, { quad: quad => quads.push(quad) })
  return quads
}

describe('writeQuads', () => {
  it('writes TriG in order, with blank nodes and lists where they are used', async () => {
    const quads = await parse(
      `<ex:b> <ex:q> ( 1 ( ) [ <ex:p> "x"@en ] ) ; <ex:p> [ ] ; a <ex:T> . <ex:g> { <ex:a> <ex:p> [ <ex:q> 2 , 1 ] }
       <ex:a> <ex:p> true .`,
    )
    expect(await writeQuads(quads, trig, { prefixes: { e: 'ex:' } })).toBe(
      `@prefix e: <ex:>.

e:a e:p true.
e:b a e:T;
    e:p [];
    e:q (1 () [ e:p "x"@en ]).
e:g {
e:a e:p [
  e:q 1, 2
]
}
`,
    )
  })

  it('writes a blank node with its label where two triples or two graphs use it', async () => {
    for (const text of [
      '<ex:a> <ex:p> _:x . <ex:b> <ex:p> _:x .',
      '<ex:a> <ex:p> _:x . <ex:g> { <ex:b> <ex:p> _:x }',
      '<ex:a> <ex:p> _:x . <ex:g> { _:x <ex:p> 1 }',
      '<ex:a> <ex:p> _:x . _:x { <ex:a> <ex:p> 1 }',
      '_:x <ex:p> _:x .',
      '_:x <ex:p> _:y . _:y <ex:p> _:x .',
      '<ex:a> <ex:p> _:x , <<( <ex:a> <ex:p> _:x )>> .',
    ]) {
      expect(await writeQuads(await parse(text), trig), text).toMatch(/_:\w*x\b/)
    }
  })

  it('keeps triples about different triple terms apart', async () => {
    const quads = await parse('<ex:a> <ex:p> <<( <ex:a> <ex:p> 1 )>> , <<( <ex:a> <ex:p> 2 )>> .')
    expect(await parse(await writeQuads(quads, trig))).toHaveLength(2)
  })

  it('writes lists and chains that are longer than a stack is deep', async () => {
    const chain = (property: typeof ns.rest, length: number) =>
      Array.from({ length }, (_, i) =>
        rdf.quad(rdf.blankNode(`n${i}`), property, i + 1 < length ? rdf.blankNode(`n${i + 1}`) : ns.nil),
      )
    const items = Array.from({ length: 20_000 }, (_, i) =>
      rdf.quad(rdf.blankNode(`n${i}`), ns.first, rdf.literal(`${i}`)),
    )
    const head = rdf.quad(rdf.namedNode('ex:s'), rdf.namedNode('ex:p'), rdf.blankNode('n0'))
    const list = await writeQuads([head, ...items, ...chain(ns.rest, 20_000)], trig)
    expect(list).toMatch(/^<ex:s> <ex:p> \("0" "1" .* "19999"\)\.\n$/)
    for (const property of [ns.rest, ns.first, rdf.namedNode('ex:next')]) {
      expect(await parse(await writeQuads([head, ...chain(property, 20_000)], trig))).toHaveLength(20_001)
    }
  })

  it('refuses named graphs in a format that has none', async () => {
    const quads = await parse('<ex:g> { <ex:s> <ex:p> 1 }')
    await expect(writeQuads(quads, turtle)).rejects.toThrow(
      'expected triples of the default graph, which is all that text/turtle can hold, found the graph <ex:g>',
    )
  })

  it('refuses what no reader would take, in any format and position', async () => {
    const { quad, namedNode, literal, blankNode } = rdf
    const [s, p] = [namedNode('ex:s'), namedNode('ex:p')]
    const odd = namedNode('ex:a> <ex:b')
    const [word, problem] = [literal('x'), /^cannot write RDF: expected /]
    for (const bad of [
      quad(odd, p, word),
      quad(s, odd, word),
      quad(s, p, odd),
      quad(s, p, word, odd),
      quad(s, p, literal('x', odd)),
      quad(s, p, literal('x', namedNode('int'))),
      quad(s, p, quad(s, p, odd) as never),
      quad(s, p, literal('x', 'en> .')),
      quad(s, p, literal('\ud83c')),
      quad(literal('x') as never, p, word),
      quad(s, blankNode('b') as never, word),
    ]) {
      for (const format of ['trig', 'nq']) {
        await expect(writeQuads([quad(s, p, word), bad], format)).rejects.toMatchObject({
          code: 'invalid-data',
          message: expect.stringMatching(problem),
        })
      }
      await expect(toJsonLd([bad], { ontology: shippedOntology })).rejects.toMatchObject({ code: 'invalid-data' })
    }
  })

  it('labels blank nodes anew where a format would not take their labels, each still its own', async () => {
    const quads = ['a b', 'b0', '-', 'é', 'x.'].map(label =>
      rdf.quad(rdf.blankNode(label), rdf.namedNode('ex:p'), rdf.literal(label)),
    )
    for (const format of ['nq', 'trig']) {
      const { store } = await readQuads(await writeQuads(quads, format), format)
      expect(new Set([...store].map(({ subject }) => subject.value)).size).toBe(5)
    }
  })

  it('leaves out a prefix that is none', async () => {
    const quads = await parse('<ex:town> <https://example.org/p> 1 .')
    const text = await writeQuads(quads, turtle, {
      prefixes: { a: 'types/', b: 'ex:> <ex:b', 'c d': 'ex:c', e: 'urn:e:' },
    })
    expect(text).toBe('@prefix e: <urn:e:>.\n\n<ex:town> <https://example.org/p> 1.\n')
  })

  it('leaves out a prefix that an IRI of the data begins with as its scheme', async () => {
    const quads = await parse('<ex:town> <https://example.org/p> 1 .')
    const text = await writeQuads(quads, turtle, { prefixes: { ex: 'https://example.org/' } })
    expect(text).toBe('<ex:town> <https://example.org/p> 1.\n')
  })
})
