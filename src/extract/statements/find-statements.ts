import type { Span } from '../../claims/document.js'
import type { FindAttributions } from '../attribution/attribute.js'
import { holdSaying } from '../attribution/speech-words.js'
import type { Token } from '../text/tokens.js'
import { findAccusations } from './accusations.js'
import { mendBoundaries } from './boundaries.js'
import { markParts, unmarkedSentences } from './by-sentence.js'
import { resolveCiting } from './citing.js'
import { addPatterns, byPlace, putFirst, settleRivals } from './combine.js'
import { findContinuations } from './continuation.js'
import { findAccordingPatterns, findCuePatterns, findLeadingPatterns } from './cue-patterns.js'
import { findNested, placeWithin } from './nest.js'
import { completeQuotations } from './quotations.js'
import { findRelativeSpeakers } from './relative-speakers.js'
import { resolveSpeakers } from './speakers.js'
import type { ReportedStatement } from './statement.js'
import { findTolls } from './tolls.js'

/** Below it, more wrong statements are spared than right ones lost; what words of saying mark is a statement in any case. */
const usualConfidence = 0.4

/** What a document says, and who says it. */
export interface Found {
  readonly statements: readonly ReportedStatement[]
  /** The sentences in which nobody is cited. */
  readonly ownVoice: readonly Span[]
}

/** How statements are found. */
export interface FindOptions {
  readonly findAttributions: FindAttributions
  /** Statements that are less sure are left out; unless given, those below 0.4 without words of saying. */
  readonly minConfidence?: number | undefined
}

/** Finds all statements of a document, in their order: those tagged, those that a cue pattern shows, nested and continued ones. */
export function findStatements(tokens: readonly Token[], { findAttributions, minConfidence }: FindOptions): Found {
  const outright = (part: readonly Token[]) => findOutright(part, findAttributions)
  const found = findNested(outright(tokens), tokens, outright).sort(byPlace)
  const spoken = resolveSpeakers(resolveCiting(settleRivals(found, tokens), tokens), tokens)
  const placed = placeWithin([...spoken, ...findContinuations(spoken, tokens)].sort(byPlace), tokens)
  const least = ({ cue }: ReportedStatement) => minConfidence ?? (holdSaying(cue, tokens) ? 0 : usualConfidence)
  const statements = placed.filter(
    statement => statement.confidence >= least(statement) && !isOfNobody(statement, tokens),
  )
  return { statements, ownVoice: unmarkedSentences(markParts(statements, tokens.length), tokens) }
}

function findOutright(tokens: readonly Token[], findAttributions: FindAttributions): ReportedStatement[] {
  const tagged = findAttributions(tokens)
  const forms = [...findCuePatterns(tokens), ...findLeadingPatterns(tokens), ...findAccordingPatterns(tokens)]
  const patterned = addPatterns(tagged, forms, tokens)
  const plain = [...findAccusations(tokens), ...findRelativeSpeakers(tokens), ...findTolls(tokens)]
  return mendBoundaries(completeQuotations(putFirst(plain, patterned, tokens), tokens), tokens)
}

/** Whether it is said of nobody that they say it: "no one has said", "none of the guards would say". */
function isOfNobody({ source: [source] }: ReportedStatement, tokens: readonly Token[]): boolean {
  if (source === undefined) return false
  const [first, second] = [source.start, source.start + 1].map(i => tokens[i]?.word.toLowerCase() ?? '')
  return /^(?:nobody|none|neither)$/.test(first!) || (first === 'no' && !/^(?:fewer|less)$/.test(second!))
}
