import type { Issue } from '../../../check/issue.js'
import { toClaimGraph } from '../../../node/open.js'
import { localName } from '../../../rdf/resource.js'
import { findCandidates } from '../../../review/candidates.js'
import type { Decision } from '../../../review/decision.js'
import { offerAgents } from '../../../review/form/offer-agents.js'
import type { Prefilled } from '../../../review/form/prefill.js'
import { type FormValues, labelControl, wordedControl, wordForm } from '../../../review/form/values.js'
import { isWordedByPerson } from '../../../review/form/word-label.js'
import type { DraftOrder } from '../../../review/order.js'
import { findReviewer } from '../../../review/reviewer.js'
import { isOpen } from '../../../review/state.js'
import type { EditPage } from '../edit-page.js'
import type { Editing } from '../editing.js'
import type { Problems } from '../fields/shown-form.js'
import type { Visit } from '../visit.js'
import { passageWords } from './characters.js'
import { DraftHeading } from './draft-heading.js'
import { DraftInHand } from './draft-in-hand.js'
import { DraftText } from './draft-text.js'
import { placeIssues } from './issues.js'
import { KeyHelp } from './key-help.js'
import { MissedForm } from './missed-form.js'
import { findNext, type PlacedDraft } from './next-draft.js'
import { lackingOf, openDraft } from './open-draft.js'
import { sentencesPath } from './sentences-path.js'
import { prefillDraft } from './surroundings.js'

/** What somebody sent that was not taken, to be shown again. */
export interface Returned {
  readonly values: FormValues
  readonly problems: Problems
  /** What others decided meanwhile. */
  readonly meanwhile?: readonly Decision[] | undefined
  readonly issues?: readonly Issue[] | undefined
  readonly reason?: string | undefined
  /** What was filled in of what is shown again. */
  readonly prefilled?: Prefilled | undefined
}

interface Asked {
  readonly visit: Visit
  readonly order: DraftOrder
  readonly said?: string | undefined
  /** Where the text is shown from, where somebody asks for it. */
  readonly from?: number | undefined
  readonly returned?: Returned | undefined
}

/** So many claims are offered to merge with. */
const mostCandidates = 12

/** A draft in hand: its form, and the text with all drafts marked. */
export async function draftPage(editing: Editing, placed: PlacedDraft, asked: Asked): Promise<EditPage> {
  const { document, draft } = placed
  const { visit, order, returned, from, said } = asked
  const { review } = document
  editing.presence.note(visit.reviewer, draft.id)
  const form = await openDraft(editing, placed)
  const { view } = form
  const isUndecided = isOpen(draft, review.state)
  const prefilled = returned?.prefilled ?? (await prefillDraft(editing, placed, form))
  const issues =
    returned?.issues ??
    (isUndecided
      ? await review.foresee(draft, findReviewer(visit.reviewer, draft.id, review.known), prefilled.form.quads)
      : [])
  const others = editing.presence.others(visit.reviewer, draft.id)
  const next = findNext(editing, visit.reviewer, { order, after: placed })
  const candidates = isUndecided
    ? findCandidates(view, toClaimGraph(review.known, { identities: 'none', includeRestricted: true }))
    : []
  const problems = placeIssues(
    form,
    issues,
    returned?.problems ?? (isUndecided ? lackingOf(prefilled.form) : new Map()),
  )
  const values = returned?.values ?? (isUndecided ? prefilled.values : wordForm(form))
  const ownWords = (returned?.values ?? values).get(returned ? wordedControl : labelControl(form))?.[0]
  const worded = isWordedByPerson(form, draft.quads) ? undefined : ownWords
  const filledIn = isUndecided ? prefilled.filledIn : new Map<string, string>()
  return {
    title: `${localName(draft.id)} of ${document.title}`,
    section: '/edit/review',
    said,
    body: (
      <>
        <DraftHeading placed={placed} view={view} others={others} meanwhile={returned?.meanwhile} />
        <div class="side-by-side">
          <section class="in-hand" aria-label="The draft in hand">
            <DraftInHand
              shown={{ form, values, problems, filledIn }}
              worded={worded}
              offered={
                isUndecided ? offerAgents(returned ? form : prefilled.form, passageWords(placed, view), values) : []
              }
              candidates={candidates.slice(0, mostCandidates)}
              reason={returned?.reason}
              documents={editing.bench.documents}
              {...{ placed, visit, order, next, isUndecided }}
            />
          </section>
          <div class="beside">
            <MissedForm document={document} visit={visit} order={order} />
            <p class="meta">
              <a href={sentencesPath(document)}>sentences without claim</a>
            </p>
            <DraftText placed={placed} view={view} order={order} from={from} />
          </div>
        </div>
        <KeyHelp />
      </>
    ),
  }
}
