import type { NamedNode } from '@rdfjs/types'
import { isWholeIri } from '../claims/names.js'
import { ClaimGraphError, suggest } from '../errors.js'
import { rdf } from '../rdf/environment.js'
import { localName } from '../rdf/resource.js'
import type { Queryable } from './engine.js'
import { knownPrefixes } from './prologue.js'

const iriCharacters = /^[^\0-\x20<>"{}|^`\\]*$/

/**
 * Finds the IRI that a user means: a full IRI (`<…>` or with `://` or `urn:`), `prefix:name`, or the last part of an
 * IRI that the graph describes or else mentions. Throws `parameter`, `ambiguous` or `not-found`.
 */
export function resolveIri(graph: Queryable, parameter: string, value: string): NamedNode {
  const fail = (message: string) => new ClaimGraphError('parameter', `parameter \`${parameter}\`: ${message}`)
  const prefixes = knownPrefixes(graph.prefixes)
  const bracketed = /^<(.*)>$/s.exec(value)?.[1]
  const [, prefix, name] = /^([^:/]*):(?!\/\/)(.*)$/s.exec(value) ?? []
  const namespace = prefix === undefined || !Object.hasOwn(prefixes, prefix) ? undefined : prefixes[prefix]
  const iri = bracketed ?? (namespace === undefined ? value : namespace + name)
  if (!iriCharacters.test(iri) || iri === '') throw fail(`expected an IRI or a name, found \`${value}\``)
  if (namespace !== undefined || isWholeIri(iri)) return rdf.namedNode(iri)
  if (bracketed !== undefined && /^[a-z][a-z0-9+.-]*:/i.test(iri)) return rdf.namedNode(iri)
  if (bracketed !== undefined) throw fail(`expected a full IRI within <>, found \`${value}\``)
  if (prefix !== undefined) {
    throw fail(`expected a known prefix, found \`${prefix}:\`${suggest(prefix, Object.keys(prefixes))}`)
  }
  return findByName(graph, parameter, value)
}

function findByName(graph: Queryable, parameter: string, name: string): NamedNode {
  const subjects = new Set<string>()
  const others = new Set<string>()
  for (const { subject, predicate, object, graph: container } of graph.dataset) {
    if (subject.termType === 'NamedNode') subjects.add(subject.value)
    for (const term of [predicate, object, container]) if (term.termType === 'NamedNode') others.add(term.value)
  }
  for (const iris of [subjects, others]) {
    const found = [...iris].filter(iri => localName(iri) === name)
    if (found.length === 1) return rdf.namedNode(found[0]!)
    if (found.length > 1) {
      const choices = found.sort().map(iri => `<${iri}>`)
      throw new ClaimGraphError(
        'ambiguous',
        `parameter \`${parameter}\`: expected one IRI, found that \`${name}\` is the name of ${choices.join(', ')}`,
      )
    }
  }
  const names = [...new Set([...subjects].map(localName))]
  throw new ClaimGraphError(
    'not-found',
    `parameter \`${parameter}\`: expected the name of something in the graph, found \`${name}\`${suggest(name, names)}`,
  )
}
