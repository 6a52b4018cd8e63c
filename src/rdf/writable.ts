import type { Quad, Term } from '@rdfjs/types'
import { ClaimGraphError } from '../errors.js'
import { findIriFault } from './iri.js'
import { isLanguageTag } from './language-tag.js'

/** Throws `invalid-data` for the first quad that no RDF format can hold, so that nothing is written that no reader takes. */
export function refuseUnwritable(quads: Iterable<Quad>): void {
  for (const quad of quads) {
    const problem = findIriFault(quad)?.message ?? explainPosition(quad) ?? explainLiteral(quad.object)
    if (problem !== undefined) throw new ClaimGraphError('invalid-data', `cannot write RDF: ${problem}`)
  }
}

function explainPosition({ subject, predicate, object, graph }: Quad): string | undefined {
  return (
    explainType('the subject', subject, ['NamedNode', 'BlankNode']) ??
    explainType('the property', predicate, ['NamedNode']) ??
    explainType('the object', object, ['NamedNode', 'BlankNode', 'Literal', 'Quad']) ??
    explainType('the graph', graph, ['DefaultGraph', 'NamedNode', 'BlankNode']) ??
    (object.termType === 'Quad' ? explainPosition(object) : undefined)
  )
}

function explainType(what: string, { termType, value }: Term, expected: readonly string[]): string | undefined {
  if (expected.includes(termType)) return undefined
  return `expected ${expected.join(' or ')} as ${what}, found ${termType}${value === '' ? '' : ` ${value}`}`
}

function explainLiteral(term: Term): string | undefined {
  if (term.termType === 'Quad') return explainLiteral(term.object)
  if (term.termType !== 'Literal') return undefined
  if (term.language !== '' && !isLanguageTag(term.language)) {
    return `expected a language tag such as en or pt-BR, found \`${term.language}\``
  }
  if (/\p{Cs}/u.test(term.value)) {
    return `expected text in Unicode, found half of a character in ${JSON.stringify(term.value)}`
  }
  return undefined
}
