import { firstLabel, type Role, type Run, roles, writeRun } from './labels.js'
import type { Posteriors } from './posteriors.js'
import type { Tagging } from './tagging.js'
import { paragraphsOf, type View } from './view.js'

/** How probable a run must be for it to be worth taking: about half of the F1 that can be reached. */
const thresholds: Readonly<Record<Role, number>> = {
  sourceBefore: 0.34,
  sourceAfter: 0.34,
  cue: 0.34,
  contentBefore: 0.3,
  contentAfter: 0.3,
}
/** What a stage takes to be less probable is not counted. */
const least = 0.03

interface Candidate extends Run {
  /** By how much it is more probable than it must be. */
  readonly worth: number
}

/**
 * The labels of those runs, without overlap, that are together worth most: the ones most often right to the token. How
 * probable a run is, the stages say on average.
 */
export function likelyLabels(view: View, tagging: Tagging): Uint8Array {
  const labels = new Uint8Array(view.length)
  const stages = posteriorsOf(tagging)
  for (const [from, until] of paragraphsOf(view)) {
    for (const run of bestOf(candidatesOf(stages, from, until), from, until)) writeRun(labels, run)
  }
  return labels
}

/** What each stage takes to be probable. */
export function posteriorsOf({ posteriors, earlier }: Tagging): Posteriors[] {
  return [...(earlier ? posteriorsOf(earlier) : []), posteriors]
}

function candidatesOf(stages: readonly Posteriors[], from: number, until: number): Candidate[] {
  const found: Candidate[] = []
  for (let start = from; start < until; start++) {
    for (const role of roles) {
      if (!stages.some(posteriors => posteriors.label(start, firstLabel(role)) > least)) continue
      const shares = new Map<number, number>()
      for (const posteriors of stages) {
        for (const { end, probability } of posteriors.runsFrom(start, role, least)) {
          shares.set(end, (shares.get(end) ?? 0) + probability / stages.length)
        }
      }
      for (const [end, share] of shares) {
        const worth = share - thresholds[role]
        if (worth > 0) found.push({ role, start, end, worth })
      }
    }
  }
  return found
}

/** The candidates without overlap that are worth most together (weighted interval scheduling). */
function bestOf(candidates: readonly Candidate[], from: number, until: number): Candidate[] {
  if (candidates.length === 0) return []
  const ending: Candidate[][] = Array.from({ length: until - from + 1 }, () => [])
  for (const candidate of candidates) ending[candidate.end - from]!.push(candidate)
  const worth = new Float64Array(until - from + 1)
  const taken: (Candidate | undefined)[] = []
  for (let end = 1; end <= until - from; end++) {
    worth[end] = worth[end - 1]!
    for (const candidate of ending[end]!) {
      const together = worth[candidate.start - from]! + candidate.worth
      if (together <= worth[end]!) continue
      worth[end] = together
      taken[end] = candidate
    }
  }
  const chosen: Candidate[] = []
  for (let end = until - from; end > 0; ) {
    const candidate = taken[end]
    if (candidate) chosen.push(candidate)
    end = candidate ? candidate.start - from : end - 1
  }
  return chosen
}
