import type { BaseQuad, Quad, Term } from '@rdfjs/types'
import { parse } from 'oxigraph'
import { isomorphic } from 'rdf-isomorphic'
import { rdf } from '../../src/rdf/environment.js'
import { findRdfFormat } from '../../src/rdf/formats.js'
import { createStore } from '../../src/rdf/store.js'

/** What another implementation makes of RDF: its quads, or the words of its error. */
export function readElsewhere(text: string, format: string): Quad[] | string {
  try {
    return parse(text, { format: findRdfFormat(format).mediaType }) as unknown as Quad[]
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

/** Whether two sets of quads differ in the labels of blank nodes at most, and in the case of language tags. */
export function isSame(a: readonly Quad[], b: readonly Quad[]): boolean {
  const [one, other] = [a, b].map(quads => [...createStore(quads.map(plainQuad))]) as [Quad[], Quad[]]
  return one.length === other.length && isomorphic(one, other)
}

/** A quad whose literals and IRIs are IRIs of letters and digits: what compares them stumbles over others. */
function plainQuad({ subject, predicate, object, graph }: BaseQuad): Quad {
  return rdf.quad(plain(subject), plain(predicate), plain(object), plain(graph))
}

function plain<T extends Term>(term: Term): T {
  if (term.termType === 'BlankNode') return rdf.blankNode(`b${Buffer.from(term.value).toString('hex')}`) as Term as T
  if (term.termType === 'Quad') return plainQuad(term) as Term as T
  if (term.termType === 'DefaultGraph') return rdf.defaultGraph() as Term as T
  const literal = term.termType === 'Literal' ? term : undefined
  const { language = '', direction, datatype } = literal ?? {}
  const parts = [term.termType, term.value, language.toLowerCase(), direction ?? '', datatype?.value ?? '']
  return rdf.namedNode(`urn:x:${Buffer.from(JSON.stringify(parts)).toString('hex')}`) as Term as T
}
