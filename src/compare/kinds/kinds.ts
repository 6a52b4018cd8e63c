import { concept } from './concept.js'
import { instant } from './instant.js'
import type { Kind, KindValue } from './kind.js'
import { quantity } from './quantity.js'
import { setOfConcepts } from './set-of-concepts.js'
import { truth } from './truth.js'

const shipped = [quantity, setOfConcepts, concept, instant, truth] as const

/**
 * The kinds of comparable property that ship with the package.
 *
 * @example
 * ```ts
 * import { kinds } from 'claimgraph/compare'
 *
 * console.log(kinds.map(({ noun }) => noun).includes('a quantity')) // true
 * ```
 */
export const kinds: readonly Kind[] = shipped

/** Where a program that adds kinds of its own declares the types of their values, each under its name. */
// biome-ignore lint/suspicious/noEmptyInterface: others add to it
export interface OwnKindValues {}

/** A position as plain JSON data, told apart by `kind`. */
export type PositionValue = ReturnType<(typeof shipped)[number]['value']> | OwnKindValues[keyof OwnKindValues]

/** A value as JSON for where the property tells the kind: tables and triples. */
export function dataOf(value: KindValue, among?: readonly Kind[]): unknown {
  const kind = kindOf(value, among)
  return kind ? kind.data(value) : value
}

/** The kind of a value, if it is one of those. */
export function kindOf(value: KindValue | null, among: readonly Kind[] = kinds): Kind | undefined {
  return value === null ? undefined : among.find(({ name }) => name === value.kind)
}
