import type { DatasetCore, Quad, Term } from '@rdfjs/types'
import { rdf } from '../environment.js'
import { RowIndex } from './rows.js'
import type { TermTable } from './term-table.js'

/** The numbers of the terms of each quad, one row to a quad. */
export interface Columns {
  readonly subject: Uint32Array
  readonly predicate: Uint32Array
  readonly object: Uint32Array
  readonly graph: Uint32Array
}

type Part = keyof Columns
type Pattern = Partial<Record<Part, number>>

const parts: readonly Part[] = ['subject', 'predicate', 'object', 'graph']

/**
 * A read-only RDF/JS dataset in columns of numbers, several times smaller than an indexed store. Whoever reads millions
 * of quads can do so by number, and so without making a term.
 */
export class ColumnStore implements DatasetCore {
  readonly terms: TermTable
  readonly columns: Columns
  readonly #indexes: Partial<Record<Part, RowIndex>> = {}

  /** The rows are taken as they are: no quad may be there twice. */
  constructor(terms: TermTable, columns: Columns) {
    this.terms = terms
    this.columns = columns
  }

  get size(): number {
    return this.columns.subject.length
  }

  /** The rows with a term in one column; none where the term is not known. */
  rows(part: Part, term: Term | number | undefined): Uint32Array {
    const number = typeof term === 'object' ? this.terms.find(term) : term
    if (number === undefined) return new Uint32Array()
    this.#indexes[part] ??= new RowIndex(this.columns[part], this.terms.size)
    return this.#indexes[part].of(number)
  }

  /** What stands under a property of a subject in the default graph, by number. */
  objects(subject: number, property: number | undefined): number[] {
    const found: number[] = []
    if (property === undefined) return found
    const { predicate, object, graph } = this.columns
    for (const row of this.rows('subject', subject)) {
      if (predicate[row] === property && graph[row] === 0) found.push(object[row]!)
    }
    return found
  }

  match(subject?: Term | null, predicate?: Term | null, object?: Term | null, graph?: Term | null): DatasetCore {
    const pattern: Pattern = {}
    for (const [index, term] of [subject, predicate, object, graph].entries()) {
      if (!term) continue
      const number = this.terms.find(term)
      if (number === undefined) return new Rows(this, new Uint32Array())
      pattern[parts[index]!] = number
    }
    return new Rows(this, this.#find(pattern))
  }

  has({ subject, predicate, object, graph }: Quad): boolean {
    return this.match(subject, predicate, object, graph).size > 0
  }

  *[Symbol.iterator](): Iterator<Quad> {
    for (let row = 0; row < this.size; row++) yield this.quad(row)
  }

  /** The quad of a row. */
  quad(row: number): Quad {
    const [subject, predicate, object, graph] = parts.map(part => this.terms.term(this.columns[part][row]!))
    return rdf.quad(
      subject as Quad['subject'],
      predicate as Quad['predicate'],
      object as Quad['object'],
      graph as never,
    )
  }

  add(): never {
    throw readOnly()
  }

  delete(): never {
    throw readOnly()
  }

  #find(pattern: Pattern): Uint32Array {
    const given = parts.filter(part => pattern[part] !== undefined)
    if (given.length === 0) return Uint32Array.from({ length: this.size }, (_, row) => row)
    // the shortest list of rows; those of the default graph are as good as all
    const lists = given.map(part => ({ part, rows: this.rows(part, pattern[part]) }))
    const shortest = lists.reduce((a, b) => (b.rows.length < a.rows.length ? b : a))
    const others = given.filter(part => part !== shortest.part)
    if (others.length === 0) return shortest.rows
    return shortest.rows.filter(row => others.every(part => this.columns[part][row] === pattern[part]))
  }
}

/** Some rows of a column store, as a dataset of their own. */
class Rows implements DatasetCore {
  readonly #store: ColumnStore
  readonly #rows: Uint32Array

  constructor(store: ColumnStore, rows: Uint32Array) {
    this.#store = store
    this.#rows = rows
  }

  get size(): number {
    return this.#rows.length
  }

  match(...pattern: Parameters<ColumnStore['match']>): DatasetCore {
    const numbers = pattern.map(term => (term ? (this.#store.terms.find(term) ?? -1) : undefined))
    const { columns } = this.#store
    const matches = (row: number) =>
      numbers.every((number, index) => number === undefined || columns[parts[index]!][row] === number)
    return new Rows(this.#store, this.#rows.filter(matches))
  }

  has({ subject, predicate, object, graph }: Quad): boolean {
    return this.match(subject, predicate, object, graph).size > 0
  }

  *[Symbol.iterator](): Iterator<Quad> {
    for (const row of this.#rows) yield this.#store.quad(row)
  }

  add(): never {
    throw readOnly()
  }

  delete(): never {
    throw readOnly()
  }
}

const readOnly = () => new TypeError('a column store is read only')
