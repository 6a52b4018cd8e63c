import type { Span } from '../../src/claims/document.js'

/** Counts from which precision and recall follow. */
export interface Counts {
  found: number
  wanted: number
  /** How many, or how much, of the found are wanted. */
  right: number
}

/** Precision, recall and their harmonic mean, from 0 to 1. */
export function rates({ found, wanted, right }: Counts): { precision: number; recall: number; f1: number } {
  const precision = found === 0 ? 0 : right / found
  const recall = wanted === 0 ? 0 : right / wanted
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) }
}

/** Counts spans that are the same to the token. */
export function countExact(found: readonly Span[], wanted: readonly Span[], counts: Counts): void {
  const known = new Set(wanted.map(({ start, end }) => `${start} ${end}`))
  const asked = new Set(found.map(({ start, end }) => `${start} ${end}`))
  counts.found += asked.size
  counts.wanted += known.size
  for (const span of asked) if (known.has(span)) counts.right++
}

/** Counts the tokens that spans have in common. */
export function countOverlap(found: readonly Span[], wanted: readonly Span[], counts: Counts): void {
  const known = tokensOf(wanted)
  const asked = tokensOf(found)
  counts.found += asked.size
  counts.wanted += known.size
  for (const token of asked) if (known.has(token)) counts.right++
}

/** The numbers of all tokens that spans cover. */
export function tokensOf(spans: readonly Span[]): Set<number> {
  return new Set(spans.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, i) => start + i)))
}

interface Grouped {
  readonly source: readonly Span[]
  readonly cue: readonly Span[]
  readonly content: readonly Span[]
}

/** Counts attributions that match. */
export function countAttributions(
  found: readonly Grouped[],
  wanted: readonly Grouped[],
  counts: Counts,
  options: { source: boolean },
): void {
  counts.found += found.length
  counts.wanted += wanted.length
  counts.right += matchAttributions(found, wanted, options).size
}

/** The numbers of those found that are right: content alike by token F of at least a half and cue overlapping, each matched once, best first. */
export function matchAttributions(
  found: readonly Grouped[],
  wanted: readonly Grouped[],
  { source }: { source: boolean },
): Set<number> {
  const pairs = wanted.flatMap((goal, w) =>
    found.flatMap((guess, f) => {
      if (!overlap(goal.cue, guess.cue)) return []
      if (source && !(goal.source.length + guess.source.length === 0 || overlap(goal.source, guess.source))) return []
      const alike = tokenF(goal.content, guess.content)
      return alike >= 0.5 ? [{ w, f, alike }] : []
    }),
  )
  const used = { w: new Set<number>(), f: new Set<number>() }
  for (const { w, f } of pairs.sort((a, b) => b.alike - a.alike)) {
    if (used.w.has(w) || used.f.has(f)) continue
    used.w.add(w)
    used.f.add(f)
  }
  return used.f
}

function overlap(some: readonly Span[], others: readonly Span[]): boolean {
  return some.some(a => others.some(b => a.start < b.end && b.start < a.end))
}

function tokenF(some: readonly Span[], others: readonly Span[]): number {
  const counts = { found: 0, wanted: 0, right: 0 }
  countOverlap(some, others, counts)
  return rates(counts).f1
}
