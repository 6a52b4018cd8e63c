import { firstLabel, labelsOf, roles } from './labels.js'
import type { Posteriors } from './posteriors.js'

const bounds = [0.02, 0.1, 0.3, 0.5, 0.7, 0.9, 0.98]

/** How probable an earlier tagging takes it to be that each token belongs to a part, as a level from 0 to 7. */
export interface Levels {
  readonly source: Uint8Array
  readonly cue: Uint8Array
  readonly content: Uint8Array
  /** That it is the first token of a content. */
  readonly opening: Uint8Array
}

const labelsLike = (part: string) => roles.filter(role => role.startsWith(part)).flatMap(labelsOf)
const parts = {
  source: labelsLike('source'),
  cue: labelsLike('cue'),
  content: labelsLike('content'),
  opening: [firstLabel('contentBefore'), firstLabel('contentAfter')],
}

/** Reads the levels of a document's tokens. */
export function readLevels(length: number, posteriors: Posteriors): Levels {
  const level = (part: readonly number[]) =>
    Uint8Array.from({ length }, (_, i) => {
      let probability = 0
      for (const label of part) probability += posteriors.label(i, label)
      let above = 0
      while (above < bounds.length && probability >= bounds[above]!) above++
      return above
    })
  return {
    source: level(parts.source),
    cue: level(parts.cue),
    content: level(parts.content),
    opening: level(parts.opening),
  }
}
