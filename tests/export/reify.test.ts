import type { Quad } from '@rdfjs/types'
import { describe, expect, it } from 'vitest'
import { reify } from '../../src/export/reify.js'
import { rdf } from '../../src/rdf/environment.js'
import { cg, rdf as rdfNs } from '../../src/rdf/namespaces.js'
import { parse, toCanonical } from './isomorphism.js'

/** Undoes `reify`, to show that nothing is lost. */
function restore(triples: readonly Quad[]): Quad[] {
  const dataset = rdf.dataset(triples)
  const statements = [...dataset.match(null, cg.states)]
  const value = ({ object }: Quad, property: Quad['predicate']) =>
    [...dataset.match(object as never, property)][0]!.object
  const nodes = new Set(statements.map(quad => quad.object.value))
  return [
    ...triples.filter(quad => !quad.predicate.equals(cg.states) && !nodes.has(quad.subject.value)),
    ...statements.map(quad =>
      rdf.quad(
        value(quad, rdfNs.subject) as never,
        value(quad, rdfNs.predicate) as never,
        value(quad, rdfNs.object) as never,
        quad.subject as never,
      ),
    ),
  ]
}

describe('reify', () => {
  it('writes each content triple as a statement that its claim states', async () => {
    const quads = await parse('<ex:c> <ex:by> <ex:a> . <ex:c> { <ex:flood> <ex:deaths> 111 }', 'trig')
    const expected = await parse(
      `<ex:c> <ex:by> <ex:a> ; <${cg.$iri}states> [
        a <${rdfNs.$iri}Statement> ;
        <${rdfNs.$iri}subject> <ex:flood> ; <${rdfNs.$iri}predicate> <ex:deaths> ; <${rdfNs.$iri}object> 111 ] .`,
      'ttl',
    )
    expect(toCanonical(reify(quads))).toBe(toCanonical(expected))
  })

  it('leaves nothing of a named graph in the default graph as if it were true, and loses nothing', async () => {
    const quads = await parse(
      `<ex:s> <ex:p> _:shared . <ex:c> { <ex:flood> <ex:deaths> [ <ex:value> 1 ] , 2 . _:shared <ex:q> "x"@en }
       <ex:d> { <ex:flood> <ex:deaths> 2 } _:g { <ex:s> <ex:p> _:g }`,
      'trig',
    )
    const triples = reify(quads)
    expect(triples.every(quad => quad.graph.termType === 'DefaultGraph')).toBe(true)
    expect(triples.filter(quad => quad.predicate.value === 'ex:deaths')).toEqual([])
    expect(toCanonical(restore(triples))).toBe(toCanonical(quads))
  })
})
