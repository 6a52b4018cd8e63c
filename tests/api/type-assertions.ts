import type { DatasetCore, Quad, Stream, Term } from '@rdfjs/types'
import type { Hono } from 'hono'
import { expectTypeOf } from 'vitest'
import * as align from '../../src/align/index.js'
import * as check from '../../src/check/index.js'
import * as compare from '../../src/compare/index.js'
import * as exporting from '../../src/export/index.js'
import * as extract from '../../src/extract/index.js'
import * as claims from '../../src/index.js'
import * as node from '../../src/node/index.js'
import * as query from '../../src/query/index.js'
import * as review from '../../src/review/index.js'
import * as serve from '../../src/serve/index.js'

/** The members of a type that may be left out. */
type Optional<T> = Extract<{ [K in keyof T]-?: object extends Pick<T, K> ? K : never }[keyof T], string>

// claimgraph: claims and what they are read from

expectTypeOf<claims.ErrorCode>()
  .extract<'syntax' | 'not-found' | 'ambiguous'>()
  .toEqualTypeOf<'syntax' | 'not-found' | 'ambiguous'>()
expectTypeOf<string>().not.toExtend<claims.ErrorCode>()
expectTypeOf<claims.ClaimGraphError>().toExtend<Error>()
expectTypeOf<claims.ClaimGraphError['code']>().toEqualTypeOf<claims.ErrorCode>()
expectTypeOf(claims.ClaimGraphError).toBeConstructibleWith('usage', 'a message', { details: { line: 1 }, cause: 0 })
expectTypeOf<Optional<claims.Location>>().toEqualTypeOf<'file' | 'line' | 'column'>()
expectTypeOf(claims.fromReifiers).toEqualTypeOf<(quads: Iterable<Quad>) => DatasetCore>()
expectTypeOf(claims.formatLocation).toEqualTypeOf<(location: claims.Location) => string>()

expectTypeOf<claims.JsonLdContext['@context']>().toEqualTypeOf<Readonly<Record<string, unknown>>>()
expectTypeOf<keyof claims.Ontology>().toEqualTypeOf<'vocabulary' | 'shapes' | 'wording' | 'readings' | 'context'>()
expectTypeOf<claims.Ontology['vocabulary']>().toEqualTypeOf<() => Promise<DatasetCore>>()
expectTypeOf<claims.RdfFormat['name']>().toEqualTypeOf<'trig' | 'ttl' | 'nq' | 'nt' | 'jsonld' | 'rdf'>()
expectTypeOf<Optional<claims.ParseSink>>().toEqualTypeOf<'prefix'>()
expectTypeOf<claims.ParseSink['quad']>().toEqualTypeOf<(quad: Quad, line?: number) => void>()
expectTypeOf<claims.RdfInput>().toEqualTypeOf<string | Uint8Array | AsyncIterable<Uint8Array>>()
expectTypeOf<Optional<claims.ReadQuadsOptions>>().toEqualTypeOf<
  'name' | 'base' | 'context' | 'contexts' | 'lossy' | 'onLoss'
>()
expectTypeOf<keyof claims.JsonLdLoss>().toEqualTypeOf<'file' | 'pointer' | 'found' | 'reason'>()
expectTypeOf<claims.JsonLdLoss[keyof claims.JsonLdLoss]>().toEqualTypeOf<string>()
expectTypeOf(claims.parseRdf).toEqualTypeOf<
  (
    input: claims.RdfInput,
    format: string | claims.RdfFormat,
    sink: claims.ParseSink,
    options?: claims.ReadQuadsOptions,
  ) => Promise<void>
>()
expectTypeOf(claims.readQuads).toEqualTypeOf<
  (
    input: claims.RdfInput,
    format: string | claims.RdfFormat,
    options?: claims.ReadQuadsOptions,
  ) => Promise<claims.ReadQuadsResult>
>()
expectTypeOf<claims.ReadQuadsResult>().toEqualTypeOf<{
  readonly store: claims.QuadStore
  readonly prefixes: Readonly<Record<string, string>>
}>()
expectTypeOf<claims.QuadStore>().toExtend<DatasetCore>()
expectTypeOf<claims.QuadStore['match']>().returns.toEqualTypeOf<DatasetCore & Stream>()
expectTypeOf(claims.readStream).toEqualTypeOf<(stream: Stream<Quad>) => Promise<claims.QuadStore>>()
expectTypeOf(claims.toStream).toEqualTypeOf<(quads: Iterable<Quad>) => Stream<Quad>>()
expectTypeOf<Optional<claims.WriteOptions>>().toEqualTypeOf<'prefixes'>()
expectTypeOf(claims.writeQuads).toEqualTypeOf<
  (quads: Iterable<Quad>, format: string | claims.RdfFormat, options?: claims.WriteOptions) => Promise<string>
>()

expectTypeOf(claims.isDate).toEqualTypeOf<(text: string) => boolean>()
expectTypeOf<Optional<claims.PossibleDays>>().toEqualTypeOf<'first' | 'last'>()
expectTypeOf(claims.possibleDays).parameter(0).toEqualTypeOf<Pick<claims.Times, 'on' | 'notBefore' | 'notAfter'>>()
expectTypeOf(claims.possibleDays).returns.toEqualTypeOf<claims.PossibleDays>()
expectTypeOf<Optional<claims.Times>>().toEqualTypeOf<keyof claims.Times>()
expectTypeOf<claims.Times['basis']>().toEqualTypeOf<'Stated' | 'Inferred' | undefined>()
expectTypeOf(claims.formatTimes).toEqualTypeOf<(times: claims.Times) => string>()

expectTypeOf<claims.Resource>().toEqualTypeOf<{ readonly id: string; readonly label: string }>()
expectTypeOf<claims.Agent>().toExtend<claims.Resource>()
expectTypeOf<claims.Agent['type']>().toEqualTypeOf<'Organization' | 'Person' | 'Group' | 'Agent'>()
expectTypeOf<Optional<claims.Agent>>().toEqualTypeOf<'comment'>()
expectTypeOf<claims.Document>().toExtend<claims.Resource>()
expectTypeOf<Optional<claims.Document>>().toEqualTypeOf<
  'headline' | 'publisher' | 'language' | 'sha256' | 'characters'
>()
expectTypeOf<claims.Span>().toEqualTypeOf<{ readonly start: number; readonly end: number }>()
expectTypeOf<claims.Event>().toExtend<claims.Resource>()
expectTypeOf<Optional<claims.Event>>().toEqualTypeOf<'from' | 'until' | 'comment'>()
expectTypeOf<claims.Place['within']>().toEqualTypeOf<readonly claims.Resource[]>()
expectTypeOf<Optional<claims.Mention>>().toEqualTypeOf<'document' | 'span' | 'sha256'>()
expectTypeOf<claims.Mention['relayedBy']>().toEqualTypeOf<readonly claims.Agent[]>()
expectTypeOf<claims.Claim>().toExtend<claims.Resource>()
expectTypeOf<Optional<claims.Claim>>().toEqualTypeOf<
  'claimant' | 'act' | 'certainty' | 'quantifier' | 'status' | 'retraction' | 'comment'
