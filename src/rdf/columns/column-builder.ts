import type { DatasetCore, Quad, Term } from '@rdfjs/types'
import { ColumnStore, type Columns } from './column-store.js'
import { GrowingColumn, RowIndex } from './rows.js'
import { TermTable } from './term-table.js'

/** Takes quads one by one, as a parser finds them, and makes a column store of them. */
export class ColumnBuilder {
  readonly #terms = new TermTable()
  readonly #subject = new GrowingColumn()
  readonly #predicate = new GrowingColumn()
  readonly #object = new GrowingColumn()
  readonly #graph = new GrowingColumn()

  readonly #addSubject = memoizeLast(this.#terms)
  readonly #addGraph = memoizeLast(this.#terms)
  readonly #predicates = new Map<string, number>()

  add({ subject, predicate, object, graph }: Quad): void {
    this.#subject.push(this.#addSubject(subject))
    this.#predicate.push(this.#addPredicate(predicate))
    this.#object.push(this.#terms.add(object))
    this.#graph.push(this.#addGraph(graph))
  }

  #addPredicate(predicate: Quad['predicate']): number {
    const known = this.#predicates.get(predicate.value)
    if (known !== undefined) return known
    const number = this.#terms.add(predicate)
    this.#predicates.set(predicate.value, number)
    return number
  }

  /** What was added, each quad once. */
  finish(): ColumnStore {
    const columns = {
      subject: this.#subject.values(),
      predicate: this.#predicate.values(),
      object: this.#object.values(),
      graph: this.#graph.values(),
    }
    const repeated = findRepeated(columns, this.#terms.size)
    if (repeated.size === 0) return new ColumnStore(this.#terms, columns)
    const once = (column: Uint32Array) => column.filter((_, row) => !repeated.has(row))
    return new ColumnStore(this.#terms, {
      subject: once(columns.subject),
      predicate: once(columns.predicate),
      object: once(columns.object),
      graph: once(columns.graph),
    })
  }
}

/** Adds terms to a table, and looks one up only where it is not the one before: quads of one subject come together. */
function memoizeLast(terms: TermTable): (term: Term) => number {
  let last: Term | undefined
  let number = 0
  return term => {
    if (last !== undefined && last.value === term.value && last.termType === term.termType) return number
    // the value of a triple term is empty, whatever it holds
    last = term.termType === 'Quad' ? undefined : term
    number = terms.add(term)
    return number
  }
}

/** A dataset as a column store; one that is such stays as it is. */
export function toColumns(dataset: DatasetCore): ColumnStore {
  if (dataset instanceof ColumnStore) return dataset
  const builder = new ColumnBuilder()
  for (const quad of dataset) builder.add(quad)
  return builder.finish()
}

/** The rows that say what one before them has said; in time near-linear, as only rows of one subject are compared. */
function findRepeated({ subject, predicate, object, graph }: Columns, terms: number): Set<number> {
  const index = new RowIndex(subject, terms)
  const repeated = new Set<number>()
  const compare = (a: number, b: number) =>
    predicate[a]! - predicate[b]! || object[a]! - object[b]! || graph[a]! - graph[b]! || a - b
  const isSame = (a: number, b: number) =>
    object[a] === object[b] && predicate[a] === predicate[b] && graph[a] === graph[b]
  for (let term = 0; term < terms; term++) {
    const rows = index.of(term)
    if (rows.length > 32) {
      const sorted = rows.slice().sort(compare)
      for (let at = 1; at < sorted.length; at++) {
        if (isSame(sorted[at]!, sorted[at - 1]!)) repeated.add(sorted[at]!)
      }
      continue
    }
    for (let at = 1; at < rows.length; at++) {
      for (let before = 0; before < at; before++) {
        if (!isSame(rows[at]!, rows[before]!)) continue
        repeated.add(rows[at]!)
        break
      }
    }
  }
  return repeated
}
