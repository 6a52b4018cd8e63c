import { expect, it } from 'vitest'
import { findRdfFormat, rdfFormatOfFile } from '../../src/rdf/formats.js'

it('finds a format by name, extension or media type, in any case and with parameters', () => {
  for (const name of ['trig', '.trig', 'TriG', 'application/trig', 'application/trig; charset=utf-8']) {
    expect(findRdfFormat(name).name).toBe('trig')
  }
  expect(['turtle', 'nquads', 'ntriples', 'json'].map(name => findRdfFormat(name).name)).toEqual([
    'ttl',
    'nq',
    'nt',
    'jsonld',
  ])
})

it('names the formats, and the nearest, when it knows none of the name', () => {
  expect(() => findRdfFormat('jsonl')).toThrow(
    'unknown RDF format `jsonl`: expected one of trig, ttl, nq, nt, jsonld, rdf or a media type; did you mean "jsonld"?',
  )
  for (const name of ['', '.', 'rdf/xml']) expect(() => findRdfFormat(name)).toThrow('unknown RDF format')
})

it('finds the format of a file by its extension', () => {
  expect(['a.trig', 'b/c.TTL', 'd.x.nq', 'e.json'].map(path => rdfFormatOfFile(path)?.name)).toEqual([
    'trig',
    'ttl',
    'nq',
    'jsonld',
  ])
  expect(['trig', 'a.txt', 'ttl/a', '.ttl', 'a.trig.gz'].map(path => rdfFormatOfFile(path))).toEqual(
    Array(5).fill(undefined),
  )
})
