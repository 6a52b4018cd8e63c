import type { Literal, NamedNode, Term } from '@rdfjs/types'
import { describeSelector } from '../../claims/build-mention.js'
import { rdf } from '../../rdf/environment.js'
import { dateLiteral, english, numberLiteral } from '../../rdf/literals.js'
import { cg, rdf as rdfNs, rdfs } from '../../rdf/namespaces.js'
import { type PropertyValue, QuadBuilder } from '../../rdf/quad-builder.js'
import type { Stretch } from './document-drafts.js'

/** Gathers the quads of one document's drafts, and gives IRIs in its namespace. */
export class DraftGraph extends QuadBuilder {
  readonly namespace: string

  constructor(sha256: string) {
    const key = sha256.slice(0, 12)
    let nodes = 0
    super(() => rdf.blankNode(`d${key}_${nodes++}`))
    this.namespace = `https://w3id.org/claimgraph/drafts/${key}/`
  }

  iri(name: string): NamedNode {
    return rdf.namedNode(this.namespace + name)
  }

  /** Where a stretch of the document's text stands. */
  selector([start, end]: Stretch): Term {
    return describeSelector(this, { start, end })
  }

  /** Describes something that no graph knows yet, as a draft with a name. */
  mint(name: string, type: NamedNode, label: string, statements: readonly PropertyValue[] = []): NamedNode {
    const iri = this.iri(name)
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
