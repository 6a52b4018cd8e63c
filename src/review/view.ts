import type { DatasetCore, Quad, Term } from '@rdfjs/types'
import { type Claim, readClaim, statements } from '../claims/claim.js'
import type { Span } from '../claims/document.js'
import type { Mention } from '../claims/mention.js'
import { formatQuantity, type Quantity, readQuantity } from '../claims/quantity.js'
import { describe } from '../rdf/description.js'
import { rdf } from '../rdf/environment.js'
import { cg, oa, rdf as rdfNs, schema, sem } from '../rdf/namespaces.js'
import { numericTypes } from '../rdf/numbers.js'
import { type Resource, readLabel, readResource } from '../rdf/resource.js'
import { createStore } from '../rdf/store.js'
import { describedBy, gatherDescriptions } from './gather.js'

/** What the words of a passage do in a draft. */
export type Role = 'source' | 'cue' | 'content'

/** Words of the document that do something in a draft. */
export interface Mark extends Span {
  readonly role: Role
}

/** One statement of a draft's content. */
export interface FactView {
  readonly quad: Quad
  readonly subject: Resource
  readonly property: Resource
  /** The value in words. */
  readonly value: string
  /** Set where the value is a figure. */
  readonly quantity?: Quantity
}

/** A draft's event, and the known event that the extractor takes it for. */
export interface DraftEvent extends Resource {
  readonly proposedAs?: Resource
  /** IRIs of its kinds. */
  readonly kinds: readonly string[]
}

/** A draft as a person is shown it. */
export interface DraftView {
  readonly claim: Claim
  readonly facts: readonly FactView[]
  readonly events: readonly DraftEvent[]
  readonly mention?: Mention
  readonly marks: readonly Mark[]
}

/**
 * Reads a draft's quads, with what the sources say of what they name.
 *
 * @example
 * ```ts
 * import { readQuads } from 'claimgraph'
 * import { findDrafts, viewDraft } from 'claimgraph/review'
 *
 * const { store, prefixes } = await readQuads(
 *   `PREFIX : <https://example.org/>
 *    PREFIX cg: <https://w3id.org/claimgraph/ns#>
 *    PREFIX prov: <http://www.w3.org/ns/prov#>
 *    PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
 *    :council rdfs:label "Town council" .
 *    :a1 a cg:Claim ; cg:status cg:Draft ; prov:wasAttributedTo :council . :a1 { :flood cg:injured 4 }`,
 *   'trig',
 * )
 * const { drafts, dataset } = await findDrafts({ path: 'drafts.trig', dataset: store, prefixes })
 * const { claim, facts } = viewDraft(drafts[0]!.id, drafts[0]!.quads, [dataset])
 * console.log(claim.claimant?.label) // Town council
 * for (const { property, value } of facts) console.log(property.label, value) // injured 4
 * ```
 */
export function viewDraft(id: string, quads: readonly Quad[], sources: readonly DatasetCore[]): DraftView {
  const own = describedBy(quads)
  const dataset = createStore([...quads, ...gatherDescriptions(quads, sources, term => own.has(term))])
  const claim = readClaim(dataset, rdf.namedNode(id))
  const [mention] = claim.mentions
  return {
    claim,
    facts: accusationsFirst(statements(claim)).map(quad => readFact(quad, claim, dataset)),
    events: readEvents(quads, dataset),
    ...(mention ? { mention, marks: readMarks(mention, dataset) } : { marks: [] }),
  }
}

/** Who is accused is seen first. */
function accusationsFirst(quads: readonly Quad[]): Quad[] {
  const isAccusation = ({ predicate }: Quad) => predicate.value === `${cg.$iri}perpetrator`
  return [...quads.filter(isAccusation), ...quads.filter(quad => !isAccusation(quad))]
}

function readFact(quad: Quad, { content }: Claim, dataset: DatasetCore): FactView {
  const { subject, predicate, object } = quad
  const quantity = isQuantity(object, content) ? readQuantity(content, object) : undefined
  return {
    quad,
    subject: readResource(dataset, subject),
    property: readResource(dataset, predicate),
    value: quantity ? formatQuantity(quantity) : readLabel(dataset, object),
    ...(quantity ? { quantity } : {}),
  }
}

/** Whether a value is a number, or a node that has one. */
function isQuantity(term: Term, content: DatasetCore): boolean {
  if (term.termType === 'Literal') return numericTypes.has(term.datatype.value)
  return [schema.value, schema.minValue, schema.maxValue].some(property => content.match(term, property).size > 0)
}

/** The events that a draft names, each with the known one that it is proposed as. */
function readEvents(quads: readonly Quad[], dataset: DatasetCore): DraftEvent[] {
  const named = rdf.termSet<Term>(quads.flatMap(({ subject, object }) => [subject, object]))
  return [...named]
    .filter(term => dataset.match(term, rdfNs.type, sem.Event).size > 0)
    .map(term => {
      const description = describe(dataset, term)
      const [proposed] = description.terms(cg.proposedAs)
      return {
        ...readResource(dataset, term),
        kinds: description.values(cg.kind),
        ...(proposed ? { proposedAs: readResource(dataset, proposed) } : {}),
      }
    })
}

const selectors = [
  ['source', cg.sourceSelector],
  ['cue', cg.cueSelector],
  ['content', cg.contentSelector],
] as const

function readMarks({ id, span }: Mention, dataset: DatasetCore): Mark[] {
  const description = describe(dataset, rdf.namedNode(id))
  const marks = selectors.flatMap(([role, property]) =>
    description.terms(property).map(selector => ({ role, ...readStretch(describe(dataset, selector)) })),
  )
  const isMarked = marks.some(({ role }) => role === 'content')
  return [...marks, ...(span && !isMarked ? [{ role: 'content' as const, ...span }] : [])]
}

function readStretch(selector: ReturnType<typeof describe>): Span {
  return { start: Number(selector.values(oa.start)[0]), end: Number(selector.values(oa.end)[0]) }
}
