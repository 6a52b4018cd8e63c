import type { Literal, NamedNode, Term } from '@rdfjs/types'
import { describeSelector } from '../../claims/build-mention.js'
import { rdf } from '../../rdf/environment.js'
import { dateLiteral, english, numberLiteral } from '../../rdf/literals.js'
import { cg, rdf as rdfNs, rdfs } from '../../rdf/namespaces.js'
import { type PropertyValue, QuadBuilder } from '../../rdf/quad-builder.js'
import { localName } from '../../rdf/resource.js'
import { slugify, untaken } from '../../rdf/slug.js'
import type { Stretch } from './document-drafts.js'

/**
 * Gathers the quads of one document's drafts, and gives IRIs: in a namespace of the document's digest, or beside the IRI
 * that it has in a case.
 */
export class DraftGraph extends QuadBuilder {
  readonly namespace: string
  /** The document's name in a case; without, what is new has numbers for names. */
  readonly #slug: string | undefined
  readonly #named = new Set<string>()

  constructor(sha256: string, document?: string) {
    const key = sha256.slice(0, 12)
    let nodes = 0
    super(() => rdf.blankNode(`d${key}_${nodes++}`))
    this.#slug = document === undefined ? undefined : localName(document)
    this.namespace =
      document === undefined
        ? `https://w3id.org/claimgraph/drafts/${key}/`
        : document.slice(0, document.length - this.#slug!.length)
  }

  /** The IRI of a part of the drafts, such as `a1` or `event-1`. */
  iri(name: string): NamedNode {
    return rdf.namedNode(this.namespace + (this.#slug === undefined ? name : `${this.#slug}-${name}`))
  }

  /** The IRI of somebody or something new: of its label in a case, else of its kind and number. */
  iriOf(label: string, kind: string, number: number): NamedNode {
    if (this.#slug === undefined) return this.iri(`${kind}-${number}`)
    const slug = untaken(slugify(label, `${kind}-${number}`), each => this.#named.has(each))
    this.#named.add(slug)
    // no slug has such a sign in it: the name is that of no document, and of no part of its drafts
    return rdf.namedNode(`${this.namespace}${this.#slug}_${slug}`)
  }

  /** Where a stretch of the document's text stands. */
  selector([start, end]: Stretch): Term {
    return describeSelector(this, { start, end })
  }

  /** Describes something that no graph knows yet, as a draft with a name. */
  mint(name: string | NamedNode, type: NamedNode, label: string, statements: readonly PropertyValue[] = []): NamedNode {
    const iri = typeof name === 'string' ? this.iri(name) : name
    this.describe(iri, [[rdfNs.type, type], [rdfs.label, english(label)], [cg.status, cg.Draft], ...statements])
    return iri
  }
}

/** A figure of a quantity, where there is one that is finite. */
export function figure(value: number | undefined): Literal | undefined {
  return value === undefined || !Number.isFinite(value) ? undefined : numberLiteral(value)
}

/** A date in ISO 8601, where there is one. */
export function date(iso: string | undefined): Literal | undefined {
  return iso === undefined ? undefined : dateLiteral(iso)
}
