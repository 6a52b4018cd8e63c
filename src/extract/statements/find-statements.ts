import type { Span } from '../../claims/document.js'
import type { FindAttributions } from '../attribution/attribute.js'
import { holdSaying } from '../attribution/speech-words.js'
import type { Token } from '../text/tokens.js'
import { findAccusations } from './accusations.js'
import { withoutAccusedSources } from './accused-sources.js'
import { withoutAskers } from './askers.js'
import { mendBoundaries } from './boundaries.js'
import { markParts, unmarkedSentences } from './by-sentence.js'
import { resolveCiting } from './citing.js'
import { addPatterns, byPlace, putFirst, settleRivals } from './combine.js'
import { findContinuations } from './continuation.js'
import { findCuePatterns, findToldLast } from './cue-patterns.js'
import { mendInverted } from './inverted.js'
import { findAccordingPatterns, findLeadingPatterns } from './leading-patterns.js'
import { findNested, placeWithin } from './nest.js'
import { completeQuotations } from './quotations.js'
import { findRelativeSpeakers } from './relative-speakers.js'
import { settleClauses } from './settle-clauses.js'
import { findSpeakerLines } from './speaker-lines.js'
import { resolveSpeakers } from './speakers.js'
import { extentOf, type ReportedStatement, withContent } from './statement.js'
import { findTolls } from './tolls.js'
import { findUnsaid, isUnsaid } from './unsaid.js'
import { findWithdrawals } from './withdrawals.js'

/** Below it, more wrong statements are spared than right ones lost; what words of saying mark is a statement in any case. */
const usualConfidence = 0.4

/** What a document says, and who says it. */
export interface Found {
  readonly statements: readonly ReportedStatement[]
  /** The sentences in which nobody is cited. */
  readonly ownVoice: readonly Span[]
  /** What is told of as said by nobody, or only supposed to be said. */
  readonly unsaid: readonly Span[]
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
  const nested = findNested(putFirst(findSpeakerLines(tokens), outright(tokens), tokens), tokens, outright)
  const found = nested.flatMap(statement => withContent(statement, tokens)).sort(byPlace)
  const spoken = resolveSpeakers(resolveCiting(settleRivals(found, tokens), tokens), tokens)
  const placed = placeWithin([...spoken, ...findContinuations(spoken, tokens)].sort(byPlace), tokens)
  const least = ({ cue }: ReportedStatement) => minConfidence ?? (holdSaying(cue, tokens) ? 0 : usualConfidence)
  const sure = placed.filter(statement => statement.confidence >= least(statement))
  const clauses = findUnsaid(tokens)
  const verbs = new Set(clauses.map(({ verb }) => verb))
  const isOut = (statement: ReportedStatement): boolean =>
    isUnsaid(statement, tokens) || saysOneOf(statement, verbs, tokens)
  const unsaid = [...clauses, ...sure.filter(isOut).map(extentOf)]
  const statements = sure.filter(statement => !isOut(statement) && !(statement.within && isOut(statement.within)))
  const marked = markParts(statements, tokens.length)
  for (const { start, end } of unsaid) marked.fill(1, start, end)
  return { statements, ownVoice: unmarkedSentences(marked, tokens), unsaid }
}

/** Whether words of saying have one of the verbs. */
function saysOneOf({ cue }: ReportedStatement, verbs: ReadonlySet<number>, tokens: readonly Token[]): boolean {
  if (!holdSaying(cue, tokens)) return false
  return cue.some(({ start, end }) => Array.from({ length: end - start }, (_, i) => start + i).some(i => verbs.has(i)))
}

function findOutright(tokens: readonly Token[], findAttributions: FindAttributions): ReportedStatement[] {
  const tagged = findAttributions(tokens)
  const forms = [...findCuePatterns(tokens), ...findLeadingPatterns(tokens), ...findAccordingPatterns(tokens)]
  const patterned = addPatterns(tagged, forms, tokens)
  const plain = [
    ...findAccusations(tokens),
    ...findRelativeSpeakers(tokens),
    ...findTolls(tokens),
    ...findToldLast(tokens),
    ...findWithdrawals(tokens),
  ]
  const mended = mendInverted(putFirst(plain, patterned, tokens), tokens)
  const whole = mendBoundaries(completeQuotations(mended, tokens), tokens)
  return settleClauses(withoutAccusedSources(withoutAskers(whole, tokens), tokens), tokens)
}
