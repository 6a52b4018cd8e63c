import type { Claims } from '../../claims/columns/claims.js'
import type { ColumnStore } from '../../rdf/columns/column-store.js'
import { memoize } from '../../rdf/memoize.js'
import { cg, prov } from '../../rdf/namespaces.js'
import { compareText } from '../../rdf/order.js'
import type { Resource } from '../../rdf/resource.js'

/** What a relay may keep or drop of a claim that comparing actors does not ask for. */
export interface ClaimDetails {
  /** Whom a demand or the like is addressed to. */
  readonly addressees: readonly Resource[]
  /** The places of the claims on which it says that it rests. */
  readonly derivedFrom: readonly number[]
}

/** Makes a reader of the details of claims, by their places, that reads each once. */
export function createDetails(
  store: ColumnStore,
  labelOf: (iri: string) => string,
  claims: Claims,
): (claim: number) => ClaimDetails {
  const { terms } = store
  const [addressee, derivedFrom] = [cg.addressee, prov.wasDerivedFrom].map(property => terms.find(property))
  return memoize(claim => ({
    addressees: store
      .objects(claims.numbers[claim]!, addressee)
      .map(number => terms.term(number).value)
      .sort(compareText)
      .map(id => ({ id, label: labelOf(id) })),
    derivedFrom: store.objects(claims.numbers[claim]!, derivedFrom).flatMap(number => claims.find(number) ?? []),
  }))
}
