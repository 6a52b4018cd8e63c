import type { Acceptance, Decision, Edit, Gap, Merger, Rejection, Split, SplitPart, Takeover } from './decision.js'
import type { Draft } from './draft.js'
import { findStanding, type Numbered } from './standing.js'

/** A decision that settles a draft, or takes it over unsettled. */
export type Outcome = Acceptance | Merger | Rejection | Split | Takeover

/** Where a review stands: what holds of its journal, with what was undone left out. */
export interface ReviewState {
  /** By the IRI of the draft. */
  readonly outcomes: ReadonlyMap<string, Outcome>
  /** Drafts that were mended, as they are since. */
  readonly edits: ReadonlyMap<string, Edit>
  /** Draft events that were decided upon, with the events that they are. */
  readonly events: ReadonlyMap<string, string>
  /** Drafts that were made in the review: of statements that were missed, and of drafts that were split. */
  readonly made: readonly SplitPart[]
  /** Passages that have no claim, and of which there is no draft. */
  readonly gaps: readonly Gap[]
  /** The decisions that hold, in their order. */
  readonly standing: readonly Numbered[]
  /** The last decision, which would be undone next. */
  readonly last?: Numbered['decision']
  /** Decisions on drafts that the file no longer has, or has otherwise. */
  readonly outdated: readonly Decision[]
}

/** Works out where a review of the drafts of a file stands. */
export function readState(drafts: readonly Draft[], decisions: readonly Decision[]): ReviewState {
  const digests = new Map(drafts.map(({ id, digest }) => [id, digest]))
  const standing = findStanding(decisions)
  const outcomes = new Map<string, Outcome>()
  const edits = new Map<string, Edit>()
  const events = new Map<string, string>()
  const made: SplitPart[] = []
  const gaps: Gap[] = []
  const outdated: Decision[] = []
  const make = (part: SplitPart) => {
    digests.set(part.draft, part.digest)
    made.push(part)
  }
  for (const { decision: each } of standing) {
    if (each.decision === 'event') events.set(each.event, each.as)
    else if (each.decision === 'without-claim') gaps.push(each)
    else if (each.decision === 'add') make(each)
    else if (digests.get(each.draft) !== each.digest) outdated.push(each)
    else if (each.decision === 'edit') edits.set(each.draft, each)
    else {
      outcomes.set(each.draft, each)
      if (each.decision === 'split') each.parts.forEach(make)
    }
  }
  const last = standing.at(-1)?.decision
  return { outcomes, edits, events, made, gaps, standing, outdated, ...(last === undefined ? {} : { last }) }
}

/** Whether a draft still waits for a person; one that was only taken over does. */
export function isOpen(draft: Draft, { outcomes }: ReviewState): boolean {
  const outcome = outcomes.get(draft.id)
  return outcome === undefined || outcome.decision === 'take-over'
}

/** How many drafts were decided in which way; of a draft that was split its parts are counted in its place. */
export interface Progress {
  readonly drafts: number
  readonly accepted: number
  readonly merged: number
  readonly rejected: number
  /** In the graph, but reviewed by nobody; they are open, too. */
  readonly takenOver: number
  readonly open: number
}

/**
 * Counts where a review of drafts stands, those that were made in it included.
 *
 * @example
 * ```ts
 * import { countProgress, type ReviewState } from 'claimgraph/review'
 *
 * const drafts = ['a1', 'a2'].map(id => ({ id: `https://example.org/${id}`, digest: 'aa', quads: [] }))
 * const [first] = drafts
 * const state: ReviewState = {
 *   outcomes: new Map([
 *     [
 *       first!.id,
 *       { decision: 'reject', draft: first!.id, digest: 'aa', at: '2024-06-20T10:00:00Z', reviewer: 'R.', reason: 'no claim' },
 *     ],
 *   ]),
 *   edits: new Map(),
 *   events: new Map(),
 *   made: [],
 *   gaps: [],
 *   standing: [],
 *   outdated: [],
 * }
 * const { rejected, open } = countProgress(drafts, state)
 * console.log(rejected, open) // 1 1
 * ```
 */
export function countProgress(drafts: readonly Draft[], state: ReviewState): Progress {
  const count = (decision: Outcome['decision']) =>
    [...state.outcomes.values()].filter(outcome => outcome.decision === decision).length
  return {
    drafts: drafts.length,
    accepted: count('accept'),
    merged: count('merge'),
    rejected: count('reject'),
    takenOver: count('take-over'),
    open: drafts.filter(draft => isOpen(draft, state)).length,
  }
}
