import type { NamedNode } from '@rdfjs/types'
import type { ColumnStore } from '../../rdf/columns/column-store.js'
import type { Claims } from './claims.js'

/** A link from a claim to something that may be a claim too. */
export interface ClaimLink {
  /** The place among the claims of the one from which it leads. */
  readonly from: number
  /** The place of the one to which it leads; undefined where that is no claim that is compared. */
  readonly to: number | undefined
  /** The number of the term to which it leads. */
  readonly target: number
}

/** The links of a property, such as `prov:wasDerivedFrom`, that lead from claims. */
export function* findLinks(store: ColumnStore, claims: Claims, property: NamedNode): Generator<ClaimLink> {
  const { subject, object, graph } = store.columns
  for (const row of store.rows('predicate', property)) {
    if (graph[row] !== 0) continue
    const from = claims.find(subject[row]!)
    if (from !== undefined) yield { from, to: claims.find(object[row]!), target: object[row]! }
  }
}
