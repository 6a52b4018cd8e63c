export { type CheckOptions, type CheckReport, checkGraph } from './check/check.js'
export type { Coverage } from './check/coverage.js'
export type { Issue } from './check/issue.js'
export type { Agent } from './claims/agent.js'
export { type ClaimDescription, type ContentDescription, claim, type FigureDescription } from './claims/build-claim.js'
export { type MentionDescription, mention } from './claims/build-mention.js'
export { type Claim, statements } from './claims/claim.js'
export type { Document, Span } from './claims/document.js'
export type { Event } from './claims/event.js'
export type { ClaimFilter } from './claims/filter.js'
export { ClaimGraph, type GraphOptions } from './claims/graph.js'
export type { Mention } from './claims/mention.js'
export type { Texts } from './claims/passage.js'
export type { Place } from './claims/place.js'
export { formatQuantity, type Quantity, readQuantity } from './claims/quantity.js'
export type { Resource } from './claims/resource.js'
export { type Trace, type Trail, trace } from './claims/trace.js'
export { compare, compareQuestions } from './compare/compare.js'
export { deriveQuads } from './compare/derived.js'
export { type Alignment, alignmentMatrix } from './compare/matrix.js'
export { singleSources } from './compare/single-sources.js'
export { type Survey, type SurveyedQuestion, survey } from './compare/survey.js'
export type {
  CompareOptions,
  Comparison,
  Fidelity,
  Incomparable,
  Position,
  PositionRelation,
  Question,
  ScopeRelation,
  Topic,
} from './compare/types.js'
export { ClaimGraphError, type ErrorCode, formatLocation, type Location } from './errors.js'
export { exportFormats, exportGraph } from './export/export.js'
export { claimJsonLd, type JsonLdDocument, toJsonLd } from './export/jsonld.js'
export { checkFiles } from './node/check-files.js'
export { type ReadOptions, type ReadResult, readFiles } from './node/files/read.js'
export { shippedOntology } from './node/ontology.js'
export { type OpenOptions, openClaimGraph, toClaimGraph } from './node/open.js'
export { shippedPath } from './node/shipped.js'
export { readTexts } from './node/texts.js'
export type { JsonLdContext, Ontology } from './ontology/ontology.js'
export type { BindingsResult, BooleanResult, QuadsResult, QueryOptions, QueryResult, Row } from './query/engine.js'
export { formatResult } from './query/format-result.js'
export { listQueries, loadQuery, readParams, readQuery, type StoredQuery } from './query/library.js'
export { query } from './query/query.js'
export { writeQuads } from './rdf/write.js'
export { possibleDays } from './time/possible-days.js'
export { formatTimes, type Times } from './time/times.js'
