import { readFileSync } from 'node:fs'
import { shippedPath } from '../../node/shipped.js'
import type { Token } from '../text/tokens.js'
import { type Attribution, confidenceOf, readSignals } from './confidence.js'
import { type Grouping, groupRuns } from './group.js'
import { likelyLabels } from './likely-runs.js'
import { holdSaying } from './speech-words.js'
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
  const groups = addMissing(groupRuns(labels, tokens), groupRuns(tagging.labels, tokens), tokens)
  const signals = readSignals(groups, view, { tagging, labels })
  return groups.map((group, g) => ({ ...group, confidence: confidenceOf(signals[g]!, confidence) }))
}

/** Adds what another reading finds by words of saying where nothing was found: a content without a probable end, say. */
function addMissing(found: readonly Grouping[], others: readonly Grouping[], tokens: readonly Token[]): Grouping[] {
  const taken = new Uint8Array(tokens.length)
  const partsOf = ({ cue, content }: Grouping) => [...cue, ...content]
  for (const { start, end } of found.flatMap(partsOf)) taken.fill(1, start, end)
  const missing = others.filter(
    group =>
      holdSaying(group.cue, tokens) &&
      partsOf(group).every(({ start, end }) => !taken.subarray(start, end).includes(1)),
  )
  return [...found, ...missing].sort((a, b) => a.cue[0]!.start - b.cue[0]!.start)
}

function readLearned(): { tagger: Tagger; confidence: Float32Array } {
  const { stages, confidence } = unpackWeights(readFileSync(shippedPath('models/attribution.bin')))
  return { tagger: new Tagger(stages), confidence }
}