>()
expectTypeOf<claims.Retraction['withdrawn']>().toEqualTypeOf<claims.PossibleDays>()
expectTypeOf<Optional<claims.Retraction>>().toEqualTypeOf<'because' | 'recordedBy' | 'recordedAt'>()
expectTypeOf<claims.Claim['asserted']>().toEqualTypeOf<claims.Times>()
expectTypeOf(claims.statements).toEqualTypeOf<(claim: claims.Claim) => Quad[]>()
expectTypeOf<Optional<claims.ClaimQuadsOptions>>().toEqualTypeOf<'terms'>()

expectTypeOf<keyof claims.ContentDescription>().toEqualTypeOf<'of' | 'property' | 'value'>()
expectTypeOf<claims.ContentDescription['value']>().toEqualTypeOf<
  number | boolean | string | claims.FigureDescription | Term
>()
expectTypeOf<Optional<claims.FigureDescription>>().toEqualTypeOf<'value' | 'least' | 'most' | 'unit' | 'asStated'>()
expectTypeOf<Optional<claims.MentionDescription>>().toEqualTypeOf<'span' | 'sha256' | 'relayedBy'>()
expectTypeOf<Exclude<keyof claims.ClaimDescription, Optional<claims.ClaimDescription>>>().toEqualTypeOf<
  'id' | 'label' | 'claimant' | 'act' | 'mentions' | 'content'
>()
expectTypeOf(claims.claim).toEqualTypeOf<(description: claims.ClaimDescription) => Quad[]>()
expectTypeOf(claims.mention).parameters.toEqualTypeOf<
  [string, string | claims.Span, Pick<claims.MentionDescription, 'document' | 'relayedBy'>]
>()
expectTypeOf(claims.mention).returns.toEqualTypeOf<
  claims.MentionDescription & { readonly span: claims.Span; readonly sha256: string }
>()

expectTypeOf<Optional<claims.ClaimFilter>>().toEqualTypeOf<keyof claims.ClaimFilter>()
expectTypeOf<claims.ClaimFilter['claimant']>().toEqualTypeOf<string | undefined>()
expectTypeOf<Optional<claims.GraphOptions>>().toEqualTypeOf<'includeRestricted' | 'identities' | 'prefixes'>()
expectTypeOf<claims.Nameable>().toEqualTypeOf<'claim' | 'agent' | 'document' | 'event' | 'place' | 'subject'>()
expectTypeOf(claims.ClaimGraph).constructorParameters.toEqualTypeOf<[DatasetCore, claims.GraphOptions]>()
expectTypeOf<claims.ClaimGraph['claims']>().toEqualTypeOf<(filter?: claims.ClaimFilter) => claims.Claim[]>()
expectTypeOf<claims.ClaimGraph['find']>().toEqualTypeOf<(what: claims.Nameable, name: string) => string>()
expectTypeOf<claims.DataIssue>().toEqualTypeOf<{
  readonly code: claims.DataIssueCode
  readonly subject: string
  readonly message: string
}>()
expectTypeOf<claims.DataIssueCode>().extract<'bad-date' | 'no-event'>().toEqualTypeOf<'bad-date' | 'no-event'>()
expectTypeOf<string>().not.toExtend<claims.DataIssueCode>()
expectTypeOf<claims.Texts>().toEqualTypeOf<ReadonlyMap<string, string>>()
expectTypeOf<Optional<claims.Quantity>>().toEqualTypeOf<
  'value' | 'least' | 'most' | 'unit' | 'asStated' | 'isNoNumber'
>()
expectTypeOf<claims.Quantity['least']>().toEqualTypeOf<string | undefined>()
expectTypeOf(claims.formatQuantity).toEqualTypeOf<(quantity: claims.Quantity) => string>()
expectTypeOf(claims.readQuantity).toEqualTypeOf<(content: DatasetCore, term: Term) => claims.Quantity>()
expectTypeOf<Optional<claims.Trail>>().toEqualTypeOf<'document' | 'span' | 'sha256' | 'passage' | 'stillCarries'>()
expectTypeOf<Optional<claims.Trace>>().toEqualTypeOf<'circular' | 'stillCarriedBy'>()
expectTypeOf<claims.Trace['restsOn']>().toEqualTypeOf<readonly claims.Trace[]>()
expectTypeOf(claims.standingsAsOf).toEqualTypeOf<
  (graph: Pick<claims.ClaimGraph, 'dataset' | 'claimIds'>, day: string) => Map<string, claims.ClaimAsOf>
>()
expectTypeOf(claims.trace).toEqualTypeOf<
  (graph: claims.ClaimGraph, claimName: string, options?: { texts?: claims.Texts | undefined }) => claims.Trace
>()

// claimgraph/compare

expectTypeOf<compare.ComparedGraph>().toEqualTypeOf<
  Pick<claims.ClaimGraph, 'dataset' | 'ontology' | 'prefixes' | 'find'>
>()
expectTypeOf<claims.ClaimGraph>().toExtend<compare.ComparedGraph>()
expectTypeOf<Optional<compare.CompareOptions>>().toEqualTypeOf<keyof compare.CompareOptions>()
expectTypeOf<compare.CompareOptions['between']>().toEqualTypeOf<readonly [string, string] | undefined>()
expectTypeOf<compare.CompareOptions['verdict']>().toEqualTypeOf<compare.Verdict | 'incomparable' | undefined>()
expectTypeOf(compare.compare).toEqualTypeOf<
  (graph: compare.ComparedGraph, options?: compare.CompareOptions) => Promise<compare.Comparison>
>()
expectTypeOf(compare.compareQuestions).toEqualTypeOf<
  (graph: compare.ComparedGraph, options?: compare.CompareOptions) => AsyncGenerator<compare.Question>
>()
expectTypeOf<keyof compare.Comparison>().toEqualTypeOf<
  'documents' | 'topics' | 'questions' | 'acrossScopes' | 'incomparable' | 'fidelity' | 'retracted' | 'issues' | 'asOf'
