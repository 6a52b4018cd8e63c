import { readFileSync } from 'node:fs'
import { shippedPath } from '../../shipped.js'
import type { Token } from '../text/tokens.js'
import { type Attribution, confidenceOf, readSignals } from './confidence.js'
import { groupRuns } from './group.js'
import { likelyLabels } from './likely-runs.js'
import { Tagger } from './tagger.js'
import { viewTokens } from './view.js'
import { unpackWeights } from './weights-file.js'

let learned: { tagger: Tagger; confidence: Float32Array } | undefined

/**
 * Finds who says what in a document's tokens, or in any stretch of them, in the order of the cues, by the weights that
 * ship with the package.
 */
export function findAttributions(tokens: readonly Token[]): Attribution[] {
  learned ??= readLearned()
  const { tagger, confidence } = learned
  const view = viewTokens(tokens)
  const tagging = tagger.tag(view)
  const labels = likelyLabels(view, tagging)
  const groups = groupRuns(labels, tokens)
  const signals = readSignals(groups, view, { tagging, labels })
  return groups.map((group, g) => ({ ...group, confidence: confidenceOf(signals[g]!, confidence) }))
}

function readLearned(): { tagger: Tagger; confidence: Float32Array } {
  const { stages, confidence } = unpackWeights(readFileSync(shippedPath('models/attribution.bin')))
  return { tagger: new Tagger(stages), confidence }
}
