import type { Claim } from '../../../claims/claim.js'
import type { OpenDocument } from '../../../node/workbench/workbench.js'
import type { Resource } from '../../../rdf/resource.js'
import { wordedControl } from '../../../review/form/values.js'
import type { DraftOrder } from '../../../review/order.js'
import { Csrf } from '../edit-page.js'
import { DraftFields } from '../fields/draft-fields.js'
import type { ShownForm } from '../fields/shown-form.js'
import type { Visit } from '../visit.js'
import { EventQuestions } from './event-questions.js'
import { WholeIssues } from './issues.js'
import { MergeFields } from './merge-fields.js'
import { draftPath, type PlacedDraft } from './next-draft.js'
import { OfferedAgents } from './offered-agents.js'
import { RejectFields } from './reject-fields.js'
import { SplitFields } from './split-fields.js'
import { togetherPath } from './together-path.js'

interface DraftInHandProps {
  readonly placed: PlacedDraft
  readonly shown: ShownForm
  readonly visit: Visit
  readonly order: DraftOrder
  readonly isUndecided: boolean
  /** The draft that comes after it. */
  readonly next: PlacedDraft | undefined
  /** Claims that it could be another mention of. */
  readonly candidates: readonly Claim[]
  /** The reason to reject it that was sent, where that was not taken. */
  readonly reason: string | undefined
  /** The label that it gives itself, where no person worded it. */
  readonly worded: string | undefined
  /** Agents that it could accuse, to be chosen from. */
  readonly offered: readonly Resource[]
  /** All documents of the case. */
  readonly documents: readonly OpenDocument[]
}

/** All that can be done with the draft in hand. */
export function DraftInHand(props: DraftInHandProps) {
  const { placed, shown, visit, order, isUndecided, next, candidates, reason, worded, offered, documents } = props
  const { review } = placed.document
  const { problems, form } = shown
  return (
    <form method="post" action={draftPath(placed)} data-draft>
      <Csrf visit={visit} />
      <input type="hidden" name="seen" value={String(review.decisionsOn(placed.draft).length)} />
      <input type="hidden" name="order" value={order} />
      {worded === undefined ? null : <input type="hidden" name={wordedControl} value={worded} />}
      <div class="actions">
        {isUndecided ? (
          <>
            <button type="submit" name="do" value="accept" accesskey="a" data-key="a">
              Accept
            </button>
            <button type="submit" name="do" value="save" accesskey="s" data-key="s">
              Save
            </button>
          </>
        ) : null}
        {next === undefined ? null : (
          <a href={draftPath(next, order)} accesskey="l" data-key="l" class="button">
            {isUndecided ? 'Later' : 'Next open'}
          </a>
        )}
        <button type="submit" name="do" value="undo" accesskey="u" data-key="u">
          Undo my last
        </button>
        <a href={togetherPath(placed.document.name, order)} accesskey="t" data-key="t" class="button">
          Several at once
        </a>
      </div>
      <WholeIssues problems={problems} />
      {isUndecided ? (
        <>
          <EventQuestions view={form.view} review={review} />
          <OfferedAgents offered={offered} />
          <DraftFields {...shown} />
          <RejectFields reason={reason} documents={documents} problems={problems} />
          <MergeFields candidates={candidates} problems={problems} />
          <SplitFields facts={form.view.facts} problems={problems} />
        </>
      ) : (
        <p>It is decided. Undo gives it back.</p>
      )}
    </form>
  )
}
