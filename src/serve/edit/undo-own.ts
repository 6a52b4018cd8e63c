import { localName } from '../../rdf/resource.js'
import type { Draft } from '../../review/draft.js'
import type { PlacedDraft } from './next-draft.js'
import { sayDecision } from './say-decision.js'

/** Takes back the last decision of a reviewer on the drafts of a document, with what rests on it. */
export async function undoOwnLast(
  { review }: PlacedDraft['document'],
  reviewer: string,
): Promise<{ readonly said: string; readonly draft?: Draft | undefined }> {
  const last = review.state.standing.findLast(
    ({ decision }) => 'reviewer' in decision && decision.reviewer === reviewer,
  )
  if (last === undefined) return { said: 'You have decided nothing in this document that could be undone.' }
  const rest = review.findDependents(last.number)
  const others = rest.filter(({ decision }) => 'reviewer' in decision && decision.reviewer !== reviewer)
  if (others.length > 0) {
    const names = [...new Set(others.map(({ decision }) => ('reviewer' in decision ? decision.reviewer : '')))]
    return { said: `Decisions of ${names.join(', ')} rest on it: take it back among all decisions.` }
  }
  const draft = await review.undo(reviewer, last.number)
  return { said: `Undone: ${localName(last.decision.draft)} ${sayDecision(last.decision)}.`, draft }
}
