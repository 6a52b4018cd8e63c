import type { Term } from '@rdfjs/types'

/** What a function may know beside its arguments. */
export interface Surroundings {
  readonly base: string
  readonly now: Date
}

/** A function of SPARQL whose arguments are all worked out before it; it throws an expression error. */
export type TermFunction = (args: readonly Term[], surroundings: Surroundings) => Term

/** Functions, by the name that algebra has for them. */
export type TermFunctions = Readonly<Record<string, TermFunction>>

/** A function of one argument. */
export const one =
  (apply: (term: Term) => Term): TermFunction =>
  ([term]) =>
    apply(term!)

/** A function of two arguments. */
export const two =
  (apply: (a: Term, b: Term) => Term): TermFunction =>
  ([a, b]) =>
    apply(a!, b!)
