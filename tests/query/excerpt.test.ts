import { describe, expect, it } from 'vitest'
import { excerpt } from '../../src/query/excerpt.js'
import { rdf } from '../../src/rdf/environment.js'

const limits = { rows: 3, cells: 8, characters: 1000 }
const text = (value: string) => rdf.literal(value)
const rows = (number: number, ...values: string[]) =>
  Array.from({ length: number }, () => new Map(values.map((value, i) => [`v${i}`, text(value)])))
const bindings = (number: number, ...values: string[]) =>
  excerpt({ type: 'bindings', variables: values.map((_, i) => `v${i}`), rows: rows(number, ...values) }, limits)

describe('an excerpt of rows', () => {
  it('has all of them where they are few, and says how many there are', () => {
    expect(bindings(2, 'a', 'b')).toMatchObject({ shown: 2, total: 2 })
    expect(bindings(5, 'a', 'b')).toMatchObject({ shown: 3, total: 5 })
  })

  it('has fewer where they are wide, and one however wide it is', () => {
    expect(bindings(5, 'a', 'b', 'c', 'd')).toMatchObject({ shown: 2, total: 5 })
    expect(bindings(5, ...Array<string>(50).fill('a'))).toMatchObject({ shown: 1, total: 5 })
  })

  it('cuts values that are long, and says how long they are', () => {
    const { result } = bindings(1, 'x'.repeat(5000))
    expect(result).toMatchObject({ rows: [new Map([['v0', text(`${'x'.repeat(10)}… (5,000 characters)`)]])] })
    const iri = rdf.namedNode(`http://example.org/${'x'.repeat(5000)}`)
    const cut = excerpt({ type: 'bindings', variables: ['v'], rows: [new Map([['v', iri]])] }, limits)
    expect(JSON.stringify(cut.result).length).toBeLessThan(500)
  })

  it('writes a triple term as text', () => {
    const term = rdf.quad(rdf.namedNode('a:s'), rdf.namedNode('a:p'), text('o'))
    const many = { ...limits, characters: 10_000 }
    const { result } = excerpt({ type: 'bindings', variables: ['t'], rows: [new Map([['t', term]])] }, many)
    expect(result).toMatchObject({ rows: [new Map([['t', text('<<( <a:s> <a:p> "o" )>>')]])] })
  })
})

describe('an excerpt of triples', () => {
  const quads = (object: string) =>
    Array.from({ length: 5 }, (_, i) => rdf.quad(rdf.namedNode(`a:${i}`), rdf.namedNode('a:p'), text(object)))

  it('has as many as are wanted', () => {
    expect(excerpt({ type: 'quads', quads: quads('x') }, limits)).toMatchObject({ shown: 3, total: 5 })
  })

  it('ends before what is too long', () => {
    expect(excerpt({ type: 'quads', quads: quads('x'.repeat(400)) }, limits)).toMatchObject({ shown: 2, total: 5 })
  })
})