>()
expectTypeOf<compare.Comparison['documents']>().toEqualTypeOf<readonly compare.ComparedDocument[]>()
expectTypeOf<compare.ComparedDocument['sha256']>().toEqualTypeOf<string | null>()
expectTypeOf<compare.Comparison['issues']>().toEqualTypeOf<readonly claims.DataIssue[]>()
expectTypeOf<compare.Verdict>().toEqualTypeOf<'agree' | 'compatible' | 'differ' | 'contradict'>()
expectTypeOf<compare.QuestionVerdict>().toEqualTypeOf<compare.Verdict | 'incomparable' | 'single'>()
expectTypeOf<compare.Relation>().toEqualTypeOf<'same' | 'refines' | 'refinedBy' | 'overlaps' | 'contradicts'>()
expectTypeOf<compare.Topic['verdict']>().toEqualTypeOf<compare.QuestionVerdict>()
expectTypeOf<compare.Question['verdict']>().toEqualTypeOf<compare.QuestionVerdict>()
expectTypeOf<compare.IncomparablePositions['dimension']>().toEqualTypeOf<'scope' | 'facet'>()
expectTypeOf<Optional<compare.Question>>().toEqualTypeOf<'leftOut' | 'asOf'>()
expectTypeOf<Optional<compare.Comparison>>().toEqualTypeOf<'retracted' | 'asOf'>()
expectTypeOf<compare.RetractedStatement['was']>().toEqualTypeOf<'certainly' | 'possibly'>()
expectTypeOf<compare.Comparison['asOf']>().toEqualTypeOf<compare.AsOf | undefined>()
expectTypeOf<compare.AsOf>().toEqualTypeOf<{
  readonly day: string
  readonly possible: readonly compare.PossibleQuestion[]
  readonly claims: readonly claims.ClaimAsOf[]
}>()
expectTypeOf<keyof compare.PossibleQuestion>().toEqualTypeOf<
  'id' | 'topic' | 'event' | 'property' | 'unit' | 'wholes' | 'positions'
>()
expectTypeOf<claims.ClaimAsOf['said']>().toEqualTypeOf<'certainly' | 'possibly' | 'not'>()
expectTypeOf<claims.ClaimAsOf['onRecord']>().toEqualTypeOf<claims.ByDay>()
expectTypeOf<claims.ClaimAsOf['documents']>().toEqualTypeOf<readonly claims.DocumentAsOf[]>()
expectTypeOf<compare.Position>().toExtend<claims.Resource>()
expectTypeOf<compare.Position['value']>().toEqualTypeOf<compare.PositionValue | null>()
expectTypeOf<compare.Position['firstAsserted']>().toEqualTypeOf<string | null>()
expectTypeOf<compare.Voice>().toEqualTypeOf<{
  readonly speaker: string
  readonly relayedBy: string | null
  readonly ascribed: boolean
  readonly counts: boolean
}>()
expectTypeOf<compare.PositionStatement['asStated']>().toEqualTypeOf<string | null>()
expectTypeOf<compare.Position['originCount']>().toEqualTypeOf<{ readonly least: number; readonly most: number }>()
expectTypeOf<compare.PositionRelation['relation']>().toEqualTypeOf<compare.Relation>()
expectTypeOf<compare.PositionRelation['gap']>().toEqualTypeOf<number | null>()
expectTypeOf<compare.PositionReference>().toEqualTypeOf<{ readonly question: string; readonly position: string }>()
expectTypeOf<Optional<compare.ScopeRelation>>().toEqualTypeOf<'parts'>()
expectTypeOf<compare.ScopeRelation['verdict']>().toEqualTypeOf<'consistent' | 'differ' | 'contradict'>()
expectTypeOf<compare.Incomparable['dimension']>().toEqualTypeOf<
  'place' | 'period' | 'victims' | 'unit' | 'kind' | 'scope'
>()
expectTypeOf<compare.Fidelity['outcome']>().toEqualTypeOf<compare.FidelityOutcome>()
expectTypeOf<compare.FidelityOutcome>().toEqualTypeOf<
  | 'faithful'
  | 'weakened'
  | 'strengthened'
  | 'altered'
  | 'hedge-dropped'
  | 'act-shifted'
  | 'attribution-dropped'
  | 'omitted'
>()
expectTypeOf<keyof compare.Fidelity>().toEqualTypeOf<
  | 'claimant'
  | 'event'
  | 'property'
  | 'question'
  | 'primary'
  | 'relayed'
  | 'document'
  | 'outcome'
  | 'reasons'
  | 'because'
>()
expectTypeOf(compare.omissions).toEqualTypeOf<
  (
    graph: compare.ComparedGraph,
    options?: Pick<compare.CompareOptions, 'about' | 'property' | 'asOf' | 'rollUp' | 'kinds'>,
  ) => Promise<compare.Omissions[]>
>()
expectTypeOf<compare.Omissions['leftOut']>().toEqualTypeOf<readonly compare.LeftOut[]>()
expectTypeOf<compare.LeftOut['start']>().toEqualTypeOf<number | null>()
expectTypeOf(compare.deriveQuads).toEqualTypeOf<
  (comparison: compare.Comparison, options?: compare.CompareOptions) => Quad[]
>()
expectTypeOf<keyof compare.Alignment>().toEqualTypeOf<
  'a' | 'b' | 'questions' | 'agree' | 'compatible' | 'differ' | 'contradict' | 'incomparable' | 'possible'
>()
expectTypeOf<compare.Actor>().toExtend<claims.Resource>()
expectTypeOf(compare.alignmentMatrix).toEqualTypeOf<
  (graph: compare.ComparedGraph, options?: compare.CompareOptions) => Promise<compare.Alignment[]>
>()
expectTypeOf<compare.RangedGraph>().toExtend<compare.ComparedGraph>()
expectTypeOf<claims.ClaimGraph>().toExtend<compare.RangedGraph>()
expectTypeOf<Optional<compare.RangeOptions>>().toEqualTypeOf<keyof compare.RangeOptions>()
expectTypeOf<compare.RangeRuleName>().toEqualTypeOf<'documented' | 'stated' | 'origins'>()
expectTypeOf<compare.RangeOptions['rule']>().toEqualTypeOf<compare.RangeRuleName | undefined>()
expectTypeOf(compare.ranges).toEqualTypeOf<
  (graph: compare.RangedGraph, options?: compare.RangeOptions) => Promise<compare.EventRange[]>
>()
expectTypeOf<Optional<compare.EventRange>>().toEqualTypeOf<never>()
expectTypeOf<compare.EventRange['lowest']>().toEqualTypeOf<compare.RangeEnd>()
expectTypeOf<compare.RangeClaim['stance']>().toEqualTypeOf<claims.Stance>()
expectTypeOf<compare.RangeEnd['figure']>().toEqualTypeOf<number | null>()
expectTypeOf<compare.RangeEnd['claims']>().toEqualTypeOf<readonly compare.RangeClaim[]>()
expectTypeOf<compare.RangeClaim['mentions']>().toEqualTypeOf<readonly compare.RangeMention[]>()
expectTypeOf<compare.RangeBreakdown['breakdown']>().toEqualTypeOf<readonly compare.RangeBreakdown[]>()
expectTypeOf<compare.LeftOutClaim>().toExtend<compare.RangeClaim>()
expectTypeOf<compare.LeftOutClaim['reason']>().toEqualTypeOf<compare.LeftOutReason>()
expectTypeOf<'ascribed' | 'superseded' | 'unit' | 'part' | 'whole'>().toExtend<compare.LeftOutReason>()
expectTypeOf(compare.resolveOptions).toEqualTypeOf<
  (
    graph: compare.ComparedGraph,
    options: compare.CompareOptions,
    how?: { known?: boolean | undefined },
  ) => Promise<compare.CompareOptions>
