import { Readable } from 'node:stream'
import type { Literal, Quad, Stream } from '@rdfjs/types'
import { StreamParser, StreamWriter } from 'n3'
import { isomorphic } from 'rdf-isomorphic'
import { describe, expect, it } from 'vitest'
import { ClaimGraphError } from '../../src/errors.js'
import { rdf } from '../../src/rdf/environment.js'
import { parseRdf, readQuads, readStream, toStream } from '../../src/rdf/read-quads.js'

const trig = `PREFIX : <https://example.org/>
:count a :Claim .
# bytes beyond ASCII, which chunks may cut in two
:count { :flood :says "zwölf — 十二" , [ :of :flood ] }
`
const bytes = new TextEncoder().encode(trig)

/** The bytes, so many at a time. */
async function* chunksOf(all: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < all.length; at += size) yield all.subarray(at, at + size)
}

describe('RDF', () => {
  it.each([
    ['text', () => trig],
    ['bytes', () => bytes],
    ['chunks that cut characters in two', () => chunksOf(bytes, 1)],
    ['chunks of a stream of Node', () => Readable.from(chunksOf(bytes, 7))],
  ])('is read from %s', async (_, input) => {
    const { store, prefixes } = await readQuads(input(), 'trig')
    expect(prefixes).toEqual({ '': 'https://example.org/' })
    expect(store.size).toBe(4)
    const [said] = [...store].filter(({ object }) => object.termType === 'Literal')
    expect(said!.object.value).toBe('zwölf — 十二')
    expect(said!.graph.value).toBe('https://example.org/count')
  })

  it.each([
    ['text', (text: string) => text],
    ['bytes', (text: string) => new TextEncoder().encode(text)],
    ['chunks', (text: string) => chunksOf(new TextEncoder().encode(text), 3)],
  ])('with an error names the file and the line, read from %s', async (_, toInput) => {
    const broken = `${trig}:flood ex:place :lowbridge .\n:more :than :that .`
    await expect(readQuads(toInput(broken), 'trig', { name: 'flood.trig' })).rejects.toMatchObject({
      code: 'syntax',
      message: expect.stringMatching(/^flood\.trig:5: Undefined prefix "ex:"/),
      details: { file: 'flood.trig', line: 5 },
    })
  })

  it('that is not UTF-8 is refused by name', async () => {
    const latin = new Uint8Array([...new TextEncoder().encode(':a :b "'), 0xe9, 0x22])
    await expect(readQuads(latin, 'ttl', { name: 'old.ttl' })).rejects.toMatchObject({
      code: 'syntax',
      message: expect.stringContaining('old.ttl: expected UTF-8 text'),
    })
  })

  it('without a name is called the input', async () => {
    await expect(readQuads('no Turtle', 'ttl')).rejects.toThrow(/^input:1: /)
  })
})

describe('an IRI that does not stand for itself', () => {
  const places: readonly (readonly [string, string, (iri: string) => string])[] = [
    ['as a subject', 'ttl', iri => `<${iri}> <ex:p> 1 .`],
    ['as a property', 'ttl', iri => `<ex:s> <${iri}> 1 .`],
    ['as an object', 'trig', iri => `<ex:g> { <ex:s> <ex:p> <${iri}> }`],
    ['as a graph', 'trig', iri => `<${iri}> { <ex:s> <ex:p> 1 }`],
    ['as a datatype', 'ttl', iri => `<ex:s> <ex:p> "5"^^<${iri}> .`],
    ['by a prefix', 'ttl', iri => `@prefix t: <${iri}/> . <ex:s> <ex:p> "5"^^t:int .`],
    ['by a base', 'ttl', iri => `@base <${iri}/> . <ex:s> <ex:p> <int> .`],
    ['in a list', 'trig', iri => `<ex:s> <ex:p> ( <${iri}> ) .`],
    ['in a triple term', 'ttl', iri => `<ex:s> <ex:p> <<( <ex:s> <ex:p> <${iri}> )>> .`],
    ['as a datatype in a triple term', 'trig', iri => `<ex:s> <ex:p> <<( <ex:s> <ex:p> "5"^^<${iri}> )>> .`],
    ['in an annotation', 'ttl', iri => `<ex:s> <ex:p> 1 {| <ex:q> <${iri}> |} .`],
    ['as an object of N-Triples', 'nt', iri => `<ex:s> <ex:p> <${iri}> .`],
    ['as a datatype of N-Quads', 'nq', iri => `<ex:s> <ex:p> "5"^^<${iri}> <ex:g> .`],
    ['in a triple term of N-Triples', 'nt', iri => `<ex:s> <ex:p> <<( <ex:s> <ex:p> "5"^^<${iri}> )>> .`],
  ]
  const relative = [
    'town',
    '/town',
    '//town',
    '#town',
    '?town',
    '../town',
    './a:b',
    '1http://town',
    'a,b:town',
    ':town',
  ]

  it.each(places)('is refused %s, with its line and the file, at once and in chunks', async (_, format, write) => {
    for (const iri of relative) {
      const text = `# a line\n${write(iri)}`
      for (const input of [text, chunksOf(new TextEncoder().encode(text), 5)]) {
        const error = await readQuads(input, format, { name: 'a.rdf' }).then(
          () => expect.fail(`${text} is taken`),
          error => error,
        )
        expect(error, text).toBeInstanceOf(ClaimGraphError)
        expect(error, text).toMatchObject({ code: 'syntax', details: { file: 'a.rdf', line: 2 } })
        expect(error.message, text).toMatch(/^a\.rdf:2: .*\bIRI\b/)
      }
    }
  })

  it('is read against the base that is handed in, or that the document declares', async () => {
    for (const [text, base] of [
      ['<town> <p> "5"^^<#int> .', 'https://example.org/a/b'],
      ['@base <https://example.org/a/b> . <town> <p> "5"^^<#int> .', undefined],
      ['@base <b> . <town> <p> "5"^^<#int> .', 'https://example.org/a/c'],
    ]) {
      const { store } = await readQuads(text!, 'ttl', { base })
      const [{ subject, object }] = [...store] as [Quad]
      expect(subject.value).toBe('https://example.org/a/town')
      expect((object as Literal).datatype.value).toBe('https://example.org/a/b#int')
    }
  })

  it('is no prefix for others', async () => {
    const { prefixes } = await readQuads('@prefix t: <types/> . @prefix e: <ex:> . e:s e:p 1 .', 'ttl')
    expect(prefixes).toEqual({ e: 'ex:' })
  })
})

