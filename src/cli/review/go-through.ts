import type { Quad } from '@rdfjs/types'
import type { ClaimGraph } from '../../claims/graph.js'
import type { Texts } from '../../claims/passage.js'
import { parseYesOrNo } from '../../compare/kinds/parse-yes-or-no.js'
import { notYetWorded } from '../../extract/draft/own-words.js'
import { toClaimGraph } from '../../node/open.js'
import { cg } from '../../rdf/namespaces.js'
import { localName } from '../../rdf/resource.js'
import { findCandidates } from '../../review/candidates.js'
import type { Draft } from '../../review/draft.js'
import { setLabel } from '../../review/edit.js'
import type { Review } from '../../review/review.js'
import { findReviewer } from '../../review/reviewer.js'
import type { Refusal } from '../../review/settle.js'
import { countProgress } from '../../review/state.js'
import { type DraftView, viewDraft } from '../../review/view.js'
import { formatTimes } from '../../time/times.js'
import type { Mending } from './choose.js'
import { type Dialogue, Left } from './dialogue.js'
import { describeIssues, formatDraft } from './draft-text.js'
import { mend } from './mend.js'
import { mendEvent } from './mend-event.js'
import { mendFacts } from './mend-facts.js'

/** Who reviews, and with which texts. */
export interface ReviewerOptions {
  readonly reviewer: string
  readonly texts: Texts | undefined
  /** Whether what is restricted may be shown. */
  readonly includeRestricted: boolean
}

/** A draft that a person decides upon. */
interface Step extends ReviewerOptions {
  readonly review: Review
  readonly dialogue: Dialogue
  readonly draft: Draft
  /** The draft as it is now. */
  readonly quads: readonly Quad[]
  readonly view: DraftView
}

/** Which draft comes next: the one after or before, the same again, or another. */
type Next = 'after' | 'before' | 'again' | Draft

/** Goes through the open drafts of a file, in the order of their passages, until none follows or the person leaves. */
export async function goThrough(review: Review, dialogue: Dialogue, options: ReviewerOptions): Promise<void> {
  const all = review.drafts.drafts
  const isOpen = (draft: Draft) => review.open.includes(draft)
  for (let at = all.findIndex(isOpen); ; ) {
    if (at < 0) {
      const undone = await offerUndo(review, dialogue, options)
      if (!undone) return
      at = all.indexOf(undone)
    }
    const step = await viewStep({ review, dialogue, draft: all[at]!, ...options })
    showDraft(step)
    const next = await decide(step)
    if (next === 'after') at = all.findIndex((each, i) => i > at && isOpen(each))
    else if (next === 'before') at = findOpenBefore(all, at, isOpen)
    else if (next !== 'again') at = all.indexOf(next)
  }
}

/** Where every draft is decided, the last decision can still be taken back. */
async function offerUndo(
  review: Review,
  dialogue: Dialogue,
  { reviewer }: ReviewerOptions,
): Promise<Draft | undefined> {
  if (review.open.length > 0) return undefined
  const answer = await dialogue.ask('None is open: (u)ndo the last decision, or an empty line to end')
  return /^u/i.test(answer) ? review.undo(reviewer) : undefined
}

async function viewStep(step: Omit<Step, 'quads' | 'view'>): Promise<Step> {
  const { review, draft } = step
  const quads = await review.current(draft)
  return { ...step, quads, view: viewDraft(draft.id, quads, [readShown(step).dataset, review.drafts.dataset]) }
}

/** The graph with the accepted claims, as far as it may be shown. */
function readShown({ review, includeRestricted }: Pick<Step, 'review' | 'includeRestricted'>): ClaimGraph {
  return toClaimGraph(review.known, { includeRestricted })
}

/** The open draft before a place, or the place itself. */
function findOpenBefore(all: readonly Draft[], at: number, isOpen: (draft: Draft) => boolean): number {
  const before = all.findLastIndex((each, i) => i < at && isOpen(each))
  return before < 0 ? at : before
}

/** How far a review has come, and how to go on. */
export function summarise(review: Review): string {
  const { drafts, accepted, merged, rejected, open } = countProgress(review.drafts.drafts, review.state)
  const rest = open === 0 ? 'none is open.' : `${open} open: the same command goes on from here.`
  const written = accepted + merged > 0 ? ` Claims stand in ${review.target}.` : ''
  return `${review.drafts.path}: of ${drafts} ${drafts === 1 ? 'draft' : 'drafts'} ${accepted} accepted, ${merged} merged, ${rejected} rejected; ${rest}${written}`
}

function showDraft({ review, dialogue, draft, view, texts }: Step): void {
  const all = review.drafts.drafts
  const place = `${all.indexOf(draft) + 1} of ${all.length} · ${localName(draft.id)}`
  const outcome = review.state.outcomes.get(draft.id)
  const note = outcome?.decision === 'take-over' ? 'taken over, reviewed by nobody' : undefined
  dialogue.show(formatDraft(draft, view, { place, known: review.known, texts, width: dialogue.width, note }))
}

const steps: Readonly<Record<string, (step: Step) => Next | Promise<Next>>> = {
  accept,
  edit,
  merge,
  reject,
  later: () => 'after',
  back: () => 'before',
  undo,
  quit: () => {
    throw new Left()
  },
}

const keys = '(a)ccept, (e)dit, (m)erge, (r)eject, (l)ater, (b)ack, (u)ndo, (q)uit, ?'