>()
expectTypeOf<keyof compare.RelayedClaim>().toEqualTypeOf<'claim' | 'counterparts'>()
expectTypeOf<compare.SingleSource>().toEqualTypeOf<{
  readonly question: compare.Question
  readonly position: compare.Position
}>()
expectTypeOf(compare.singleSources).toEqualTypeOf<(comparison: compare.Comparison) => compare.SingleSource[]>()
expectTypeOf<keyof compare.SurveyedQuestion>().toEqualTypeOf<
  'event' | 'property' | 'unit' | 'claims' | 'actors' | 'contradicting' | 'possible' | 'notOnRecord'
>()
expectTypeOf<Optional<compare.SurveyedQuestion>>().toEqualTypeOf<'possible' | 'notOnRecord'>()
expectTypeOf<compare.Survey['questions']>().toEqualTypeOf<readonly compare.SurveyedQuestion[]>()
expectTypeOf(compare.survey).toEqualTypeOf<
  (
    graph: Pick<compare.ComparedGraph, 'dataset' | 'ontology'>,
    options?: Pick<compare.CompareOptions, 'asOf' | 'rollUp' | 'kinds'>,
  ) => Promise<compare.Survey>
>()

expectTypeOf(compare.kinds).toEqualTypeOf<readonly compare.Kind[]>()
expectTypeOf<compare.CompareOptions['kinds']>().toEqualTypeOf<readonly compare.Kind[] | undefined>()
expectTypeOf<Optional<compare.Kind>>().toEqualTypeOf<
  | 'numbers'
  | 'holds'
  | 'whyDiffer'
  | 'explainNoDifference'
  | 'labelAsStated'
  | 'labelDenial'
  | 'reading'
  | 'answer'
  | 'size'
  | 'describe'
  | 'plot'
  | 'listNames'
  | 'typed'
  | 'tabulate'
  | 'query'
>()
expectTypeOf<compare.TabledPart['concept']>().toEqualTypeOf<string | null>()
expectTypeOf<Optional<compare.TabledPart>>().toBeNever()
expectTypeOf<compare.KindValue>().toEqualTypeOf<{ readonly kind: string }>()
expectTypeOf<compare.PositionValue>().toExtend<compare.KindValue>()
expectTypeOf<Extract<compare.PositionValue, { kind: 'quantity' }>>().not.toBeNever()
expectTypeOf<string>().not.toExtend<compare.PositionValue['kind']>()
expectTypeOf<
  compare.PositionValue | compare.OwnKindValues[keyof compare.OwnKindValues]
>().toEqualTypeOf<compare.PositionValue>()
expectTypeOf<Extract<compare.Reading<Date>, { position: unknown }>['position']>().toEqualTypeOf<Date>()
expectTypeOf<Extract<compare.Reading<Date>, { problem: string }>>().toEqualTypeOf<{ readonly problem: string }>()
expectTypeOf<compare.Related['relation']>().toEqualTypeOf<compare.Relation>()
expectTypeOf<compare.RelateContext['tolerance']>().toBeNumber()
expectTypeOf<compare.RelateContext>().toExtend<compare.ContradictContext>()
expectTypeOf<compare.NoDifference['outcome']>().toEqualTypeOf<'compatible' | 'facet'>()
expectTypeOf<ReturnType<compare.Numbers<Date>['intervals']>>().toEqualTypeOf<compare.Intervals>()
expectTypeOf<compare.Intervals>().toEqualTypeOf<readonly compare.Interval[]>()
expectTypeOf<compare.Interval['least']>().toBeNumber()
expectTypeOf<ReturnType<compare.Typed['parse']>>().toEqualTypeOf<{
  readonly value: Term | claims.Quantity
  readonly words: string
}>()
expectTypeOf<compare.Plot<Date>['axis']>().toEqualTypeOf<compare.PlotAxis>()
expectTypeOf<compare.PlotAxis['format']>().toEqualTypeOf<(place: number) => string>()
expectTypeOf<ReturnType<compare.Plot<Date>['stretches']>>().toEqualTypeOf<compare.Stretches>()

// claimgraph/query

expectTypeOf<query.Operation['type']>().toBeString()
expectTypeOf<query.Row>().toEqualTypeOf<ReadonlyMap<string, Term>>()
expectTypeOf<Extract<query.QueryResult, { type: 'bindings' }>>().toEqualTypeOf<query.BindingsResult>()
expectTypeOf<Extract<query.QueryResult, { type: 'boolean' }>>().toEqualTypeOf<query.BooleanResult>()
expectTypeOf<Extract<query.QueryResult, { type: 'quads' }>>().toEqualTypeOf<query.QuadsResult>()
expectTypeOf<query.QueryResult['type']>().toEqualTypeOf<'bindings' | 'boolean' | 'quads'>()
expectTypeOf<query.BindingsResult['rows']>().toEqualTypeOf<readonly query.Row[]>()
expectTypeOf<query.BooleanResult['value']>().toBeBoolean()
expectTypeOf<query.QuadsResult['quads']>().toEqualTypeOf<readonly Quad[]>()
expectTypeOf<Optional<query.Queryable>>().toEqualTypeOf<'prefixes'>()
expectTypeOf<claims.ClaimGraph>().toExtend<query.Queryable>()
expectTypeOf<Optional<query.PreparedQuery>>().toEqualTypeOf<'baseIRI'>()
expectTypeOf<query.PreparedQuery['toSparql']>().toEqualTypeOf<() => Promise<string>>()
expectTypeOf<Optional<query.QueryEngine>>().toEqualTypeOf<'parse'>()
expectTypeOf<query.QueryEngine['answer']>().toEqualTypeOf<
  (query: query.PreparedQuery, limits: { signal: AbortSignal; maxResults: number }) => Promise<query.QueryResult>
>()
expectTypeOf<Optional<query.QueryOptions>>().toEqualTypeOf<keyof query.QueryOptions>()
expectTypeOf<query.OxigraphEngine>().toExtend<query.QueryEngine>()
expectTypeOf(query.OxigraphEngine).toBeConstructibleWith()
expectTypeOf<query.QueryOptions['engine']>().toEqualTypeOf<query.QueryEngine | undefined>()
expectTypeOf<query.QueryOptions['graphs']>().toEqualTypeOf<query.GraphChoice | undefined>()
expectTypeOf<query.GraphChoice>().toEqualTypeOf<{
  readonly default: readonly string[]
  readonly named: readonly string[]
}>()
expectTypeOf(query.query).toEqualTypeOf<
  (graph: query.Queryable, text: string, options?: query.QueryOptions) => Promise<query.QueryResult>
>()
expectTypeOf<Optional<query.FormatOptions>>().toEqualTypeOf<'prefixes' | 'ontology'>()
expectTypeOf(query.formatResult).toEqualTypeOf<
  (result: query.QueryResult, format: string, options?: query.FormatOptions) => Promise<string>
>()
expectTypeOf<query.ParameterType>().toEqualTypeOf<
  'iri' | 'literal' | 'string' | 'integer' | 'decimal' | 'boolean' | 'date' | 'datetime' | 'year'
