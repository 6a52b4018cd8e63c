import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { slugify, untaken } from '../../src/rdf/slug.js'

describe('slugs', () => {
  it.each([
    ['Mill burns: “14 dead”', 'mill-burns-14-dead'],
    ['Île de Tarn', 'ile-de-tarn'],
    ["Selm's Observer", 'selms-observer'],
    ['Пожар в Тарне', 'пожар-в-тарне'],
    ['…', 'document'],
  ])('are names that people can read: %s', (name, slug) => {
    expect(slugify(name, 'document')).toBe(slug)
  })

  it('are cut between words', () => {
    expect(slugify(`${'word '.repeat(20)}`, 'x')).toBe(Array(12).fill('word').join('-'))
    expect(slugify('a'.repeat(100), 'x')).toHaveLength(60)
  })

  it('need no escape in an IRI, whatever the name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), name => {
        expect(slugify(name, 'x')).toMatch(/^[\p{L}\p{M}\p{N}]+(?:-[\p{L}\p{M}\p{N}]+)*$/u)
      }),
    )
  })

  it('get a number where they are taken', () => {
    const taken = ['mill', 'mill-2']
    expect(untaken('mill', slug => taken.includes(slug))).toBe('mill-3')
    expect(untaken('dam', slug => taken.includes(slug))).toBe('dam')
  })
})
