import type { ReportedStatement } from '../../src/extract/statements/statement.js'
import { type Counts, matchAttributions, rates } from './measure.js'
import type { GoldDocument } from './polnear.js'

/** A grouping's confidence, and whether it is right. */
export interface Judged {
  readonly confidence: number
  readonly right: boolean
}

const levels = [0.5, 0.7, 0.9]
const tenths = 10

/** Judges what was found in annotated articles: right where the content's tokens overlap by half and the cue overlaps. */
export function judge(
  documents: readonly Pick<GoldDocument, 'attributions'>[],
  found: readonly (readonly Pick<ReportedStatement, 'source' | 'cue' | 'content' | 'confidence'>[])[],
): Judged[] {
  return documents.flatMap(({ attributions }, d) => {
    const matched = matchAttributions(found[d]!, attributions, { source: false })
    return found[d]!.map(({ confidence }, f) => ({ confidence, right: matched.has(f) }))
  })
}

/** Counts of those that have at least a confidence. */
export function countConfident(judged: readonly Judged[], wanted: number, level: number): Counts {
  const kept = judged.filter(({ confidence }) => confidence >= level)
  return { found: kept.length, wanted, right: kept.filter(({ right }) => right).length }
}

/** For every tenth of confidence that occurs: how many have it, what they promise on average, and how many hold. */
export function calibrate(judged: readonly Judged[]): { count: number; promised: number; kept: number }[] {
  const bins = Array.from({ length: tenths }, () => [] as Judged[])
  for (const one of judged) bins[Math.min(tenths - 1, Math.floor(one.confidence * tenths))]!.push(one)
  return bins
    .filter(bin => bin.length > 0)
    .map(bin => ({
      count: bin.length,
      promised: bin.reduce((sum, { confidence }) => sum + confidence, 0) / bin.length,
      kept: bin.filter(({ right }) => right).length / bin.length,
    }))
}

/** By how much promised and kept differ on average over all that were judged, from 0 to 1. */
export function calibrationError(judged: readonly Judged[]): number {
  return (
    calibrate(judged).reduce((sum, { count, promised, kept }) => sum + count * Math.abs(promised - kept), 0) /
    judged.length
  )
}

/** Writes precision and recall at three levels of confidence, and what confidence promises against what it keeps, in per cent. */
export function formatConfidence(judged: readonly Judged[], wanted: number): string {
  const percent = (share: number) => (100 * share).toFixed(1)
  const rows = levels.map(level => {
    const counts = countConfident(judged, wanted, level)
    const { precision, recall } = rates(counts)
    return [`confidence from ${level}`.padEnd(24), counts.found, counts.right, percent(precision), percent(recall)]
  })
  const table = [[' '.repeat(24), 'found', 'right', 'precision', 'recall'], ...rows].map(([name, ...cells]) =>
    [name, ...cells.map(cell => String(cell).padStart(10))].join(''),
  )
  const bins = calibrate(judged).map(({ count, promised, kept }) => `${percent(promised)}/${percent(kept)} (${count})`)
  return [
    ...table,
    `calibration error ${percent(calibrationError(judged))}; promised/kept (number): ${bins.join(', ')}`,
  ].join('\n')
}
