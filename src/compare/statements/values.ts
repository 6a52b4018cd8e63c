import type { ColumnStore } from '../../rdf/columns/column-store.js'
import type { ComparableProperty } from './comparable-property.js'
import type { PositionTable } from './position-table.js'

/** The number of a value's position and its unit, or what is wrong with the value. */
export type ReadValue = { readonly position: number; readonly unit: string } | { readonly problem: string }

/**
 * Makes a reader of values of comparable properties in a claim's content, by their numbers. What is worded the same is
 * read once, however many claims say it.
 */
export function createValues(
  store: ColumnStore,
  positions: PositionTable,
): (property: ComparableProperty, value: number, claim: number, denied: boolean) => ReadValue {
  const { terms, columns } = store
  const known = new Map<string, ReadValue>()
  const places = new Map<ComparableProperty, number>()
  /** The value itself, or what the claim says of a node: the numbers of properties and objects, in order. */
  const wordingOf = (value: number, claim: number) => {
    const parts: string[] = []
    for (const row of store.rows('subject', value)) {
      if (columns.graph[row] === claim) parts.push(`${columns.predicate[row]} ${columns.object[row]}`)
    }
    if (parts.length === 0) return String(value)
    const node = terms.term(value)
    return `${node.termType === 'BlankNode' ? '' : value}:${parts.sort().join()}`
  }
  return (property, value, claim, denied) => {
    const place = places.get(property) ?? places.size
    places.set(property, place)
    const wording = `${place}${denied ? ' not ' : ' '}${wordingOf(value, claim)}`
    const before = known.get(wording)
    if (before) return before
    const content = store.match(null, null, null, terms.term(claim))
    const reading = property.kind.read(content, terms.term(value), { denied, counts: property.additive })
    const read =
      'problem' in reading ? reading : { position: positions.add(property.kind, reading.position), unit: reading.unit }
    known.set(wording, read)
    return read
  }
}
