import { expect, it } from 'vitest'
import { findByName } from '../../src/claims/names.js'

const iris = ['https://w3id.org/claimgraph/ns#deaths', 'http://schema.org/about', 'https://example.org/a/']

it.each([
  ['a full IRI', 'http://schema.org/about', 'http://schema.org/about'],
  ["claimgraph's own prefix", 'cg:deaths', 'https://w3id.org/claimgraph/ns#deaths'],
  ['a last part', 'about', 'http://schema.org/about'],
  ['a last part in another case', 'Deaths', 'https://w3id.org/claimgraph/ns#deaths'],
  ['a last part that ends in a slash', 'a/', 'https://example.org/a/'],
])('finds by %s', (_, name, iri) => {
  expect(findByName('property', name, iris)).toBe(iri)
})

it('lets a prefix handed in go before its own', () => {
  const bound = { cg: 'http://schema.org/' }
  expect(findByName('property', 'cg:about', iris, bound)).toBe('http://schema.org/about')
})

it('says what was looked for, among how many, and what there is', () => {
  expect(() => findByName('property', 'colour', iris)).toThrow(
    'no property `colour` among the 3 of this graph: expected one of a/, about, deaths',
  )
})

it('lists nothing where there is too much', () => {
  const many = Array.from({ length: 21 }, (_, i) => `https://example.org/${i}`)
  expect(() => findByName('agent', 'colour', many)).toThrow(/of this graph$/)
})
