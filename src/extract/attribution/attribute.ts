import type { Token } from '../text/tokens.js'
import { type Attribution, confidenceOf, readSignals } from './confidence.js'
import { type Grouping, groupRuns } from './group.js'
import { likelyLabels } from './likely-runs.js'
import { holdSaying } from './speech-words.js'
import { Tagger } from './tagger.js'
import { viewTokens } from './view.js'
import { readWeights } from './weights-file.js'
import { readWordClasses } from './word-classes.js'

/** What was learned from annotated texts, as the bytes of files: handed in by whoever can read them. */
export interface Models {
  /** The weights of the tagger: `models/attribution.bin`, unpacked by Brotli. */
  readonly attribution: Uint8Array
  /** Classes of words that are used alike: `models/word-classes.bin`. */
  readonly wordClasses: Uint8Array
}

/** Finds who says what in a document's tokens, or in any stretch of them, in the order of the cues. */
export type FindAttributions = (tokens: readonly Token[]) => Attribution[]

/** Makes the function that finds who says what, by what was learned. */
export function createAttributionFinder(models: Models): FindAttributions {
  const { stages, confidence } = readWeights(models.attribution)
  const wordClasses = readWordClasses(models.wordClasses)
  const tagger = new Tagger(stages)
  return tokens => {
    const view = viewTokens(tokens, wordClasses)
    const tagging = tagger.tag(view)
    const labels = likelyLabels(view, tagging)
    const groups = addMissing(groupRuns(labels, tokens), groupRuns(tagging.labels, tokens), tokens)
    const signals = readSignals(groups, view, { tagging, labels })
    return groups.map((group, g) => ({ ...group, confidence: confidenceOf(signals[g]!, confidence) }))
  }
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
