import type { Quad, Term } from '@rdfjs/types'
import { rdf } from '../rdf/environment.js'
import type { QueryResult, Row } from './engine.js'
import { toTurtle } from './format-separated.js'

/** How much of an answer is wanted. */
export interface ExcerptLimits {
  /** Rows or triples. */
  readonly rows: number
  /** Values in all rows. */
  readonly cells: number
  /** Characters of all values; one value alone may have a hundredth of them before it is cut. */
  readonly characters: number
}

/** The beginning of an answer, and how many rows or triples there are. */
export interface Excerpt {
  readonly result: QueryResult
  readonly shown: number
  readonly total: number
}

/** The whole of an answer, or as many rows or triples from its beginning as limits allow, to be shown to people. */
export function excerpt(whole: QueryResult, limits: ExcerptLimits | undefined): Excerpt {
  if (limits === undefined) {
    const { length: total } = whole.type === 'boolean' ? [whole] : whole.type === 'quads' ? whole.quads : whole.rows
    return { result: whole, shown: total, total }
  }
  if (whole.type === 'boolean') return { result: whole, shown: 1, total: 1 }
  if (whole.type === 'quads') {
    const quads = take(whole.quads, lengthOfQuad, { ...limits, cells: limits.rows * 4 }, () => 4)
    return { result: { type: 'quads', quads }, shown: quads.length, total: whole.quads.length }
  }
  const longest = Math.floor(limits.characters / 100)
  const shorten = (row: Row): Row => new Map([...row].map(([name, term]) => [name, cut(term, longest)]))
  const rows = take(shortened(whole.rows, shorten), lengthOfRow, limits, () => Math.max(1, whole.variables.length))
  return { result: { ...whole, rows }, shown: rows.length, total: whole.rows.length }
}

function take<Item>(
  items: Iterable<Item>,
  lengthOf: (item: Item) => number,
  { rows, cells, characters }: ExcerptLimits,
  cellsOf: (item: Item) => number,
): Item[] {
  const taken: Item[] = []
  for (const item of items) {
    cells -= cellsOf(item)
    characters -= lengthOf(item)
    // the first row stands there, however wide it is
    if (taken.length === rows || characters < 0 || (cells < 0 && taken.length > 0)) break
    taken.push(item)
  }
  return taken
}

function* shortened(rows: readonly Row[], shorten: (row: Row) => Row): Iterable<Row> {
  for (const row of rows) yield shorten(row)
}

/** What is too long to be shown, and a triple term, becomes text. */
function cut(term: Term, longest: number): Term {
  if (term.termType === 'Quad') return cut(rdf.literal(toTurtle(term)), longest)
  if (term.value.length <= longest) return term
  return rdf.literal(`${term.value.slice(0, longest)}… (${term.value.length.toLocaleString('en')} characters)`)
}

const lengthOfRow = (row: Row) => [...row].reduce((sum, [, { value }]) => sum + value.length, 0)
const lengthOfQuad = ({ subject, predicate, object, graph }: Quad) =>
  [subject, predicate, object, graph].reduce((sum, term) => sum + toTurtle(term).length, 0)
