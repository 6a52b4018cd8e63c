import type { Literal, NamedNode, Quad, Term } from '@rdfjs/types'
import { rdf } from '../../rdf/environment.js'
import { cg, oa, rdf as rdfNs, rdfs, xsd } from '../../rdf/namespaces.js'
import type { Stretch } from './document-drafts.js'

/** A value under a property; undefined values are left out. */
export type PropertyValue = readonly [property: NamedNode, value: Term | undefined]

/** Gathers the quads of one document's drafts, and gives IRIs in its namespace. */
export class DraftGraph {
  readonly namespace: string
  readonly quads: Quad[] = []
  #blanks = 0
  readonly #key: string

  constructor(sha256: string) {
    this.#key = sha256.slice(0, 12)
    this.namespace = `https://w3id.org/claimgraph/drafts/${this.#key}/`
  }

  iri(name: string): NamedNode {
    return rdf.namedNode(this.namespace + name)
  }

  /** Says something of a subject, in the default graph or in a claim's own. */
  describe(subject: NamedNode, statements: readonly PropertyValue[], graph?: NamedNode): void {
    for (const [property, value] of statements) this.#add(subject, property, value, graph)
  }

  /** A node without an IRI, with what is said of it. */
  node(statements: readonly PropertyValue[], graph?: NamedNode): Term {
    const node = rdf.blankNode(`d${this.#key}_${this.#blanks++}`)
    for (const [property, value] of statements) this.#add(node, property, value, graph)
    return node
  }

  /** Where a stretch of the document's text stands. */
  selector([start, end]: Stretch): Term {
    return this.node([
      [rdfNs.type, oa.TextPositionSelector],
      [oa.start, integer(start)],
      [oa.end, integer(end)],
    ])
  }

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

  /** Describes something that no graph knows yet, as a draft with a name. */
  mint(name: string, type: NamedNode, label: string, statements: readonly PropertyValue[] = []): NamedNode {
    const iri = this.iri(name)
    this.describe(iri, [[rdfNs.type, type], [rdfs.label, english(label)], [cg.status, cg.Draft], ...statements])
    return iri
  }

  #add(subject: Term, property: NamedNode, value: Term | undefined, graph?: NamedNode): void {
    if (value !== undefined)
      this.quads.push(rdf.quad(subject as NamedNode, property, value as NamedNode, graph ?? rdf.defaultGraph()))
  }
}

/** A text in English. */
export function english(text: string): Literal {
  return rdf.literal(text, 'en')
}

/** A whole number. */
export function integer(value: number): Literal {
  return rdf.literal(String(value), xsd.integer)
}

/** A figure of a quantity: whole or decimal. */
export function figure(value: number | undefined): Literal | undefined {
  if (value === undefined || !Number.isFinite(value)) return undefined
  return Number.isInteger(value)
    ? rdf.literal(BigInt(value).toString(), xsd.integer)
    : rdf.literal(String(value), xsd.decimal)
}

/** A date in ISO 8601, typed by its precision. */
export function date(iso: string | undefined): Literal | undefined {
  if (iso === undefined) return undefined
  const type = iso.includes('T') ? xsd.dateTime : [xsd.gYear, xsd.gYearMonth, xsd.date][iso.split('-').length - 1]
  return type && rdf.literal(iso, type)
}
