import { describe, expect, it } from 'vitest'
import { names, negotiate, wantsData } from '../../../src/serve/http/negotiate.js'

const offers = ['application/json', 'text/turtle', 'application/xml', 'text/csv'].map(mediaType => ({
  mediaType,
  format: mediaType,
}))
const firefox = 'text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8'

describe('negotiation', () => {
  it.each([
    [undefined, 'application/json'],
    ['', 'application/json'],
    ['*/*', 'application/json'],
    ['*', 'application/json'],
    ['text/csv', 'text/csv'],
    ['TEXT/CSV', 'text/csv'],
    ['text/*', 'text/turtle'],
    ['text/csv;q=0.5, text/turtle;q=0.4', 'text/csv'],
    ['text/csv;q=0.4, text/turtle;q=0.5', 'text/turtle'],
    ['text/csv, text/turtle', 'text/csv'],
    ['*/*, text/csv', 'text/csv'],
    ['text/*;q=0.9, */*;q=0.1', 'text/turtle'],
    ['text/turtle;q=0, text/*', 'text/csv'],
    ['application/json;q=0, */*;q=0.1', 'text/turtle'],
    ['text/turtle;charset=utf-8', 'text/turtle'],
    ['text/turtle;version="1.2, draft";q=0.1, text/csv;q=0.2', 'text/csv'],
    ['text/turtle;q=0.1;x=1, text/turtle;q=0.9, text/csv;q=0.5', 'text/turtle'],
    ['image/png', undefined],
    ['*/*;q=0', undefined],
    ['text/turtle;q=0', undefined],
    ['application/rdf+xml, */*;q=0.1', 'application/json'],
    [firefox, 'application/json'],
    ['text/html', undefined],
    ['application/xml', 'application/xml'],
  ])('%s: %s', (header, expected) => {
    expect(negotiate(header, offers)?.format).toBe(expected)
  })

  it('knows whether a kind of type is named, and not only covered by a wildcard', () => {
    expect(names('application/sparql-results+json', /json$/)).toBe(true)
    expect(names('application/json;q=0', /json$/)).toBe(false)
    expect(names('*/*', /json$/)).toBe(false)
    expect(names(undefined, /json$/)).toBe(false)
  })
})

describe('who wants data', () => {
  it.each([
    // rdflib of several versions
    ['application/rdf+xml,text/rdf+n3;q=0.9,application/xhtml+xml;q=0.5, */*;q=0.1', true],
    ['text/turtle,application/rdf+xml,application/n-triples,text/n3,application/trig,*/*', true],
    // Jena
    ['text/turtle,application/n-triples;q=0.9,application/ld+json;q=0.8,application/rdf+xml;q=0.7,*/*;q=0.3', true],
    ['application/n-quads, */*;q=0.1', true],
    ['application/trix,*/*', true],
    // browsers, curl, Java, and one that takes data and shows pages
    [firefox, false],
    ['*/*', false],
    [undefined, false],
    ['text/html, image/gif, image/jpeg, *; q=.2, */*; q=.2', false],
    ['image/gif, image/jpeg, */*', false],
    ['text/turtle, text/html;q=0.5, */*;q=0.1', false],
    ['text/turtle;q=0, */*', false],
  ])('%s: %s', (header, expected) => expect(wantsData(header)).toBe(expected))
})
