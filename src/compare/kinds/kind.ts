import type { DatasetCore, NamedNode, Term } from '@rdfjs/types'
import type { Quantity } from '../../claims/quantity.js'
import type { Relation, Verdict } from '../verdict.js'
import type { Intervals } from './intervals.js'
import type { Plot } from './plot.js'
import type { TabledPart } from './tabled.js'

/** What relating two positions needs to know beside them. */
export interface RelateContext {
  /** How far stated figures may lie apart and still agree: 0.1 is 10 %. */
  readonly tolerance: number
  /** Whether a concept is narrower than another, transitively; no concept is narrower than itself. */
  isNarrower(narrower: string, broader: string): boolean
  /** Whether two concepts, neither narrower than the other, can be one: something is narrower than both, say. */
  canCoincide(a: string, b: string): boolean
  /** Whether two concepts answer by the same kind of thing, as two nationalities do, and a nationality and a militia do not. */
  shareFacet(a: string, b: string): boolean
  /** Whether a concept is a description that may be anybody, such as armed men. */
  isIndefinite(concept: string): boolean
  /** A concept's name for people. */
  labelOf(iri: string): string
}

/** What telling contradictions needs to know beside two positions. */
export type ContradictContext = Omit<RelateContext, 'shareFacet' | 'isIndefinite'>

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

/** Why two positions of which nothing matches are no difference all the same, as a clause. */
export interface NoDifference {
  /** `compatible` where both may mean the same, `facet` where they answer by different kinds of thing. */
  readonly outcome: 'compatible' | 'facet'
  readonly reason: string
}

/** A position read from a claim's content, or what is wrong with the content. */
export type Reading<P> = { readonly position: P; readonly unit: string } | { readonly problem: string }

/** A position as plain JSON data that tells its kind. */
export interface KindValue {
  readonly kind: string
}

/**
 * One kind of property: how values are read, what a position is, how two of them relate, and how they are shown and
 * written. Nothing else knows one kind from another.
 */
export interface Kind<P = unknown, V extends KindValue = KindValue> {
  /** The IRI by which an ontology declares a property to be of it (`cg:comparedAs`). */
  readonly iri: string
  /** By which its values tell their kind, such as `quantity`. */
  readonly name: V['kind']
  /** One value of it in words, such as `a quantity`. */
  readonly noun: string
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
  /** The position in the words in which it was given, where these are kept; without it they are shown by `label`. */
  labelAsStated?(position: P, words: string): string
  /** A denial by what it denies: `not at least 40`, in the words given where there are any; without it `label` shows it. */
  labelDenial?(position: P, words: string | undefined): string
  /** How words are read, in words: `420 or more`; null where a label says it all. */
  reading?(position: P): string | null
  relate(a: P, b: P, context: RelateContext): Related
  /** Why two positions that `relate` finds to differ do not; without it they do. */
  explainNoDifference?(a: P, b: P, context: RelateContext): NoDifference | undefined
  /** Whether both cannot be true: what `relate` finds, at once. */
  contradicts(a: P, b: P, context: ContradictContext): boolean

  /** The numbers that a position allows, where these are numbers: contradictions among many are counted by them. */
  readonly numbers?: Numbers<P>
  /**
   * Whether a position says that something holds, rather than that it does not. Only properties of kinds that tell it can
   * be existential: what holds of a part holds of the whole, and what is denied of a whole is denied of its parts.
   */
  holds?(position: P): boolean
  /** What a relayed position is called that says more or less than the one it relays: `value`, `concept`. */
  term(position: P): string
  /** Why two positions differ that do not contradict each other, where one sentence says it of all such pairs. */
  readonly whyDiffer?: string

  /** The position as plain JSON data. */
  value(position: P): V
  /** Positions for which it is larger are listed first; without it all go by name. */
  size?(value: V): number
  /** What it answers where the question is put to a reader, in a word; without it the label says it. */
  answer?(value: V): string
  /** The same as JSON where the property already tells the kind, as in tables and triples. */
  data(value: V): unknown
  /** What else triples state of a position beside its value as JSON. */
  describe?(value: V): readonly (readonly [NamedNode, Term])[]
  /** How values are drawn over an axis, where they can be. */
  readonly plot?: Plot<V>
  /** Whether values are concepts, so that a table can show who says what of which. */
  readonly namesConcepts: boolean
  /** The names that a label lists; without it a label is one name. */
  listNames?(label: string): string[]
  /** How a person types a value; without it a value is chosen among things that have an IRI. */
  readonly typed?: Typed
  /** The position as rows of a table, for engines of SQL; without it a graph that has it is no tables. */
  tabulate?(position: P): readonly TabledPart[]
  /** The query among `queries/derive` that finds relations of this kind in SPARQL, where there is one. */
  readonly query?: string
}

/**
 * Positions that are sets of numbers: two contradict each other where they have no number in common, and else differ
 * where their stated figures lie further apart than is tolerated.
 */
export interface Numbers<P> {
  intervals(position: P): Intervals
  /** The figure as stated; null where none is. */
  stated(position: P): number | null
  /** Whether parts can be added up to their whole (properties of it may be a `cg:AdditiveMeasure`). */
  readonly addsUp: boolean
}

/** How a person types a value. */
export interface Typed {
  /** What is expected, in words. */
  readonly hint: string
  /** The value for a graph, and in words. Throws `parameter` for what is none. */
  parse(text: string): { readonly value: Term | Quantity; readonly words: string }
}
