import type { Span } from '../../claims/document.js'
import type { FindAttributions } from '../attribution/attribute.js'
import { holdSaying } from '../attribution/speech-words.js'
import type { Token } from '../text/tokens.js'
import { mendBoundaries } from './boundaries.js'
import { markParts, unmarkedSentences } from './by-sentence.js'
import { carryOn } from './carry-on.js'
import { addFrames, byPlace, settleRivals } from './combine.js'
import { findFrames, findLeadingFrames } from './frames.js'
import { findNested, placeWithin } from './nest.js'
import { completeQuotations } from './quotations.js'
import { resolveSpeakers } from './speakers.js'
import type { Statement } from './statement.js'

/** Below it, more wrong statements are spared than right ones lost; what words of saying mark is a statement in any case. */
const usualConfidence = 0.4

/** What a document says, and who says it. */
export interface Found {
  readonly statements: readonly Statement[]
  /** The sentences in which nobody is cited. */
  readonly ownVoice: readonly Span[]
}

/** How statements are found. */
export interface FindOptions {
  readonly findAttributions: FindAttributions
  /** Statements that are less sure are left out; unless given, those below 0.4 without words of saying. */
  readonly minConfidence?: number | undefined
}

/** Finds all statements of a document, in their order: those tagged, those that a frame shows, nested and carried-on ones. */
export function findStatements(tokens: readonly Token[], { findAttributions, minConfidence }: FindOptions): Found {
  const outright = (part: readonly Token[]) => findOutright(part, findAttributions)
  const found = findNested(outright(tokens), tokens, outright).sort(byPlace)
  const spoken = resolveSpeakers(settleRivals(found, tokens), tokens)
  const placed = placeWithin([...spoken, ...carryOn(spoken, tokens)].sort(byPlace), tokens)
  const least = ({ cue }: Statement) => minConfidence ?? (holdSaying(cue, tokens) ? 0 : usualConfidence)
  const statements = placed.filter(statement => statement.confidence >= least(statement))
  return { statements, ownVoice: unmarkedSentences(markParts(statements, tokens.length), tokens) }
}

function findOutright(tokens: readonly Token[], findAttributions: FindAttributions): Statement[] {
  const tagged = findAttributions(tokens)
  const framed = addFrames(tagged, [...findFrames(tokens), ...findLeadingFrames(tokens)], tokens)
  return mendBoundaries(completeQuotations(framed, tokens), tokens)
}
