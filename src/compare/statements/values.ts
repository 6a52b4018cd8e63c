import type { ColumnStore } from '../../rdf/columns/column-store.js'
import { cg } from '../../rdf/namespaces.js'
import { compareText } from '../../rdf/order.js'
import type { ComparableProperty } from './comparable-property.js'
import type { PositionTable } from './position-table.js'

/** The number of a value's position, its unit and its wording where it is given, or what is wrong with the value. */
export type ReadValue =
  | { readonly position: number; readonly unit: string; readonly asStated: string | undefined }
  | { readonly problem: string }

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
  const asStated = terms.find(cg.asStated)
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
      'problem' in reading
        ? reading
        : {
            position: positions.add(property.kind, reading.position),
            unit: reading.unit,
            asStated: readWording(store, value, { claim, asStated }),
          }
    known.set(wording, read)
    return read
  }
}

/** The words in which a claim's content gives a value, where it gives them; of several the least. */
function readWording(
  store: ColumnStore,
  value: number,
  { claim, asStated }: { claim: number; asStated: number | undefined },
): string | undefined {
  if (asStated === undefined) return undefined
  const { terms, columns } = store
  const words: string[] = []
  for (const row of store.rows('subject', value)) {
    if (columns.graph[row] === claim && columns.predicate[row] === asStated)
      words.push(terms.term(columns.object[row]!).value)
  }
  return words.sort(compareText)[0]
}
