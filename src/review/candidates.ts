import type { NamedNode } from '@rdfjs/types'
import { type Claim, readClaim, statements } from '../claims/claim.js'
import type { ClaimGraph } from '../claims/graph.js'
import { createSharedReaders } from '../claims/readers.js'
import { rdf } from '../rdf/environment.js'
import { cg, prov } from '../rdf/namespaces.js'
import type { DraftView } from './view.js'

/**
 * The claims of the graph that a draft could be another mention of: those of the same claimant, first those that stand in
 * the same passage, then those that state the same property of the same event, then those about the same event. A draft
 * event counts as the known one that it is proposed as. Drafts are none, nor is what the graph does not show.
 *
 * @example
 * ```ts
 * import { readQuads, toClaimGraph } from 'claimgraph'
 * import { findCandidates, findDrafts, viewDraft } from 'claimgraph/review'
 *
 * const read = (claims: string) =>
 *   readQuads(
 *     `PREFIX : <https://example.org/>
 *      PREFIX cg: <https://w3id.org/claimgraph/ns#>
 *      PREFIX prov: <http://www.w3.org/ns/prov#>
 *      ${claims}`,
 *     'trig',
 *   )
 * const known = await read(`
 *   :closed a cg:Claim ; prov:wasAttributedTo :council . :closed { :road cg:deliberate true }
 *   :count a cg:Claim ; prov:wasAttributedTo :council . :count { :flood cg:injured 3 }`)
 * const found = await read(`
 *   :a1 a cg:Claim ; cg:status cg:Draft ; prov:wasAttributedTo :council . :a1 { :flood cg:injured 4 }`)
 * const { drafts, dataset } = await findDrafts({ path: 'drafts.trig', dataset: found.store, prefixes: found.prefixes })
 * const view = viewDraft(drafts[0]!.id, drafts[0]!.quads, [dataset, known.store])
 * for (const { id } of findCandidates(view, toClaimGraph(known.store))) console.log(id)
 * // https://example.org/count
 * // https://example.org/closed
 * ```
 */
export function findCandidates({ claim: draft, events }: DraftView, graph: ClaimGraph): Claim[] {
  if (!draft.claimant) return []
  const proposed = new Map(events.map(({ id, proposedAs }) => [id, proposedAs?.id ?? id]))
  const nameOf = (id: string) => proposed.get(id) ?? id
  const questionsOf = (claim: Claim) =>
    statements(claim).map(({ subject, predicate }) => `${nameOf(subject.value)}\n${predicate.value}`)
  const questions = new Set(questionsOf(draft))
  const about = new Set(draft.about.map(({ id }) => nameOf(id)))
  const likeness = (claim: Claim) =>
    (sharesPassage(draft, claim) ? 4 : 0) +
    (questionsOf(claim).some(question => questions.has(question)) ? 2 : 0) +
    (claim.about.some(({ id }) => about.has(id)) ? 1 : 0)
  const known = graph.dataset
  const shared = createSharedReaders(known)
  return [...known.match(null, prov.wasAttributedTo, rdf.namedNode(draft.claimant.id), rdf.defaultGraph())]
    .map(({ subject }) => readClaim(known, subject as NamedNode, shared))
    .filter(({ id, status }) => id !== draft.id && status?.id !== cg.Draft.value)
    .map(claim => ({ claim, like: likeness(claim) }))
    .sort((a, b) => b.like - a.like)
    .map(({ claim }) => claim)
}

/** Whether two claims stand in overlapping passages of one document. */
function sharesPassage(a: Claim, b: Claim): boolean {
  return a.mentions.some(({ document, span }) =>
    b.mentions.some(
      other =>
        document !== undefined &&
        document.id === other.document?.id &&
        span !== undefined &&
        other.span !== undefined &&
        span.start < other.span.end &&
        other.span.start < span.end,
    ),
  )
}
