import { describe, expect, it } from 'vitest'
import { proposeBase, readBase } from '../../src/case/base-iri.js'

describe('the base IRI of a case', () => {
  it.each([
    ['https://example.org/selm/', 'https://example.org/selm/'],
    ['https://example.org/selm#', 'https://example.org/selm#'],
    ['https://example.org/selm', 'https://example.org/selm/'],
  ])('is taken as given, and ends so that names can be added: %s', (given, base) => {
    expect(readBase(given)).toBe(base)
  })

  it.each([
    'selm',
    '',
    '/selm/',
    'file:///selm/',
    'https://',
    'https://example.org/a b/',
    'https://example.org/?a=/',
    'https://example.org/a#b',
  ])('is none: %s', given => {
    expect(() => readBase(given)).toThrow(/^--base: expected an absolute IRI/)
  })

  it.each([
    'https://w3id.org/claimgraph/ns#',
    'https://w3id.org/claimgraph/syria-coast-2025/',
    'https://w3id.org/claimgraph/cases/',
  ])('is none of claimgraph’s own: %s', given => {
    expect(() => readBase(given)).toThrow(/^--base: expected an IRI that names nothing yet/)
    expect(readBase('https://w3id.org/claimgraph/cases/selm/')).toBe('https://w3id.org/claimgraph/cases/selm/')
  })

  it('is one of the title where nobody gives one, and told from that of another case', () => {
    expect(proposeBase('The fire at Selm', '0a1b')).toBe('https://w3id.org/claimgraph/cases/the-fire-at-selm-0a1b/')
  })
})
