import { readSignals } from '../../src/extract/attribution/confidence.js'
import { groupRuns } from '../../src/extract/attribution/group.js'
import { likelyLabels } from '../../src/extract/attribution/likely-runs.js'
import type { Tagging } from '../../src/extract/attribution/tagging.js'
import type { View } from '../../src/extract/attribution/view.js'
import { learnLogistic } from './logistic.js'
import { matchAttributions } from './measure.js'
import type { GoldDocument } from './polnear.js'

/** An annotated document and what a tagger found in it that had not seen it. */
export interface Examined {
  readonly document: Pick<GoldDocument, 'tokens' | 'attributions'>
  readonly view: View
  readonly tagging: Tagging
}

/** Learns how far groupings are to be trusted from which of them are right. */
export function learnConfidence(examined: readonly Examined[]): Float32Array {
  const judged = examined.flatMap(({ document: { tokens, attributions }, view, tagging }) => {
    const found = likelyLabels(view, tagging)
    const groups = groupRuns(found, tokens)
    const matched = matchAttributions(groups, attributions, { source: false })
    const signals = readSignals(groups, view, { tagging, labels: found })
    return signals.map((some, g) => ({ signals: some, right: matched.has(g) }))
  })
  return learnLogistic(
    judged.map(({ signals }) => signals),
    judged.map(({ right }) => right),
    { rounds: 500, penalty: 1e-4 },
  )
}
