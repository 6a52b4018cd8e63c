import type { Context } from 'hono'
import { ClaimGraphError } from '../../../errors.js'
import { notYetWorded } from '../../../extract/draft/own-words.js'
import { localName } from '../../../rdf/resource.js'
import { setLabel } from '../../../review/edit.js'
import type { DraftForm } from '../../../review/form/context.js'
import { reopen } from '../../../review/form/prefill.js'
import { type FormValues, labelControl } from '../../../review/form/values.js'
import { findReviewer } from '../../../review/reviewer.js'
import { splitDraft } from '../../../review/split-draft.js'
import { viewDraft } from '../../../review/view.js'
import { showEditPage } from '../edit-page.js'
import type { Editing } from '../editing.js'
import type { Problems } from '../fields/shown-form.js'
import { readSent, type Sent, sentValue } from '../sent.js'
import { draftPage, type Returned } from './draft-page.js'
import { eventControl } from './event-questions.js'
import { draftPath, findDraft, findNext, type PlacedDraft, readOrder } from './next-draft.js'
import { lackingOf, openDraft, settingOf } from './open-draft.js'
import { type ReadForm, readForm } from './read-form.js'
import { undoOwnLast } from './undo-own.js'

/** What became of a draft, or why nothing did. */
type Outcome =
  | { readonly said: string; readonly stays?: boolean; readonly at?: PlacedDraft }
  | (Omit<Returned, 'values'> & Partial<Returned>)

/** Takes a decision on the draft that a path names, and shows what comes next; or the draft again, with what is wrong. */
export async function decideDraft(editing: Editing, c: Context): Promise<Response> {
  const sent = await readSent(c)
  const order = readOrder(sent.get('order')?.[0])
  const visit = c.get('visit')
  const placed = findDraft(editing, c)
  if (placed === undefined) throw new ClaimGraphError('not-found', 'expected a draft of the case, found none')
  const { reviewer } = visit
  const outcome = await take(editing, placed, { sent, reviewer })
  if ('said' in outcome) {
    // the next one is sought after what was decided
    const next = outcome.stays ? (outcome.at ?? placed) : findNext(editing, reviewer, { order, after: placed })
    editing.visits.tell(visit, outcome.said)
    return c.redirect(next === undefined ? '/edit' : draftPath(next, order), 303)
  }
  const returned: Returned = { values: sent, ...outcome, reason: sent.get('reason')?.[0] }
  const status = outcome.meanwhile ? 409 : sent.get('do')?.[0] === 'foresee' ? 200 : 422
  return showEditPage(c, await draftPage(editing, placed, { visit, order, returned }), status)
}

interface Taking {
  readonly sent: Sent
  readonly reviewer: string
}

async function take(editing: Editing, placed: PlacedDraft, taking: Taking): Promise<Outcome> {
  const { document, draft } = placed
  const { review } = document
  const { sent, reviewer } = taking
  const what = sent.get('do')?.[0] ?? 'save'
  if (what === 'undo') {
    const { said, draft: undone } = await undoOwnLast(document, reviewer)
    return { said, stays: true, ...(undone ? { at: { document, draft: undone } } : {}) }
  }
  const decisions = review.decisionsOn(draft)
  const seen = Number(sent.get('seen')?.[0])
  if (seen !== decisions.length)
    return { problems: new Map(), meanwhile: decisions.slice(Number.isInteger(seen) ? seen : 0) }
  const name = localName(draft.id)
  const given = sentValue(sent, 'rejected')
  if (what === 'reject' || given !== undefined) {
    const reason = given ?? sentValue(sent, 'reason')
    if (reason === undefined) return { problems: new Map([['reason', 'A rejection has a reason.']]) }
    await review.reject(draft, reviewer, reason)
    return { said: `${name} is rejected.` }
  }
  const read = await readForm(editing, placed, sent)
  if (what === 'foresee') return foresee(editing, placed, { ...taking, read })
  const shown = sent.get(labelControl(read.form))?.[0]
  // what a claim is called is seen before it is one
  if (what === 'accept' && read.problems.size === 0 && read.worded !== undefined && read.worded !== shown) {
    const worded = new Map([[labelControl(read.form), 'It is worded anew, as something else was changed.']])
    return { problems: worded, values: read.values }
  }
  const mended = await mend(editing, placed, { ...taking, read })
  if ('problems' in mended) return mended
  if (what === 'save') return { said: `${name} is saved.`, stays: true }
  if (what === 'split') return split(placed, taking)
  const by = findReviewer(reviewer, draft.id, review.known)
  if (what === 'merge') {
    const [claim] = sent.get('claim') ?? []
    if (!claim) return { problems: new Map([['claim', 'Choose the claim that the passage carries.']]) }
    const issues = await review.merge(draft, by, claim)
    return issues.length > 0
      ? { problems: new Map(), issues }
      : { said: `${name} is one more mention of ${localName(claim)}.` }
  }
  if (what !== 'accept')
    throw new ClaimGraphError('parameter', `expected something to do with a draft, found \`${what}\``)
  const lacking = lackingOf(mended.form)
  if (lacking.size > 0) return { problems: lacking }
  const issues = await review.accept(draft, by)
  return issues.length > 0 ? { problems: new Map(), issues } : { said: `${name} is accepted.` }
}