const help = [
  '  accept   take it for a claim; asks for its label in words of your own',
  '  edit     mend its claimant, date, act, stance, certainty, label, addressee, chain, event or facts',
  '  merge    its passage carries a claim that is there already',
  '  reject   no claim, or not one to keep; asks for the reason',
  '  later    leave it open and go on; so does an empty line',
  '  back     to the open draft before it',
  '  undo     take back the last decision',
  '  quit     everything decided is kept; the same command goes on from there',
]

async function decide(step: Step): Promise<Next> {
  const { dialogue } = step
  for (;;) {
    const answer = (await dialogue.ask(keys)).toLowerCase() || 'later'
    const name = Object.keys(steps).find(each => each.startsWith(answer))
    if (name) return steps[name]!(step)
    if (answer === '?') dialogue.show(help)
    else dialogue.say(`expected one of ${keys}, found \`${answer}\``)
  }
}

/** Asks for what a claim needs and the draft lacks, then for its label, and takes it for a claim. */
async function accept(step: Step): Promise<Next> {
  const { review, dialogue, draft, view, reviewer } = step
  for (const { id, label, proposedAs } of view.events) {
    if (!proposedAs || review.state.events.has(id)) continue
    const isKnown = await dialogue.askFor(`Is “${label}” the known event “${proposedAs.label}” (y or n)`, parseYesOrNo)
    if (isKnown === undefined) return 'again'
    await review.decideEvent(draft, reviewer, id, isKnown ? proposedAs.id : id)
  }
  const now = await viewStep(step)
  const lacking = findLacking(now.view)
  if (lacking) {
    dialogue.say(lacking.why)
    const change = await lacking.mend(mendingOf(now))
    if (change) await review.edit(draft, reviewer, change)
    return change ? accept(await viewStep(now)) : 'again'
  }
  const worded = now.view.claim.label
  const isWorded = !worded.includes(notYetWorded)
  const label = await dialogue.ask('Label, in words of your own', isWorded ? worded : '')
  if (label === '') {
    dialogue.say('Not accepted: a claim is put into words of your own.')
    return 'again'
  }
  if (label !== worded) {
    const quads = setLabel(now.quads, draft.id, label)
    await review.edit(draft, reviewer, { field: 'label', to: label, quads })
  }
  return conclude(step, await review.accept(draft, findReviewer(reviewer, draft.id, review.known)))
}

/** What must be said of a draft before it can be a claim, and how it is asked for. */
function findLacking({ events, facts }: DraftView) {
  const unknown = events.find(({ kinds }) => kinds.includes(cg.UnknownEvent.value))
  if (unknown)
    return { why: `It is about “${unknown.label}”, and a claim is about something that is said.`, mend: mendEvent }
  return facts.length === 0 ? { why: 'It states nothing yet, and a claim needs a fact.', mend: mendFacts } : undefined
}

async function edit(step: Step): Promise<Next> {
  const { review, draft, reviewer } = step
  const change = await mend(mendingOf(step))
  if (change) await review.edit(draft, reviewer, change)
  return 'again'
}

function mendingOf({ review, dialogue, draft, quads, view, includeRestricted }: Step): Mending {
  const { known, drafts } = review
  return { draft: draft.id, quads, view, known, drafts: drafts.dataset, dialogue, includeRestricted }
}

/** So many claims are offered to merge with. */
const mostCandidates = 12

async function merge(step: Step): Promise<Next> {
  const { review, dialogue, draft, view, reviewer } = step
  const graph = readShown(step)
  const found = findCandidates(view, graph).slice(0, mostCandidates)
  dialogue.say(found.length > 0 ? 'Claims of the same claimant:' : 'The graph has no claim of this claimant.')
  const chosen =
    found.length === 0
      ? undefined
      : await dialogue.choose(
          found,
          ({ label, asserted, id }) => `${label} (${formatTimes(asserted)}; ${localName(id)})`,
        )
  const target = chosen ?? (await dialogue.askFor('Another claim, by its name; empty: none', name => graph.claim(name)))
  if (!target) return 'again'
  const errors = await review.merge(draft, findReviewer(reviewer, draft.id, review.known), target.id)
  return conclude(step, errors)
}

/** Says what was done, or why it could not be. */
function conclude({ review, dialogue, draft }: Step, errors: Refusal): Next {
  const outcome = review.state.outcomes.get(draft.id)
  if (errors.length > 0) {
    dialogue.say('It stays a draft: with it the graph would not pass the check.')
    for (const each of describeIssues(errors)) dialogue.say(each)
    return 'again'
  }
  if (outcome?.decision === 'accept') dialogue.say(`Accepted as ${localName(outcome.claim)}.`)
  if (outcome?.decision === 'merge') dialogue.say(`One more mention of ${localName(outcome.claim)}.`)
  return 'after'
}

async function reject({ review, dialogue, draft, reviewer }: Step): Promise<Next> {
  const reason = await dialogue.ask('Reason')
  if (reason === '') {
    dialogue.say('Not rejected: a rejection has a reason.')
    return 'again'
  }
  await review.reject(draft, reviewer, reason)
  return 'after'
}

async function undo({ review, dialogue, reviewer }: Step): Promise<Next> {
  const { last } = review.state
  const draft = await review.undo(reviewer)
  dialogue.say(last ? `Undone: ${last.decision} of ${localName(last.draft)}.` : 'There is nothing to undo.')
  return draft ?? 'again'
}
