import { type SingleSource, singleSources } from '../compare/single-sources.js'
import type { Comparison } from '../compare/types.js'
import { compareText } from '../rdf/order.js'
import { groupBy } from './group-by.js'
import { nameOrigin } from './support.js'
import { nameQuestion } from './words.js'

/** A position of which two independent origins are not known, on every scope on which the same claims count. */
export interface OneOrigin extends SingleSource {
  /** The origin in words. */
  readonly origin: string
  /** The same on wider or narrower events, on which the same claims count, too. */
  readonly elsewhere: readonly SingleSource[]
}

/**
 * What rests on one origin: what most documents carry first; what one document carries by origin, those with most
 * positions first.
 */
export function viewOneOrigin(comparison: Comparison): OneOrigin[] {
  const found = [...groupBy(singleSources(comparison), matterOf).values()].map(describe)
  const numbers = new Map([...groupBy(found, ({ origin }) => origin)].map(([origin, of]) => [origin, of.length]))
  const documents = ({ position }: OneOrigin) => position.documents.length
  const isShared = (one: OneOrigin) => Number(documents(one) > 1)
  return found.sort(
    (a, b) =>
      isShared(b) - isShared(a) ||
      (isShared(a)
        ? documents(b) - documents(a)
        : numbers.get(b.origin)! - numbers.get(a.origin)! || compareText(a.origin, b.origin)) ||
      compareText(nameQuestion(a.question), nameQuestion(b.question)) ||
      compareText(a.position.id, b.position.id),
  )
}

/** Whether several documents carry it. */
export function isCarriedBySeveral({ position }: OneOrigin): boolean {
  return position.documents.length > 1
}

/** What is the same on every scope: the property and unit, what is said, and the claims. */
function matterOf({ question: { property, unit }, position: { label, claims, lifted } }: SingleSource): string {
  return JSON.stringify([property.id, unit, label, ...[...claims, ...lifted].sort()])
}

/** The scope of which most of the claims are made comes first. */
function describe(same: readonly SingleSource[]): OneOrigin {
  const [first, ...elsewhere] = [...same].sort(
    (a, b) =>
      b.position.claims.length - a.position.claims.length ||
      compareText(nameQuestion(a.question), nameQuestion(b.question)),
  )
  return { ...first!, origin: nameOrigin(first!.position), elsewhere }
}
