import type { Decision, Undoing } from './decision.js'

/** A decision with its number: counted from 1, in the order of the journal. */
export interface Numbered {
  readonly number: number
  readonly decision: Exclude<Decision, Undoing>
}

/** The decisions of a journal that hold, in their order; what was undone is left out. */
export function findStanding(decisions: readonly Decision[]): Numbered[] {
  let standing: Numbered[] = []
  for (const [i, decision] of decisions.entries()) {
    if (decision.decision !== 'undo') standing.push({ number: i + 1, decision })
    else if (decision.of === undefined) standing.pop()
    else {
      const undone = new Set(decision.of)
      standing = standing.filter(({ number }) => !undone.has(number))
    }
  }
  return standing
}

/**
 * The decisions that rest on one of a journal, by which they are undone with it: what was done with the draft that it mended,
 * made or settled, and with drafts of the event that it decided upon; mentions that were given to the claim that it made.
 */
export function findDependents(standing: readonly Numbered[], number: number, drafts: DraftsOfEvent): Numbered[] {
  const found: Numbered[] = []
  const all = standing.filter(each => each.number === number)
  for (const each of standing) {
    if (each.number <= number || !all.some(earlier => restsOn(each.decision, earlier.decision, drafts))) continue
    all.push(each)
    found.push(each)
  }
  return found
}

/** The drafts of a review that name an event, by IRI. */
export type DraftsOfEvent = (event: string) => ReadonlySet<string>

function restsOn(later: Numbered['decision'], earlier: Numbered['decision'], drafts: DraftsOfEvent): boolean {
  switch (earlier.decision) {
    case 'add':
      return later.draft === earlier.draft
    case 'split':
      return earlier.parts.some(({ draft }) => draft === later.draft)
    case 'edit':
      return later.draft === earlier.draft && later.decision !== 'event'
    case 'event':
      return earlier.as !== earlier.event && later.decision !== 'event' && drafts(earlier.event).has(later.draft)
    case 'accept':
      return later.decision === 'merge' && later.claim === earlier.claim
    default:
      return false
  }
}
