import { localName } from '../../rdf/resource.js'
import { findCandidates } from '../../review/candidates.js'
import { findReviewer } from '../../review/reviewer.js'
import { formatTimes } from '../../time/times.js'
import { conclude } from './accept.js'
import { type Next, readShown, type Step } from './step.js'

/** So many claims are offered to merge with. */
const mostCandidates = 12

/** Asks for the claim that the draft's passage carries, too. */
export async function merge(step: Step): Promise<Next> {
  const { review, dialogue, draft, view, reviewer } = step
  const graph = readShown(step)
  const found = findCandidates(view, graph).slice(0, mostCandidates)
  dialogue.say(found.length > 0 ? 'Claims of the same claimant:' : 'The graph has no claim of this claimant.')
  const name = ({ label, asserted, id }: (typeof found)[number]) =>
    `${label} (${formatTimes(asserted)}; ${localName(id)})`
  const chosen = found.length === 0 ? undefined : await dialogue.choose(found, name)
  const target = chosen ?? (await dialogue.askFor('Another claim, by its name; empty: none', id => graph.claim(id)))
  if (!target) return 'again'
  const errors = await review.merge(draft, findReviewer(reviewer, draft.id, review.known), target.id)
  return conclude(step, errors)
}
