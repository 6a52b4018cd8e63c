import type { DatasetCore, Quad, Term } from '@rdfjs/types'
import type { Operation } from './algebra.js'
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
  /** What answers; Comunica unless set. */
  engine?: QueryEngine | undefined
  /** Told what kind of answer it will be before that is computed; what it throws ends the query. */
  expects?: ((type: QueryResult['type']) => void) | undefined
}

/**
 * A query that was read and found harmless, its parameters bound: no update, no SERVICE, no graph from elsewhere. All
 * that is left is to answer it.
 */
export interface PreparedQuery {
  /** What kind of answer it asks for. */
  readonly type: QueryResult['type']
  /** The variables of a SELECT in order, without `?`. */
  readonly variables: readonly string[]
  /** SPARQL algebra in quads, as Traqula and Comunica have it: each pattern names its graph. */
  readonly operation: Operation
  /** What the query sees: the whole dataset, or a copy of the graphs that it names by FROM. */
  readonly dataset: DatasetCore
  /** The IRI against which IRI() reads relative ones. */
  readonly baseIRI?: string | undefined
  /** The same as SPARQL text, without prefixes, parameters and FROM. */
  toSparql(): Promise<string>
}

/** Answers queries from a dataset and nothing else; what it throws makes the query an `invalid-query`. */
export interface QueryEngine {
  /** Gives the complete answer; it may stop early where the signal fires or there are more than `maxResults`. */
  answer(query: PreparedQuery, limits: { signal: AbortSignal; maxResults: number }): Promise<QueryResult>
  /**
   * Parses SPARQL text into algebra in which GRAPH is an operation of its own, for an engine that has a parser loaded
   * anyway; what it throws is not SPARQL.
   */
  parse?(text: string, baseIRI?: string): Promise<Operation>
}
