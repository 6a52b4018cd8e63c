import type { ColumnStore } from '../../rdf/columns/column-store.js'
import type { Reading } from '../domains/domain.js'
import { domainOf } from '../domains/domains.js'
import type { ComparableProperty } from '../types.js'

/** A value's reading, with the key of its position: equal keys, equal positions. */
export type KeyedReading = Reading<unknown> & { readonly key: string }

/**
 * Makes a reader of values of comparable properties in a claim's content, by their numbers. What is worded the same is
 * read once, and so shares one position, however many claims say it.
 */
export function createValues(
  store: ColumnStore,
): (property: ComparableProperty, value: number, claim: number, denied: boolean) => KeyedReading {
  const { terms, columns } = store
  const known = new Map<
    ComparableProperty,
    { asserted: Map<string, KeyedReading>; denied: Map<string, KeyedReading> }
  >()
  /** The value itself, or what the claim says of a node: the numbers of properties and objects, in order. */
  const wordingOf = (value: number, claim: number) => {
    const parts: string[] = []
    for (const row of store.rows('subject', value)) {
      if (columns.graph[row] === claim) parts.push(`${columns.predicate[row]} ${columns.object[row]}`)
    }
    return parts.length === 0 ? String(value) : `${isBlank(value) ? '' : value}:${parts.sort().join()}`
  }
  const isBlank = (value: number) => terms.term(value).termType === 'BlankNode'
  return (property, value, claim, denied) => {
    const readings = known.get(property) ?? { asserted: new Map(), denied: new Map() }
    known.set(property, readings)
    const wordings = denied ? readings.denied : readings.asserted
    const wording = wordingOf(value, claim)
    const before = wordings.get(wording)
    if (before) return before
    const domain = domainOf(property.kind)
    const content = store.match(null, null, null, terms.term(claim))
    const reading = domain.read(content, terms.term(value), { denied, counts: property.additive })
    const keyed = { ...reading, key: 'problem' in reading ? '' : domain.key(reading.position) }
    wordings.set(wording, keyed)
    return keyed
  }
}
