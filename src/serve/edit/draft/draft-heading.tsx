import { rdf } from '../../../rdf/environment.js'
import { localName } from '../../../rdf/resource.js'
import type { Decision } from '../../../review/decision.js'
import { describes } from '../../../review/gather.js'
import type { DraftView } from '../../../review/view.js'
import { EditHeading } from '../edit-page.js'
import { sayDecision } from '../say-decision.js'
import type { PlacedDraft } from './next-draft.js'

interface DraftHeadingProps {
  readonly placed: PlacedDraft
  readonly view: DraftView
  /** Who else has it in hand. */
  readonly others: readonly string[]
  /** What others decided of it, where somebody sent what was not taken. */
  readonly meanwhile: readonly Decision[] | undefined
}

/** Which draft is in hand, where it stands, and who else is at it. */
export function DraftHeading({ placed: { document, draft }, view, others, meanwhile }: DraftHeadingProps) {
  const { all, open, state, known } = document.review
  const { claimant, label } = view.claim
  const outcome = state.outcomes.get(draft.id)
  const number = all.findIndex(({ id }) => id === draft.id) + 1
  const isNew = claimant && !describes(known, rdf.namedNode(claimant.id))
  return (
    <EditHeading kind={`${document.title} · draft ${number} of ${all.length} · ${open.length} open`} title={label}>
      <p class="meta">
        {[
          localName(draft.id),
          draft.confidence === undefined ? undefined : `confidence ${draft.confidence}`,
          outcome && (outcome.decision === 'take-over' ? 'taken over, reviewed by nobody' : sayDecision(outcome)),
          isNew ? 'the claimant is new' : undefined,
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {others.length === 0 ? null : (
        <p class="note" role="status">
          {others.join(', ')} {others.length === 1 ? 'has' : 'have'} this draft in hand, too.
        </p>
      )}
      {meanwhile === undefined ? null : (
        <div class="note" role="alert">
          <p>Meanwhile this was decided of the draft. Nothing of what you sent was written; it stands in the form.</p>
          <ul>
            {meanwhile.map(decision => (
              <li>{sayDecision(decision)}</li>
            ))}
          </ul>
        </div>
      )}
    </EditHeading>
  )
}
