import type { BlankNode, NamedNode, Quad, Term } from '@rdfjs/types'
import { rdf } from './environment.js'
import { rdf as rdfNs } from './namespaces.js'

/** A value under a property; undefined values are left out. */
export type PropertyValue = readonly [property: NamedNode, value: Term | undefined]

/** Gathers quads as they are said: of a subject, of nodes without an IRI, of lists. */
export class QuadBuilder {
  readonly quads: Quad[] = []
  readonly #newNode: () => BlankNode

  /** Nodes without an IRI are labelled by `newNode`, and so that no others share them unless it is given. */
  constructor(newNode: () => BlankNode = () => rdf.blankNode()) {
    this.#newNode = newNode
  }

  /** Says something of a subject, in the default graph or in a named one. */
  describe(subject: Term, values: Iterable<PropertyValue>, graph?: NamedNode): void {
    for (const [property, value] of values) {
      if (value === undefined) continue
      this.quads.push(rdf.quad(subject as NamedNode, property, value as NamedNode, graph ?? rdf.defaultGraph()))
    }
  }

  /** A node without an IRI, with what is said of it. */
  node(values: Iterable<PropertyValue>, graph?: NamedNode): Term {
    const node = this.#newNode()
    this.describe(node, values, graph)
    return node
  }

  /** An RDF list, first to last. */
  list(items: readonly Term[]): Term {
    return items.reduceRight<Term>(
      (rest, first) =>
        this.node([
          [rdfNs.first, first],
          [rdfNs.rest, rest],
        ]),
      rdfNs.nil,
    )
  }
}
