import { compareText } from '../rdf/order.js'
import { reviewerOf } from './decision.js'
import type { Draft } from './draft.js'
import { isOpen, type ReviewState } from './state.js'

/** How far somebody is who reviews. */
export interface ReviewerProgress {
  readonly name: string
  /** How many decisions that hold are theirs. */
  readonly decisions: number
  /** How many drafts that still wait for a decision they were the last to change. */
  readonly begun: number
}

/** How far each reviewer of some documents is, whoever took most decisions first. */
export function countByReviewer(
  reviews: readonly { readonly all: readonly Draft[]; readonly state: ReviewState }[],
): ReviewerProgress[] {
  const found = new Map<string, { decisions: number; begun: number }>()
  const of = (name: string) => {
    const known = found.get(name) ?? { decisions: 0, begun: 0 }
    found.set(name, known)
    return known
  }
  for (const { all, state } of reviews) {
    for (const { decision } of state.standing) {
      const name = reviewerOf(decision)
      if (name !== undefined) of(name).decisions++
    }
    for (const draft of all) {
      const edit = state.edits.get(draft.id)
      const name = edit && isOpen(draft, state) ? reviewerOf(edit) : undefined
      if (name !== undefined) of(name).begun++
    }
  }
  return [...found]
    .map(([name, counts]) => ({ name, ...counts }))
    .sort((a, b) => b.decisions - a.decisions || compareText(a.name, b.name))
}