>()
expectTypeOf<query.Parameter>().toEqualTypeOf<{
  readonly name: string
  readonly variable: string
  readonly type: query.ParameterType
  readonly required: boolean
}>()
expectTypeOf<Optional<query.QueryHeader>>().toEqualTypeOf<'summary' | 'description'>()
expectTypeOf<query.StoredQuery>().toExtend<query.QueryHeader>()
expectTypeOf<query.StoredQuery['parameters']>().toEqualTypeOf<readonly query.Parameter[]>()
expectTypeOf(query.readQuery).parameter(0).toBeString()
expectTypeOf(query.readQuery).returns.resolves.toEqualTypeOf<query.StoredQuery>()
expectTypeOf(query.readParams).toEqualTypeOf<
  (query: query.StoredQuery, given: Readonly<Record<string, string>>, graph: query.Queryable) => Record<string, Term>
>()

// claimgraph/check

expectTypeOf<Optional<check.CheckOptions>>().toEqualTypeOf<
  'texts' | 'drafted' | 'includeRestricted' | 'locate' | 'verifySignature'
>()
expectTypeOf<Optional<check.CheckReport>>().toEqualTypeOf<'nanopubs'>()
expectTypeOf<keyof check.SignedText>().toEqualTypeOf<'algorithm' | 'isLegacy' | 'publicKey' | 'signature' | 'text'>()
expectTypeOf<check.VerifySignature>().returns.toEqualTypeOf<boolean | Promise<boolean>>()
expectTypeOf<check.CheckReport['coverage']>().toEqualTypeOf<readonly check.Coverage[]>()
expectTypeOf(check.checkGraph).toEqualTypeOf<
  (dataset: DatasetCore, options: check.CheckOptions) => Promise<check.CheckReport>
>()
expectTypeOf<Optional<check.Coverage>>().toEqualTypeOf<'sentences' | 'covered' | 'uncovered'>()
expectTypeOf<Optional<check.Issue>>().toEqualTypeOf<'subject' | 'file' | 'line'>()
expectTypeOf<check.Issue['code']>().toEqualTypeOf<check.IssueCode>()
expectTypeOf<check.Severity>().toEqualTypeOf<'error' | 'warning' | 'open'>()
expectTypeOf<ReturnType<check.Locate>>().toExtend<{ readonly file: string } | undefined>()
expectTypeOf<check.IssueCode>().toEqualTypeOf<
  (typeof check.shapeCodes)[number] | (typeof check.checkCodes)[number] | claims.ErrorCode
>()
expectTypeOf<(typeof check.shapeCodes)[number]>().extract<'claim-act'>().toEqualTypeOf<'claim-act'>()
expectTypeOf<(typeof check.checkCodes)[number]>().extract<'impossible-date'>().toEqualTypeOf<'impossible-date'>()
expectTypeOf<string>().not.toExtend<check.IssueCode>()

// claimgraph/export

expectTypeOf<Optional<exporting.NanopubSigner>>().toEqualTypeOf<'signer'>()
expectTypeOf<Optional<exporting.NanopubOptions>>().toEqualTypeOf<
  'claims' | 'publisher' | 'publisherName' | 'created' | 'license' | 'signer'
>()
expectTypeOf<keyof exporting.NanopubExport>().toEqualTypeOf<'text' | 'nanopubs' | 'leftOut'>()
expectTypeOf(exporting.exportNanopubs).toEqualTypeOf<
  (graph: claims.ClaimGraph, options?: exporting.NanopubOptions) => Promise<exporting.NanopubExport>
>()
expectTypeOf<Optional<exporting.AnnotationOptions>>().toEqualTypeOf<'claims' | 'texts'>()
expectTypeOf(exporting.toAnnotations).returns.toEqualTypeOf<{ readonly items: readonly object[] }>()
expectTypeOf(exporting.toClaimReviews).parameter(0).toEqualTypeOf<claims.ClaimGraph>()
expectTypeOf<exporting.FtmStatement['dataset']>().toEqualTypeOf<string>()
expectTypeOf(exporting.toFtmStatements).returns.toEqualTypeOf<exporting.FtmStatement[]>()
expectTypeOf<exporting.ExportFormat>().toEqualTypeOf<'jsonld' | 'trig' | 'nq' | 'nt' | 'ttl' | 'rdf' | 'csv'>()
expectTypeOf(exporting.exportFormats).items.toEqualTypeOf<exporting.ExportFormat>()
expectTypeOf<Optional<exporting.ExportOptions>>().toEqualTypeOf<'claims' | 'terms' | 'reifiers'>()
expectTypeOf(exporting.exportGraph).toEqualTypeOf<
  (graph: claims.ClaimGraph, format: string | claims.RdfFormat, options?: exporting.ExportOptions) => Promise<string>
>()
expectTypeOf<exporting.JsonLdDocument>().toEqualTypeOf<{ '@context': object; '@graph': object[] }>()
expectTypeOf<Optional<exporting.JsonLdOptions>>().toEqualTypeOf<'prefixes'>()
expectTypeOf<claims.ClaimGraph>().toExtend<exporting.JsonLdOptions>()
expectTypeOf(exporting.toJsonLd).toEqualTypeOf<
  (quads: Iterable<Quad>, options: exporting.JsonLdOptions) => Promise<exporting.JsonLdDocument>
>()
expectTypeOf(exporting.claimJsonLd).toEqualTypeOf<
  (graph: claims.ClaimGraph, name: string, options?: claims.ClaimQuadsOptions) => Promise<exporting.JsonLdDocument>
>()

// claimgraph/extract

expectTypeOf<keyof extract.Models>().toEqualTypeOf<'attribution' | 'wordClasses'>()
expectTypeOf<extract.Models['attribution']>().toEqualTypeOf<Uint8Array>()
expectTypeOf<Optional<extract.DocumentText>>().toEqualTypeOf<
  'kind' | 'language' | 'headline' | 'publisher' | 'author' | 'published' | 'notBefore' | 'notAfter'
>()
expectTypeOf<Optional<extract.ReadDocumentOptions>>().toEqualTypeOf<'kind'>()
expectTypeOf<extract.ReadDocumentOptions['kind']>().toEqualTypeOf<extract.DocumentText['kind']>()
expectTypeOf(extract.readDocumentText).toEqualTypeOf<
  (content: Uint8Array | string, options: extract.ReadDocumentOptions) => Promise<extract.DocumentText>
