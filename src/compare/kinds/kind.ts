import type { DatasetCore, Term } from '@rdfjs/types'
import type { ComparisonKind, Relation, Verdict } from '../types.js'

/** What relating two positions needs to know beside them. */
export interface RelateContext {
  /** How far stated figures may lie apart and still agree: 0.1 is 10 %. */
  readonly tolerance: number
  /** Whether a concept is narrower than another, transitively; no concept is narrower than itself. */
  isNarrower(narrower: string, broader: string): boolean
  /** Whether two concepts, neither narrower than the other, can be one: something is narrower than both, say. */
  canCoincide(a: string, b: string): boolean
  /** A concept's name for people. */
  labelOf(iri: string): string
}

/** How two positions relate, with the reason as a clause that a sentence can be built of. */
export interface Related {
  readonly relation: Relation
  readonly verdict: Verdict
  readonly gap: number | null
  /**
   * The rule and the wording that decided, without the names of the positions: no capital, no full stop. Put into words
   * when it is read, as most pairs of many are only counted.
   */
  readonly reason: string
}

/** A position read from a claim's content, or what is wrong with the content. */
export type Reading<P> = { readonly position: P; readonly unit: string } | { readonly problem: string }

/** One kind of property: what a position is, and how two of them relate. */
export interface Domain<P> {
  readonly kind: ComparisonKind
  /** Whether the statements of one voice on one question add up to one position (several values may hold). */
  readonly accumulates: boolean
  /**
   * Reads one value of a property from a claim's content; `denied` takes the complement. With `counts` no figure is
   * below 0, and what a denial of whole figures leaves begins at the next whole figure.
   */
  read(content: DatasetCore, value: Term, options: { denied: boolean; counts: boolean }): Reading<P>
  /** The positions of one voice as one; only for kinds that accumulate, others throw a `TypeError`. */
  merge(positions: readonly P[]): P
  /** Why a position that was merged of several statements allows nothing, as a clause; null where it allows something. */
  findConflict(position: P, context: RelateContext): string | null
  /** Equal keys, equal positions. */
  key(position: P): string
  /** The position in words: `at least 420`, `pro-government groups; not the army`. */
  label(position: P, context: RelateContext): string
  /** The position as plain JSON data. */
  value(position: P): unknown
  relate(a: P, b: P, context: RelateContext): Related
  /** Whether both cannot be true: what `relate` finds, at once. */
  contradicts(a: P, b: P, context: RelateContext): boolean
}
