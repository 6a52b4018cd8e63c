import type { Claims } from '../../claims/columns/claims.js'
import type { ColumnStore } from '../../rdf/columns/column-store.js'
import { memoize } from '../../rdf/memoize.js'
import { cg, prov } from '../../rdf/namespaces.js'
import { compareText } from '../../rdf/order.js'
import type { Resource } from '../../rdf/resource.js'

/** What a relay may keep or drop of a claim beside its content, act and hedge. */
export interface ClaimDetails {
  /** Whom a demand or the like is addressed to. */
  readonly addressees: readonly Resource[]
  /** The places of the claims on which it says that it rests. */
  readonly derivedFrom: readonly number[]
  readonly presupposed: boolean
  readonly quantifier: Resource | undefined
  readonly unnamedSource: boolean
}

/** Makes a reader of the details of claims, by their places, that reads each once. */
export function createDetails(
  store: ColumnStore,
  labelOf: (iri: string) => string,
  claims: Claims,
): (claim: number) => ClaimDetails {
  const { terms } = store
  const objects = (claim: number, property: typeof cg.addressee) =>
    store.objects(claims.numbers[claim]!, terms.find(property))
  const resources = (claim: number, property: typeof cg.addressee): Resource[] =>
    objects(claim, property)
      .map(number => terms.term(number).value)
      .sort(compareText)
      .map(id => ({ id, label: labelOf(id) }))
  return memoize(claim => ({
    addressees: resources(claim, cg.addressee),
    derivedFrom: objects(claim, prov.wasDerivedFrom).flatMap(number => claims.find(number) ?? []),
    presupposed: resources(claim, cg.presupposes).some(({ id }) => id === 'true'),
    quantifier: resources(claim, cg.quantifier)[0],
    unnamedSource: resources(claim, cg.basis).some(({ id }) => id === `${cg.$iri}InformationReceived`),
  }))
}