/** Writes down what the form changes, all of it as one decision, and gives the draft from then on; or what is wrong with it. */
async function mend(
  editing: Editing,
  placed: PlacedDraft,
  { sent, reviewer, read }: Taking & { readonly read: ReadForm },
): Promise<{ form: DraftForm } | { problems: Problems; values: FormValues }> {
  const { document, draft } = placed
  const { review } = document
  const { form, quads, changes, problems, values } = read
  if (problems.size > 0) return { problems, values }
  if (changes.length > 0) {
    const fields = [...new Set(changes.map(({ field }) => field))]
    await review.edit(draft, reviewer, {
      field: fields.join(', '),
      to: changes.map(({ to }) => to).join('; '),
      quads,
    })
  }
  let isDecided = false
  for (const { id, proposedAs } of form.view.events) {
    const is = sentValue(sent, eventControl(id))
    if (!proposedAs || !is) continue
    await review.decideEvent(draft, reviewer, id, is === 'known' ? proposedAs.id : id)
    isDecided = true
  }
  return { form: changes.length > 0 || isDecided ? await openDraft(editing, placed) : form }
}

/** What `check` would say of a draft as its form has it, with the label that it would give itself: nothing is written. */
async function foresee(
  editing: Editing,
  placed: PlacedDraft,
  { reviewer, read }: Taking & { readonly read: ReadForm },
): Promise<Outcome> {
  const { review } = placed.document
  const filled = reopen(read.form, read.quads, settingOf(editing, placed))
  const by = findReviewer(reviewer, placed.draft.id, review.known)
  const issues = await review.foresee(placed.draft, by, filled.quads)
  return { problems: new Map([...lackingOf(filled), ...read.problems]), issues, values: read.values }
}

/** Two drafts in the place of one, the second with the facts that were chosen; both with all where none or all were. */
async function split({ document, draft }: PlacedDraft, { sent, reviewer }: Taking): Promise<Outcome> {
  const { review } = document
  const quads = await review.current(draft)
  const { facts, claim } = viewDraft(draft.id, quads, [review.known, review.drafts.dataset])
  const chosen = new Set(sent.get('second') ?? [])
  const all = facts.map(({ quad }) => quad)
  const second = all.filter((_, i) => chosen.has(String(i)))
  if (facts.length > 1 && (second.length === 0 || second.length === all.length)) {
    return { problems: new Map([['second', 'Choose some of the facts, and not all: those of the second draft.']]) }
  }
  const first = facts.length > 1 ? all.filter(fact => !second.includes(fact)) : all
  const parts = splitDraft({ id: draft.id, quads }, [first, facts.length > 1 ? second : all], iri =>
    review.isTaken(iri),
  )
  const label = `${claim.claimant?.label ?? 'somebody'}: ${notYetWorded}`
  const [made] = await review.split(
    draft,
    reviewer,
    parts.map(({ id, quads: own }) => ({ id, quads: setLabel(own, id, label) })),
  )
  return {
    said: `Two drafts stand in the place of ${localName(draft.id)}.`,
    stays: true,
    ...(made ? { at: { document, draft: made } } : {}),
  }
}
