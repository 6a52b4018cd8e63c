import type { DatasetCore, NamedNode } from '@rdfjs/types'
import { type Claim, readClaim, statements } from '../claims/claim.js'
import { createSharedReaders } from '../claims/readers.js'
import { rdf } from '../rdf/environment.js'
import { cg, prov } from '../rdf/namespaces.js'

/**
 * The claims of the graph that a draft could be another mention of: of the same claimant, and of these first those that
 * state the same property of the same event, then those about the same event. Drafts are none.
 */
export function findCandidates(draft: Claim, known: DatasetCore): Claim[] {
  if (!draft.claimant) return []
  const shared = createSharedReaders(known)
  const questions = new Set(statements(draft).map(questionOf))
  const events = new Set(draft.about.map(({ id }) => id))
  const likeness = (claim: Claim) =>
    statements(claim).some(quad => questions.has(questionOf(quad)))
      ? 2
      : claim.about.some(({ id }) => events.has(id))
        ? 1
        : 0
  return [...known.match(null, prov.wasAttributedTo, rdf.namedNode(draft.claimant.id), rdf.defaultGraph())]
    .map(({ subject }) => readClaim(known, subject as NamedNode, shared))
    .filter(({ id, status }) => id !== draft.id && status?.id !== cg.Draft.value)
    .map(claim => ({ claim, like: likeness(claim) }))
    .sort((a, b) => b.like - a.like)
    .map(({ claim }) => claim)
}

const questionOf = ({ subject, predicate }: { subject: { value: string }; predicate: { value: string } }) =>
  `${subject.value}\n${predicate.value}`
