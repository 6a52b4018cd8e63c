export { ClaimGraphError, type ErrorCode, formatLocation, type Location } from '../errors.js'
export type { JsonLdContext, Ontology } from '../ontology/ontology.js'
export type { RdfFormat } from '../rdf/formats.js'
export type { JsonLdLoss } from '../rdf/jsonld-loss.js'
export type { ParseSink } from '../rdf/parse.js'
export {
  parseRdf,
  type RdfInput,
  type ReadQuadsOptions,
  type ReadQuadsResult,
  readQuads,
  readStream,
  toStream,
} from '../rdf/read-quads.js'
export { fromReifiers } from '../rdf/reifiers.js'
export type { Resource } from '../rdf/resource.js'
export type { QuadStore } from '../rdf/store.js'
export { type WriteOptions, writeQuads } from '../rdf/write.js'
export { isDate } from '../time/iso-date.js'
export { type ByDay, type PossibleDays, possibleDays } from '../time/possible-days.js'
export { formatTimes, type Times } from '../time/times.js'
export type { Agent } from './agent.js'
export type { ClaimAsOf, DocumentAsOf } from './as-of.js'
export {
  type ClaimDescription,
  type ContentDescription,
  claim,
  type FigureDescription,
} from './build-claim.js'
export { type MentionDescription, mention } from './build-mention.js'
export { type Claim, statements } from './claim.js'
export type { ClaimQuadsOptions } from './claim-quads.js'
export type { Document, Span } from './document.js'
export type { Event } from './event.js'
export type { ClaimFilter } from './filter.js'
export { ClaimGraph, type GraphOptions, type Nameable } from './graph.js'
export type { DataIssue, DataIssueCode } from './issues.js'
export type { Mention } from './mention.js'
export type { Texts } from './passage.js'
export type { Place } from './place.js'
export { formatQuantity, type Quantity, readQuantity } from './quantity.js'
export type { Retraction } from './retraction.js'
export type { Stance } from './stance.js'
export { standingsAsOf } from './standings-as-of.js'
export { type Trace, type Trail, trace } from './trace.js'
