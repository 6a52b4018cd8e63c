import type { BlankNode, Literal, NamedNode, Quad, Term } from '@rdfjs/types'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ColumnBuilder, toColumns } from '../../src/rdf/columns/column-builder.js'
import { RowIndex } from '../../src/rdf/columns/rows.js'
import { TermTable } from '../../src/rdf/columns/term-table.js'
import { bufferBytes, portableBytes } from '../../src/rdf/columns/text-bytes.js'
import { rdf } from '../../src/rdf/environment.js'
import { createStore } from '../../src/rdf/store.js'

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 6 }),
  fc.constantFrom('', 'ü', 'شاهد', '🌊', '\ud800', 'a'.repeat(300)),
)
const iri = fc.constantFrom('urn:a', 'urn:b', 'urn:ü', 'urn:水').map(value => rdf.namedNode(value))
const blank = fc.constantFrom('a', 'b').map(label => rdf.blankNode(label))
const literal = fc.oneof(
  text.map(value => rdf.literal(value)),
  text.map(value => rdf.literal(value, 'en')),
  text.map(value => rdf.literal(value, rdf.namedNode('urn:type'))),
)
const graph = fc.oneof(fc.constant(rdf.defaultGraph()), iri, blank)
const quad = fc
  .tuple(fc.oneof(iri, blank), iri, fc.oneof(iri, blank, literal), graph)
  .map(([s, p, o, g]) => rdf.quad(s as NamedNode | BlankNode, p, o as NamedNode | BlankNode | Literal, g as NamedNode))
const quads = fc.array(quad, { maxLength: 40 })

/** A quad as text, by which lists can be ordered and held against each other. */
const show = ({ subject, predicate, object, graph: g }: Quad) =>
  JSON.stringify(
    [subject, predicate, object, g].map(term => [
      term.termType,
      term.value,
      (term as Literal).language,
      (term as Literal).datatype?.value,
    ]),
  )
const showAll = (some: Iterable<Quad>) => [...some].map(show).sort()

describe('columns', () => {
  it('hold each quad once, whatever its terms', () => {
    fc.assert(
      fc.property(quads, some => {
        const columns = toColumns(createStore(some))
        const twice = new ColumnBuilder()
        for (const each of [...some, ...some]) twice.add(each)
        const expected = [...new Set(some.map(show))].sort()
        expect(showAll(columns)).toEqual(expected)
        expect(showAll(twice.finish())).toEqual(expected)
        expect(twice.finish().size).toBe(expected.length)
      }),
    )
  })

  it('match what going through all quads finds, in all and in what was matched before', () => {
    const term = <T extends Term>(some: fc.Arbitrary<T>) => fc.option(some)
    fc.assert(
      fc.property(
        quads,
        term(fc.oneof(iri, blank)),
        term(iri),
        term(fc.oneof(iri, literal)),
        term(graph),
        (some, s, p, o, g) => {
          const columns = toColumns(createStore(some))
          const fits = (each: Quad) =>
            (!s || each.subject.equals(s)) &&
            (!p || each.predicate.equals(p)) &&
            (!o || each.object.equals(o)) &&
            (!g || each.graph.equals(g))
          const expected = [...new Set(some.filter(fits).map(show))].sort()
          expect(showAll(columns.match(s, p, o, g))).toEqual(expected)
          expect(columns.match(s, p, o, g).size).toBe(expected.length)
          expect(showAll(columns.match(s).match(null, p, o, g))).toEqual(expected)
          for (const each of some) expect(columns.has(each)).toBe(true)
        },
      ),
    )
  })

  it('tell apart what a map of texts tells apart, past the size at which tables grow', () => {
    const table = new TermTable()
    const numbers = Array.from({ length: 5000 }, (_, index) => table.add(rdf.namedNode(`urn:${index % 2500}`)))
    expect(new Set(numbers).size).toBe(2500)
    expect(numbers.slice(0, 2500)).toEqual(numbers.slice(2500))
    expect(numbers.map(number => table.iri(number))).toEqual(numbers.map((_, index) => `urn:${index % 2500}`))
    expect(table.find(rdf.namedNode('urn:2500'))).toBeUndefined()
  })

  it('hold a text longer than a chunk', () => {
    const long = `${'x'.repeat((1 << 24) + 1)}`
    const table = new TermTable()
    const [before, number, after] = ['a', long, 'b'].map(value => table.add(rdf.literal(value)))
    expect([before, number, after].map(each => table.term(each!).value.length)).toEqual([1, long.length, 1])
  })

  it('count a triple term as itself', () => {
    const triples = ['urn:a', 'urn:b'].map(name =>
      rdf.quad(rdf.namedNode(name), rdf.namedNode('urn:p'), rdf.literal('x')),
    )
    const builder = new ColumnBuilder()
    for (const triple of triples) builder.add(rdf.quad(triple as never, rdf.namedNode('urn:says'), rdf.literal('yes')))
    expect([...builder.finish()].map(({ subject }) => (subject as Quad).subject.value)).toEqual(['urn:a', 'urn:b'])
  })

  it('are read only', () => {
    const columns = toColumns(createStore([]))
    expect(() => columns.add()).toThrow(TypeError)
    expect(() => columns.delete()).toThrow(TypeError)
  })

  it('give the rows of each number in order', () => {
    const index = new RowIndex(Uint32Array.from([2, 0, 2, 1, 2]), 4)
    expect([0, 1, 2, 3].map(term => [...index.of(term)])).toEqual([[1], [3], [0, 2, 4], []])
  })
})

describe.each([
  ['with a Buffer', bufferBytes],
  ['without one', portableBytes],
])('a term table %s', (_, bytes) => {
  it('gives back every text as it was', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 60 }), texts => {
        const table = new TermTable(bytes)
        const numbers = texts.map(value => table.add(rdf.literal(value)))
        expect(numbers.map(number => table.term(number).value)).toEqual(texts)
        expect(texts.map(value => table.find(rdf.literal(value)))).toEqual(numbers)
      }),
    )
  })

  it('holds texts as long as one of its chunks, and wide ones longer than a call takes arguments', () => {
    const table = new TermTable(bytes)
    const long = ['ab'.repeat(2 ** 23), 'x', '水'.repeat(2 ** 14), 'y']
    const numbers = long.map(value => table.add(rdf.literal(value)))
    expect(numbers.every((number, index) => table.term(number).value === long[index])).toBe(true)
  })
})