>()
expectTypeOf(extract.findForeignLanguage).toEqualTypeOf<(text: string) => Promise<string | undefined>>()
expectTypeOf<keyof extract.Lexicon>().toEqualTypeOf<'kinds' | 'wording' | 'vocabulary' | 'known'>()
expectTypeOf<extract.Lexicon['kinds']>().toEqualTypeOf<extract.WordKinds>()
expectTypeOf<extract.WordKinds>().toEqualTypeOf<ReadonlyMap<string, ReadonlySet<string>>>()
expectTypeOf<extract.Wording>().toEqualTypeOf<ReadonlyMap<string, readonly extract.Phrase[]>>()
expectTypeOf<extract.Phrase>().toEqualTypeOf<{ readonly measure: string; readonly others: readonly string[] }>()
expectTypeOf<extract.Vocabulary['properties']>().toEqualTypeOf<readonly extract.WordedProperty[]>()
expectTypeOf<extract.WordedProperty>().toExtend<extract.Worded>()
expectTypeOf<Optional<extract.WordedProperty>>().toEqualTypeOf<'impliedKind'>()
expectTypeOf<extract.Lexicon['known']>().toEqualTypeOf<extract.Known>()
expectTypeOf<extract.Known['agents'][number]>().toExtend<extract.KnownThing>()
expectTypeOf<extract.Known['events']>().toEqualTypeOf<readonly extract.KnownEvent[]>()
expectTypeOf<extract.Known['documents']>().toEqualTypeOf<readonly extract.KnownDocument[]>()
expectTypeOf(extract.readLexicon).toEqualTypeOf<
  (ontology: Pick<claims.Ontology, 'vocabulary' | 'wording'>, graph?: claims.ClaimGraph) => Promise<extract.Lexicon>
>()
expectTypeOf<Optional<extract.ExtractorOptions>>().toEqualTypeOf<'minConfidence'>()
expectTypeOf<extract.Extractor['toFacts']>().returns.toEqualTypeOf<readonly extract.StatedFact[]>()
expectTypeOf<Optional<extract.StatedFact>>().toEqualTypeOf<'certainty' | 'figure'>()
expectTypeOf(extract.createExtractor).toEqualTypeOf<(options: extract.ExtractorOptions) => extract.Extractor>()
expectTypeOf<extract.DraftOptions>().toEqualTypeOf<{ readonly now?: Date }>()
expectTypeOf<extract.Extractor['extract']>().toEqualTypeOf<(document: extract.DocumentText) => extract.DocumentDrafts>()
expectTypeOf<extract.Extractor['toQuads']>().toEqualTypeOf<
  (drafts: extract.DocumentDrafts, text: string, options?: extract.DraftOptions) => readonly Quad[]
>()
expectTypeOf<extract.Extractor['toTrig']>().returns.resolves.toBeString()
expectTypeOf<extract.Stretch>().toEqualTypeOf<readonly [start: number, end: number]>()
expectTypeOf<extract.DocumentDrafts['attributions']>().toEqualTypeOf<readonly extract.DraftAttribution[]>()
expectTypeOf<extract.DocumentDrafts['quantities']>().toEqualTypeOf<readonly extract.DraftQuantity[]>()
expectTypeOf<extract.DocumentDrafts['ownVoice']>().toEqualTypeOf<readonly extract.Stretch[]>()
expectTypeOf<extract.DraftAttribution>().toExtend<extract.Manner>()
expectTypeOf<Optional<extract.Manner>>().toEqualTypeOf<'act' | 'stance' | 'certainty'>()
expectTypeOf<extract.DraftQuantity['attribution']>().toEqualTypeOf<string | null>()
expectTypeOf<Optional<extract.DraftQuantity>>().toEqualTypeOf<
  'value' | 'min' | 'max' | 'trigger' | 'victims' | 'perpetrator' | 'place' | 'from' | 'until' | 'earlier'
>()

// claimgraph/align

expectTypeOf(align.align).toEqualTypeOf<
  (
    graph: claims.ClaimGraph,
    texts: claims.Texts,
    options?: { gazetteer?: align.Gazetteer },
  ) => Promise<align.Proposal[]>
>()
expectTypeOf<align.Gazetteer['find']>().toEqualTypeOf<(name: string) => readonly align.GazetteerPlace[]>()
expectTypeOf<Optional<align.GazetteerPlace>>().toEqualTypeOf<'region' | 'coordinates'>()
expectTypeOf(align.toIdentityQuads).toEqualTypeOf<(proposals: readonly align.Proposal[]) => Quad[]>()
expectTypeOf<align.Proposal['resources']>().toEqualTypeOf<readonly string[]>()
expectTypeOf<Optional<align.Proposal>>().toEqualTypeOf<'mainOf'>()

// claimgraph/review

expectTypeOf<Optional<review.Draft>>().toEqualTypeOf<'confidence'>()
expectTypeOf<review.Draft['quads']>().toEqualTypeOf<readonly Quad[]>()
expectTypeOf<review.DraftsFile['drafts']>().toEqualTypeOf<readonly review.Draft[]>()
expectTypeOf(review.findDrafts).toEqualTypeOf<(file: Omit<review.DraftsFile, 'drafts'>) => Promise<review.DraftsFile>>()
expectTypeOf(review.viewDraft).toEqualTypeOf<
  (id: string, quads: readonly Quad[], sources: readonly DatasetCore[]) => review.DraftView
>()
expectTypeOf<Optional<review.DraftView>>().toEqualTypeOf<'mention'>()
expectTypeOf<review.DraftView['facts']>().toEqualTypeOf<readonly review.FactView[]>()
expectTypeOf<review.FactView['quantity']>().toEqualTypeOf<claims.Quantity | undefined>()
expectTypeOf<review.DraftView['events']>().toEqualTypeOf<readonly review.DraftEvent[]>()
expectTypeOf<review.DraftEvent>().toExtend<claims.Resource>()
expectTypeOf<review.DraftEvent['proposedAs']>().toEqualTypeOf<claims.Resource | undefined>()
expectTypeOf<review.DraftView['marks']>().toEqualTypeOf<readonly review.Mark[]>()
expectTypeOf<review.Mark>().toExtend<claims.Span>()
expectTypeOf<review.Mark['role']>().toEqualTypeOf<review.Role>()
expectTypeOf<review.Role>().toEqualTypeOf<'source' | 'cue' | 'content'>()
expectTypeOf(review.findCandidates).toEqualTypeOf<
  (view: review.DraftView, graph: claims.ClaimGraph) => claims.Claim[]
>()
expectTypeOf<review.Reviewer>().toEqualTypeOf<{ readonly id: string; readonly name: string }>()
expectTypeOf(review.findReviewer).toEqualTypeOf<(name: string, draft: string, known: DatasetCore) => review.Reviewer>()
expectTypeOf<review.Decision>().toEqualTypeOf<
  | review.Acceptance
  | review.Addition
  | review.Edit
  | review.EventDecision
  | review.Gap
  | review.Merger
  | review.Rejection
  | review.Split
  | review.Takeover
  | review.Undoing
>()
expectTypeOf<review.Decision>().toExtend<review.JournalLine>()
expectTypeOf<Exclude<review.Decision, review.Decided>>().toEqualTypeOf<review.Takeover>()
expectTypeOf<Extract<review.Decision, review.Written>['decision']>().toEqualTypeOf<
  'accept' | 'merge' | 'take-over' | 'without-claim'
