export * from '../claims/index.js'
export { compare, compareQuestions } from './compare.js'
export { deriveQuads } from './derived.js'
export { type LeftOut, type Omissions, omissions, type RelayedClaim } from './fidelity/omissions.js'
export type { Interval, Intervals } from './kinds/intervals.js'
export type {
  ContradictContext,
  Kind,
  KindValue,
  NoDifference,
  Numbers,
  Reading,
  RelateContext,
  Related,
  Typed,
} from './kinds/kind.js'
export { kinds, type OwnKindValues, type PositionValue } from './kinds/kinds.js'
export type { Plot, PlotAxis, Stretches } from './kinds/plot.js'
export type { TabledPart } from './kinds/tabled.js'
export { type Actor, type Alignment, alignmentMatrix } from './matrix.js'
export type { RangedGraph } from './ranges/open-ranges.js'
export { ranges } from './ranges/ranges.js'
export type {
  EventRange,
  LeftOutClaim,
  LeftOutReason,
  RangeBreakdown,
  RangeClaim,
  RangeEnd,
  RangeMention,
  RangeOptions,
  RangeRuleName,
} from './ranges/types.js'
export { resolveOptions } from './resolve-options.js'
export { type SingleSource, singleSources } from './single-sources.js'
export type { ComparedGraph } from './statements/read-graph.js'
export { type Survey, type SurveyedQuestion, survey } from './survey.js'
export type {
  AsOf,
  ComparedDocument,
  CompareOptions,
  Comparison,
  Fidelity,
  FidelityOutcome,
  Incomparable,
  IncomparablePositions,
  Position,
  PositionReference,
  PositionRelation,
  PositionStatement,
  PossibleQuestion,
  Question,
  RetractedStatement,
  ScopeRelation,
  Topic,
  Voice,
} from './types.js'
export type { QuestionVerdict, Relation, Verdict } from './verdict.js'
