import { Readable } from 'node:stream'
import type { Quad, Stream } from '@rdfjs/types'
import { StreamParser, StreamWriter } from 'n3'
import { isomorphic } from 'rdf-isomorphic'
import { describe, expect, it } from 'vitest'
import { readQuads, readStream, toStream } from '../../src/rdf/read-quads.js'

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

  it('that ends in an error is refused with its words', async () => {
    await expect(readStream(parse(`${trig}:flood ex:place`) as unknown as Stream<Quad>)).rejects.toMatchObject({
      code: 'unreadable',
      message: expect.stringMatching(/^expected a stream of quads: Undefined prefix "ex:"/),
      cause: expect.any(Error),
    })
  })
})
