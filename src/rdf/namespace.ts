import type { NamedNode } from '@rdfjs/types'
import { rdf as environment } from './environment.js'

/** The terms of a vocabulary by their names in it, and the IRI with which they all begin. */
export type Namespace<Terms extends string> = { readonly [Name in Terms]: NamedNode } & { readonly $iri: string }

/** Makes the terms of a vocabulary that the code names. */
export function createNamespace<const Terms extends readonly string[]>(
  iri: string,
  terms: Terms,
): Namespace<Terms[number]> {
  const nodes = Object.fromEntries(terms.map(name => [name, environment.namedNode(iri + name)]))
  return Object.freeze({ ...nodes, $iri: iri }) as Namespace<Terms[number]>
}
