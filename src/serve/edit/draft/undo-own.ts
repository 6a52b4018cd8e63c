import { localName } from '../../../rdf/resource.js'
import { reviewerOf } from '../../../review/decision.js'
import type { Draft } from '../../../review/draft.js'
import { sayDecision } from '../say-decision.js'
import type { ReviewedDocument } from './next-draft.js'

/** Takes back the last decision of a reviewer on the drafts of a document, with what rests on it. */
export async function undoOwnLast(
  { review }: ReviewedDocument,
  reviewer: string,
): Promise<{ readonly said: string; readonly draft?: Draft | undefined }> {
  const last = review.state.standing.findLast(({ decision }) => reviewerOf(decision) === reviewer)
  if (last === undefined) return { said: 'You have decided nothing in this document that could be undone.' }
  const resting = review.findDependents(last.number).flatMap(({ decision }) => reviewerOf(decision) ?? [])
  const others = [...new Set(resting)].filter(name => name !== reviewer)
  if (others.length > 0) {
    return { said: `Decisions of ${others.join(', ')} rest on it: take it back among all decisions.` }
  }
  const draft = await review.undo(reviewer, last.number)
  return { said: `Undone: ${localName(last.decision.draft)} ${sayDecision(last.decision)}.`, draft }
}
