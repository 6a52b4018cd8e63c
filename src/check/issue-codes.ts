import type { ErrorCode } from '../errors.js'
import { nanopubCodes } from '../rdf/nanopub/codes.js'

/**
 * The names of the SHACL shapes that a description or a claim's content can fail to meet; `ontology/shapes.ttl` defines them.
 *
 * @example
 * ```ts
 * import { shapeCodes } from 'claimgraph/check'
 *
 * console.log(shapeCodes.includes('claim-claimant')) // true
 * ```
 */
export const shapeCodes = [
  'agent-acts-for',
  'agent-kind',
  'agent-label',
  'agent-may-be',
  'agent-member-of',
  'agent-parent',
  'agent-pseudonym',
  'agent-scheme',
  'agent-type',
  'bounds-order',
  'case-base',
  'case-curator',
  'case-label',
  'claim-about',
  'claim-act',
  'claim-addressee',
  'claim-asserted-on',
  'claim-basis',
  'claim-certainty',
  'claim-claimant',
  'claim-claimant-agent',
  'claim-confidence',
  'claim-corrected-by',
  'claim-date',
  'claim-date-basis',
  'claim-date-reasoning',
  'claim-derived-from',
  'claim-iri',
  'claim-label',
  'claim-mention',
  'claim-presupposes',
  'claim-quantifier',
  'claim-revision-claimant',
  'claim-retracted-by',
  'claim-revision-of',
  'claim-stance',
  'claim-status',
  'claim-status-stated',
  'collection-sha256',
  'collection-time',
  'collection-used',
  'concept-broader',
  'concept-label',
  'concept-leaves-others',
  'concept-names-no-source',
  'concept-scheme',
  'concept-value',
  'count',
  'count-figures',
  'document-characters',
  'document-date',
  'document-date-published',
  'document-headline',
  'document-held',
  'document-language',
  'document-publisher',
  'document-publisher-agent',
  'document-sha256',
  'event-from',
  'event-kind',
  'event-label',
  'event-part-of',
  'event-part-reason',
  'event-partition',
  'event-place',
  'event-until',
  'event-victims',
  'gap-reason',
  'gap-selector',
  'import-line',
  'import-sha256',
  'import-time',
  'import-who',
  'indefinite',
  'instant-bound',
  'instant-value',
  'mention-chain',
  'mention-relay',
  'mention-selector',
  'mention-sha256',
  'mention-source',
  'mention-used',
  'not-after',
  'not-before',
  'place-label',
  'place-within',
  'property-compared-as',
  'quantity',
  'quantity-as-stated',
  'quantity-bounds',
  'quantity-max',
  'quantity-min',
  'quantity-value',
  'record-about',
  'record-time',
  'selector-end',
  'selector-order',
  'selector-start',
  'selector-type',
  'sensitivity',
  'truth-value',
] as const

/**
 * The names of the checks that SHACL cannot make.
 *
 * @example
 * ```ts
 * import { checkCodes } from 'claimgraph/check'
 *
 * console.log(checkCodes.includes('impossible-date')) // true
 * ```
 */
export const checkCodes = [
  'about-nothing',
  'bare-statement',
  'broken-list',
  'carries-corrected',
  'carries-retracted',
  'characters-differ',
  'circular',
  'content-without-claim',
  'dangling-reference',
  'duplicate-claim',
  'ill-typed-literal',
  'impossible-date',
  'near-miss',
  ...nanopubCodes,
  'no-content',
  'passage-differs',
  'passage-outside',
  'period-order',
  'sentence-without-claim',
  'undefined-term',
] as const

/** What is to be mended: the shape that is not met, the check that failed, or why a file could not be read. */
export type IssueCode = (typeof shapeCodes)[number] | (typeof checkCodes)[number] | ErrorCode