>()
expectTypeOf<review.Written>().toExtend<review.Changing>()
expectTypeOf<review.Changing['before']>().toEqualTypeOf<string | null>()
expectTypeOf<review.Outcome>().toEqualTypeOf<
  review.Acceptance | review.Merger | review.Rejection | review.Split | review.Takeover
>()
expectTypeOf<review.ReviewState['outcomes']>().toEqualTypeOf<ReadonlyMap<string, review.Outcome>>()
expectTypeOf<Optional<review.ReviewState>>().toEqualTypeOf<'last'>()
expectTypeOf<review.Progress[keyof review.Progress]>().toBeNumber()
expectTypeOf(review.countProgress).toEqualTypeOf<
  (drafts: readonly review.Draft[], state: review.ReviewState) => review.Progress
>()
expectTypeOf<review.Journal['append']>().toEqualTypeOf<(...decisions: readonly review.Decision[]) => Promise<void>>()
expectTypeOf<review.ClaimsStore['read']>().returns.resolves.toEqualTypeOf<Uint8Array | undefined>()
expectTypeOf<Optional<review.Journal>>().toEqualTypeOf<'carriedOut' | 'confirm'>()
expectTypeOf<Optional<review.ClaimsStore>>().toEqualTypeOf<'exclusively'>()
expectTypeOf<Optional<review.ReviewOptions>>().toEqualTypeOf<'texts' | 'isTaken' | 'now'>()
expectTypeOf(review.Review.open).toEqualTypeOf<
  (drafts: review.DraftsFile, journal: review.Journal, options: review.ReviewOptions) => Promise<review.Review>
>()
expectTypeOf<review.Review['accept']>().toEqualTypeOf<
  (draft: review.Draft, reviewer: review.Reviewer) => Promise<review.Refusal>
>()
expectTypeOf<review.Refusal>().toEqualTypeOf<readonly check.Issue[]>()
expectTypeOf<review.Review['undo']>().toEqualTypeOf<
  (reviewer: string, number?: number) => Promise<review.Draft | undefined>
>()
expectTypeOf<review.Review['add']>().toEqualTypeOf<
  (draft: review.NewDraft, reviewer: string) => Promise<review.Draft>
>()
expectTypeOf<review.ReviewState['standing']>().toEqualTypeOf<readonly review.Numbered[]>()
expectTypeOf<review.Numbered['decision']>().toEqualTypeOf<Exclude<review.Decision, review.Undoing>>()
expectTypeOf<review.Split['parts']>().toEqualTypeOf<readonly review.SplitPart[]>()
expectTypeOf<review.Passage>().toExtend<claims.Span>()
expectTypeOf(review.findWords).toEqualTypeOf<(text: string, wanted: string) => readonly claims.Span[]>()
expectTypeOf(review.draftStatement).toEqualTypeOf<
  (statement: review.MissedStatement, context: review.StatementContext) => review.NewDraft
>()
expectTypeOf<Optional<review.MissedStatement>>().toEqualTypeOf<
  'claimant' | 'relayedBy' | 'act' | 'stance' | 'certainty' | 'minted'
>()
expectTypeOf<Optional<review.Minted>>().toEqualTypeOf<'dimensions'>()
expectTypeOf(review.movePassage).parameter(2).toEqualTypeOf<{ readonly span: claims.Span; readonly text: string }>()
expectTypeOf(review.splitDraft).returns.toEqualTypeOf<review.NewDraft[]>()
expectTypeOf(review.viewThing).toEqualTypeOf<(id: string, dataset: DatasetCore) => review.ThingView>()
expectTypeOf(review.formatThing).toEqualTypeOf<(view: review.ThingView) => string>()

// claimgraph/node

expectTypeOf(node.verifyCrate).toEqualTypeOf<(folder: string) => Promise<node.CrateReport>>()
expectTypeOf<keyof node.CrateReport>().toEqualTypeOf<'files' | 'missing' | 'changed' | 'further'>()
expectTypeOf<node.CrateReport['missing']>().toEqualTypeOf<readonly string[]>()
expectTypeOf(node.openGazetteer).toEqualTypeOf<() => Promise<align.Gazetteer>>()
expectTypeOf(node.shippedPath).toEqualTypeOf<(relative: string) => string>()
expectTypeOf(node.shippedOntology).toEqualTypeOf<claims.Ontology>()
expectTypeOf<Optional<node.ReadOptions>>().toEqualTypeOf<'format' | 'onError' | 'base' | 'lossy' | 'onLoss'>()
expectTypeOf<node.ReadResult['store']>().toEqualTypeOf<claims.QuadStore>()
expectTypeOf<node.ReadResult['locate']>().toEqualTypeOf<check.Locate>()
expectTypeOf(node.readFiles).toEqualTypeOf<
  (paths: readonly string[], options?: node.ReadOptions) => Promise<node.ReadResult>
>()
expectTypeOf(node.readTexts).toEqualTypeOf<(folder: string) => Promise<claims.Texts>>()
expectTypeOf(node.checkFiles).parameter(0).toEqualTypeOf<readonly string[]>()
expectTypeOf(node.checkFiles).returns.resolves.toEqualTypeOf<check.CheckReport>()
expectTypeOf<Optional<node.OpenOptions>>().toEqualTypeOf<
  'ontology' | 'includeRestricted' | 'identities' | 'prefixes' | 'format' | 'base' | 'lossy' | 'onLoss' | 'compact'
>()
expectTypeOf(node.openClaimGraph).toEqualTypeOf<
  (paths: string | readonly string[], options?: node.OpenOptions) => Promise<claims.ClaimGraph>
>()
expectTypeOf(node.toClaimGraph).toEqualTypeOf<
  (dataset: DatasetCore, options?: Partial<claims.GraphOptions>) => claims.ClaimGraph
>()
expectTypeOf(node.openCase).toEqualTypeOf<(folder: string) => Promise<node.Case>>()
expectTypeOf<Optional<node.Case>>().toEqualTypeOf<'description' | 'license' | 'corrections'>()
expectTypeOf<node.Case['folder' | 'triples' | 'base' | 'title']>().toEqualTypeOf<string>()
expectTypeOf<node.Case>().toExtend<node.CaseDescription>()
expectTypeOf<node.Case>().toExtend<node.CaseLayout>()
expectTypeOf<node.CaseDescription['curators']>().toEqualTypeOf<readonly string[]>()
expectTypeOf<Optional<node.OpenCaseOptions>>().toEqualTypeOf<'proposed' | 'includeRestricted'>()
expectTypeOf<Optional<node.CheckFilesOptions>>().toEqualTypeOf<
  'texts' | 'drafted' | 'includeRestricted' | 'verifySignature' | 'format' | 'base' | 'lossy' | 'onLoss' | 'kept'
>()
expectTypeOf(node.verifySignature).toEqualTypeOf<check.VerifySignature>()
expectTypeOf(node.readSigner).toEqualTypeOf<(text: string, signer?: string) => exporting.NanopubSigner>()
expectTypeOf(node.claimFormats).items.toEqualTypeOf<node.ClaimFormat>()
expectTypeOf<node.ClaimFormat>().toEqualTypeOf<'nanopub' | 'claimreview' | 'annotation' | 'ftm'>()
expectTypeOf<Optional<node.ClaimImportOptions>>().toEqualTypeOf<
  'by' | 'dryRun' | 'now' | 'unverified' | 'lenient' | 'base'
