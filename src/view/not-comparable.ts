import { english } from '../language/language.js'
import type { PositionView } from './position-view.js'
import type { NotComparable, QuestionView } from './topics.js'

/** Who speaks of which part only, so that it is not set against others where nothing that they name matches. */
export interface PartOnly {
  readonly position: PositionView
  /** The names of the parts (or wholes). */
  readonly of: readonly string[]
  /** The positions of the same question with which it cannot be compared. */
  readonly others: readonly PositionView[]
}

/** Two positions that answer by different kinds of thing. */
export interface OtherFacet {
  readonly positions: readonly [PositionView, PositionView]
  readonly because: string
}

/** The reason that all of `PartOnly` share, in one sentence. */
export const partOnlyReason = english.words.findings.partOnly

/** Those of some questions who speak of a part only, each once however many wholes it is lifted to. */
export function listPartOnly(questions: readonly QuestionView[]): PartOnly[] {
  const found = new Map<number, { position: PositionView; others: Set<PositionView> }>()
  for (const { incomparable } of questions) {
    for (const { dimension, positions } of incomparable) {
      if (dimension !== 'scope') continue
      for (const [position, other] of [positions, [...positions].reverse()]) {
        if (position!.parts.length === 0) continue
        const entry = found.get(position!.as) ?? { position: position!, others: new Set() }
        entry.others.add(other!)
        found.set(position!.as, entry)
      }
    }
  }
  return [...found.values()]
    .map(({ position, others }) => ({ position, of: position.parts, others: [...others] }))
    .sort((a, b) => a.position.number - b.position.number)
}

/** The pairs of some questions that answer by different kinds of thing, each once. */
export function listOtherFacets(questions: readonly QuestionView[]): OtherFacet[] {
  const found = new Map<string, OtherFacet>()
  for (const pair of questions.flatMap(({ incomparable }) => incomparable)) {
    const [a, b] = pair.positions
    if (pair.dimension === 'facet') found.set(`${a.as} ${b.as}`, pair)
  }
  return [...found.values()]
}

/** `“Killing of her husband” only`. */
export function nameParts(of: readonly string[]): string {
  return english.words.findings.parts(of)
}

/** Scopes that cannot be compared with one another, by dimension: one scope and all those with which it cannot. */
export interface ScopesApart {
  readonly dimension: string
  readonly one: readonly PositionView[]
  readonly others: readonly (readonly PositionView[])[]
}

/** Gathers pairs of scopes around those that are in most of them, so that each pair is named once. */
export function gatherScopesApart(items: readonly NotComparable[]): ScopesApart[] {
  const dimensions = [...new Set(items.map(({ dimension }) => dimension))].sort()
  return dimensions.flatMap(dimension => {
    let left = items.filter(item => item.dimension === dimension)
    const gathered: ScopesApart[] = []
    while (left.length > 0) {
      const counts = new Map<readonly PositionView[], number>()
      for (const side of left.flatMap(({ a, b }) => [a, b])) counts.set(side, (counts.get(side) ?? 0) + 1)
      const [one] = [...counts].reduce((most, entry) => (entry[1] > most[1] ? entry : most))
      const involved = left.filter(({ a, b }) => a === one || b === one)
      gathered.push({ dimension, one, others: involved.map(({ a, b }) => (a === one ? b : a)) })
      left = left.filter(item => !involved.includes(item))
    }
    return gathered
  })
}
