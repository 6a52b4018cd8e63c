import type { DatasetCore, Quad, Term } from '@rdfjs/types'
import type { GraphChoice } from './graphs.js'

/** A dataset to query, with the prefixes that its queries may use beside claimgraph's own; a `ClaimGraph` is one. */
export interface Queryable {
  readonly dataset: DatasetCore
  readonly prefixes?: Readonly<Record<string, string>> | undefined
}

/** One solution: a term for each bound variable, by the variable's name without `?`. */
export type Row = ReadonlyMap<string, Term>

/** What SELECT answers. */
export interface BindingsResult {
  readonly type: 'bindings'
  readonly variables: readonly string[]
  readonly rows: readonly Row[]
}

/** What ASK answers. */
export interface BooleanResult {
  readonly type: 'boolean'
  readonly value: boolean
}

/** What CONSTRUCT and DESCRIBE answer: each triple once. */
export interface QuadsResult {
  readonly type: 'quads'
  readonly quads: readonly Quad[]
}

/** A complete answer; one that could not be completed is an error instead. */
export type QueryResult = BindingsResult | BooleanResult | QuadsResult

/** How a query is answered. */
export interface QueryOptions {
  /** IRIs and literals that stand for variables (named without `?`) wherever these occur in the query. */
  params?: Readonly<Record<string, Term>> | undefined
  /** Milliseconds after which the query is given up with the code `timeout`; without it, never. */
  timeoutMs?: number | undefined
  /** Gives the query up with the code `interrupted`. */
  signal?: AbortSignal | undefined
  /** The most rows or triples that an answer may have: one with more is `refused`, never cut off. */
  maxResults?: number | undefined
  /** The graphs of the dataset that the query sees, whatever its FROM clauses say; one that is not there is empty. */
  graphs?: GraphChoice | undefined
  /** The IRI against which relative ones are read where the query declares no BASE. */
  base?: string | undefined
  /** Told what kind of answer it will be before that is computed; what it throws ends the query. */
  expects?: ((type: QueryResult['type']) => void) | undefined
}

/** Answers SPARQL queries from a dataset and nothing else. */
export interface QueryEngine {
  /**
   * Answers one query. Throws `invalid-query` (with line and column) where it is not SPARQL, and `refused` for updates,
   * SERVICE and graphs that are not in the dataset.
   */
  query(graph: Queryable, text: string, options?: QueryOptions): Promise<QueryResult>
}