it.each([
  ['trig', ':g { :g { :s :p 1 } :a :b :c .', 'no graph within a graph'],
  ['trig', '{ { :s :p 1 } }', 'no graph within a graph'],
  ['ttl', ':s :p ^^:int .', 'a datatype behind a literal alone'],
  ['nt', '<ex:s> <ex:p>\n<ex:o> .', 'each statement in a line of its own'],
  ['nq', '<ex:s> <ex:p> <ex:o> . <ex:s> <ex:p> <ex:q> .', 'each statement in a line of its own'],
])('that no grammar knows is refused: %s %s', async (format, text, expected) => {
  const prologue = format === 'nt' || format === 'nq' ? '# a comment' : '@prefix : <ex:> .'
  for (const input of [`${prologue}\n${text}`, chunksOf(new TextEncoder().encode(`${prologue}\n${text}`), 4)]) {
    await expect(readQuads(input, format)).rejects.toMatchObject({
      code: 'syntax',
      message: expect.stringContaining(`expected ${expected}`),
    })
  }
})

it('statements of N-Triples stand in lines of any kind, with comments and empty lines', async () => {
  const text = 'VERSION "1.2"\r\n\r\n<ex:s> <ex:p> "o" . # one\r<ex:s> <ex:p> "p" .\n# two\n<ex:s> <ex:p> "q" .'
  expect((await readQuads(text, 'nt')).store.size).toBe(3)
})

it('what a sink throws is thrown on as it is', async () => {
  const own = new Error('its own')
  const sink = {
    quad: () => {
      throw own
    },
  }
  await expect(parseRdf('<ex:s> <ex:p> 1 .', 'ttl', sink)).rejects.toBe(own)
})

describe('a stream of quads', () => {
  const parse = (text: string) => Readable.from([text]).pipe(new StreamParser({ format: 'application/trig' }))

  it('from another parser is taken into a store', async () => {
    const store = await readStream(parse(trig) as unknown as Stream<Quad>)
    expect(isomorphic([...store], [...(await readQuads(trig, 'trig')).store])).toBe(true)
  })

  it('goes to another writer and comes back', async () => {
    const { store } = await readQuads(trig, 'trig')
    const written = (toStream(store) as unknown as Readable).pipe(new StreamWriter({ format: 'application/trig' }))
    const back = await readStream(
      written.pipe(new StreamParser({ format: 'application/trig' })) as unknown as Stream<Quad>,
    )
    expect(isomorphic([...back], [...store])).toBe(true)
  })

  it('has each quad once', async () => {
    const { store } = await readQuads(trig, 'trig')
    expect((await readStream(toStream([...store, ...store]))).size).toBe(store.size)
  })

  it('with an IRI that is none is refused', async () => {
    const { store } = await readQuads(trig, 'trig')
    const odd = rdf.quad(rdf.namedNode('ex:s'), rdf.namedNode('ex:p'), rdf.literal('5', rdf.namedNode('int')))
    await expect(readStream(Readable.from([...store, odd]) as unknown as Stream<Quad>)).rejects.toMatchObject({
      code: 'invalid-data',
      message: 'expected a stream of quads: expected an absolute IRI, found <int>',
    })
  })

  it('that ends in an error is refused with its words', async () => {
    await expect(readStream(parse(`${trig}:flood ex:place`) as unknown as Stream<Quad>)).rejects.toMatchObject({
      code: 'unreadable',
      message: expect.stringMatching(/^expected a stream of quads: Undefined prefix "ex:"/),
      cause: expect.any(Error),
    })
  })
})