>()
expectTypeOf<Optional<node.ClaimImportReport>>().toEqualTypeOf<'file' | 'kept'>()
expectTypeOf(node.importClaims).toEqualTypeOf<
  (own: node.Case, path: string, options: node.ClaimImportOptions) => Promise<node.ClaimImportReport>
>()
expectTypeOf(node.importTable).toEqualTypeOf<
  (own: node.Case, path: string, options?: node.ImportOptions) => Promise<node.ImportReport>
>()
expectTypeOf<Optional<node.ImportOptions>>().toEqualTypeOf<
  'mapping' | 'settings' | 'by' | 'encoding' | 'dryRun' | 'now'
>()
expectTypeOf<node.ImportOptions['settings']>().toEqualTypeOf<node.ImportSettings | undefined>()
expectTypeOf<keyof node.ImportSettings>().toEqualTypeOf<node.ColumnName>()
expectTypeOf<keyof node.ImportReport>().toEqualTypeOf<
  'file' | 'claims' | 'passages' | 'known' | 'countedBefore' | 'fresh'
>()
expectTypeOf<node.NewKind>().toEqualTypeOf<'agent' | 'event' | 'place' | 'document' | 'concept'>()
expectTypeOf(node.enterClaim).toEqualTypeOf<
  (own: node.Case, row: node.ClaimRow, options?: node.EnterOptions) => Promise<node.EnteredClaim>
>()
expectTypeOf<Optional<node.EnterOptions>>().toEqualTypeOf<'by' | 'now' | 'dryRun'>()
expectTypeOf<node.EnteredClaim['outcome']>().toEqualTypeOf<'claim' | 'passage' | 'known'>()
expectTypeOf<keyof node.ClaimRow>().toEqualTypeOf<node.ColumnName | 'line'>()
expectTypeOf(node.openCaseGraph).toEqualTypeOf<
  (own: node.Case, options?: node.OpenCaseOptions) => Promise<claims.ClaimGraph>
>()
expectTypeOf<Optional<node.Deciding>>().toEqualTypeOf<'by' | 'at'>()
expectTypeOf<Optional<node.PassageOptions>>().toEqualTypeOf<'document' | 'passage' | 'relayedBy'>()
expectTypeOf<node.PassageOptions['passage']>().toEqualTypeOf<string | claims.Span | undefined>()
expectTypeOf<node.RetractOptions>().toExtend<node.Deciding>()
expectTypeOf(node.retractClaim).toEqualTypeOf<(own: node.Case, options: node.RetractOptions) => Promise<string>>()
expectTypeOf<node.ReviseOptions>().toExtend<node.Deciding & node.PassageOptions>()
expectTypeOf(node.reviseClaim).toEqualTypeOf<(own: node.Case, options: node.ReviseOptions) => Promise<string>>()
expectTypeOf<node.CorrectOptions['values']>().toEqualTypeOf<readonly string[] | undefined>()
expectTypeOf(node.correctClaim).toEqualTypeOf<(own: node.Case, options: node.CorrectOptions) => Promise<string>>()
expectTypeOf<node.RestrictOptions['lift']>().toEqualTypeOf<boolean | undefined>()
expectTypeOf(node.restrictResource).toEqualTypeOf<(own: node.Case, options: node.RestrictOptions) => Promise<string>>()
expectTypeOf(node.listQueries).toEqualTypeOf<(folder?: string) => Promise<query.StoredQuery[]>>()
expectTypeOf(node.loadQuery).toEqualTypeOf<(name: string, folder?: string) => Promise<query.StoredQuery>>()
expectTypeOf(node.readDocumentFile).toEqualTypeOf<
  (path: string, limits?: node.DocumentLimits) => Promise<extract.DocumentText>
>()
expectTypeOf<node.DocumentLimits>().toEqualTypeOf<{
  readonly seconds?: number | undefined
  readonly memoryMb?: number | undefined
}>()
expectTypeOf<Optional<node.OpenExtractorOptions>>().toEqualTypeOf<keyof node.OpenExtractorOptions>()
expectTypeOf(node.openExtractor).toEqualTypeOf<(options?: node.OpenExtractorOptions) => Promise<extract.Extractor>>()
expectTypeOf(node.shippedModels).toEqualTypeOf<() => Promise<extract.Models>>()
expectTypeOf<node.WriteFile>().toEqualTypeOf<
  (file: string, text: string, options: { readonly expected: string | null }) => Promise<void>
>()
expectTypeOf(node.createClaimsStore).toEqualTypeOf<
  (path: string, options: { drafts: string; write: node.WriteFile }) => review.ClaimsStore
>()
expectTypeOf(node.JournalFile.open).toEqualTypeOf<(drafts: string) => Promise<node.JournalFile>>()
expectTypeOf<node.JournalFile>().toExtend<review.Journal>()
expectTypeOf(node.readDrafts).toEqualTypeOf<(path: string) => Promise<review.DraftsFile>>()

// claimgraph/serve

expectTypeOf<Optional<serve.ServeOptions>>().toEqualTypeOf<keyof serve.ServeOptions>()
expectTypeOf<serve.ServeOptions['timeoutMs']>().toEqualTypeOf<number | undefined>()
expectTypeOf(serve.createApp).toEqualTypeOf<(graph: claims.ClaimGraph, options?: serve.ServeOptions) => Promise<Hono>>()
expectTypeOf<Parameters<serve.Answer>[0]>().toEqualTypeOf<Request>()
expectTypeOf<ReturnType<serve.Answer>>().toEqualTypeOf<Response | Promise<Response>>()
expectTypeOf<Hono['fetch']>().toExtend<serve.Answer>()
expectTypeOf(serve.listen).toEqualTypeOf<
  (answer: serve.Answer, address: { host: string; port: number }) => Promise<serve.RunningServer>
>()
expectTypeOf<serve.RunningServer['stop']>().toEqualTypeOf<(graceMs: number) => Promise<void>>()
expectTypeOf<Optional<serve.CrateOptions>>().toEqualTypeOf<'by' | 'force' | 'now'>()
expectTypeOf(serve.writeCrate).toEqualTypeOf<
  (graph: claims.ClaimGraph, options: serve.CrateOptions) => Promise<number>
>()
expectTypeOf<serve.SiteFile>().toEqualTypeOf<{ readonly path: string; readonly text: string }>()
expectTypeOf<Optional<serve.StaticSiteOptions>>().toEqualTypeOf<
  'baseUrl' | 'day' | 'documents' | 'kinds' | 'language'
>()
expectTypeOf(serve.staticSite).toEqualTypeOf<
  (graph: claims.ClaimGraph, options?: serve.StaticSiteOptions) => AsyncGenerator<serve.SiteFile>
>()
