import { localName } from '../../rdf/resource.js'
import type { Draft } from '../../review/draft.js'
import type { Review } from '../../review/review.js'
import { countProgress } from '../../review/state.js'
import { accept } from './accept.js'
import { addStatement } from './add-statement.js'
import { takeBack } from './decisions.js'
import { Left } from './dialogue.js'
import { formatDraft } from './draft-text.js'
import { mend } from './mend.js'
import { merge } from './merge.js'
import { goThroughSentences, listLeft } from './sentences.js'
import { split } from './split.js'
import { mendingOf, type Next, type Sitting, type Step, viewStep } from './step.js'

/** Goes through the open drafts of a file, in the order of their passages, until none follows or the person leaves. */
export async function goThrough(sitting: Sitting): Promise<void> {
  const { review } = sitting
  const isOpen = (draft: Draft) => review.open.some(({ id }) => id === draft.id)
  let at: number = review.all.findIndex(isOpen)
  for (;;) {
    if (at < 0) {
      const more = await offerMore(sitting)
      if (!more) return
      at = placeOf(review, more)
      if (at < 0) at = review.all.findIndex(isOpen)
      if (at < 0) continue
    }
    const draft = review.all[at]!
    const step = await viewStep(sitting, draft)
    showDraft(step)
    const next = await decide(step)
    // drafts may have been made, or taken back, meanwhile
    const now = Math.max(placeOf(review, draft), 0)
    if (next === 'after') at = review.all.findIndex((each, i) => i > now && isOpen(each))
    else if (next === 'before') at = findOpenBefore(review.all, now, isOpen)
    else if (next !== 'again') at = placeOf(review, next)
    else at = now
  }
}

const placeOf = ({ all }: Review, { id }: Draft) => all.findIndex(each => each.id === id)

/** Where every draft is decided, a statement can still be added, a sentence left out, and a decision taken back. */
async function offerMore(sitting: Sitting): Promise<Draft | undefined> {
  const { review, dialogue } = sitting
  while (review.open.length === 0) {
    const left = listLeft(sitting).length
    const sentences = left === 0 ? '' : `(s)entences left (${left}), `
    const offers = `(n)ew, ${sentences}(d)ecisions, (u)ndo, or empty to end`
    const answer = (await dialogue.ask(`None is open: ${offers}`)).toLowerCase()
    const offer = Object.keys(more).find(
      name => answer !== '' && name.startsWith(answer) && (name !== 'sentences' || left > 0),
    )
    if (offer === undefined) return undefined
    const found = await more[offer]!(sitting)
    if (found) return found
  }
  return undefined
}

const more: Readonly<Record<string, (sitting: Sitting) => Promise<Draft | undefined>>> = {
  new: sitting => addStatement(sitting),
  sentences: goThroughSentences,
  decisions: takeBack,
  undo: ({ review, reviewer }) => review.undo(reviewer),
}

/** The open draft before a place, or the place itself. */
function findOpenBefore(all: readonly Draft[], at: number, isOpen: (draft: Draft) => boolean): number {
  const before = all.findLastIndex((each, i) => i < at && isOpen(each))
  return before < 0 ? at : before
}

/** How far a review has come, and how to go on. */
export function summarise(review: Review): string {
  const { drafts, accepted, merged, rejected, open } = countProgress(review.all, review.state)
  const rest = open === 0 ? 'none is open.' : `${open} open: the same command goes on from here.`
  const written = accepted + merged > 0 ? ` Claims stand in ${review.target}.` : ''
  return `${review.drafts.path}: of ${drafts} ${drafts === 1 ? 'draft' : 'drafts'} ${accepted} accepted, ${merged} merged, ${rejected} rejected; ${rest}${written}`
}

function showDraft({ review, dialogue, draft, view, texts }: Step): void {
  const { all } = review
  const place = `${placeOf(review, draft) + 1} of ${all.length} · ${localName(draft.id)}`
  const outcome = review.state.outcomes.get(draft.id)
  const note = outcome?.decision === 'take-over' ? 'taken over, reviewed by nobody' : undefined
  dialogue.show(formatDraft(draft, view, { place, known: review.known, texts, width: dialogue.width, note }))
}

const steps: Readonly<Record<string, (step: Step) => Next | Promise<Next>>> = {
  accept,
  edit,
  merge,
  split,
  reject,
  new: async step => (await addStatement(step)) ?? 'again',
  later: () => 'after',
  back: () => 'before',
  undo,
  decisions: async step => (await takeBack(step)) ?? 'again',
  quit: () => {
    throw new Left()
  },
}

const keys = '(a)ccept, (e)dit, (m)erge, (s)plit, (r)eject, (n)ew, (l)ater, (b)ack, (u)ndo, (d)ecisions, (q)uit, ?'

const help = [
  '  accept     take it for a claim; asks for its label in words of your own',
  '  edit       mend its claimant, date, act, stance, certainty, label, addressee, chain, event, facts,',
  '             passage or sensitivity',
  '  merge      its passage carries a claim that is there already',
  '  split      its passage carries two claims: two drafts in its place',
  '  reject     no claim, or not one to keep; asks for the reason',
  '  new        add a statement that was missed',
  '  later      leave it open and go on; so does an empty line',
  '  back       to the open draft before it',
  '  undo       take back the last decision',
  '  decisions  list all decisions, and take back any of them',
  '  quit       everything decided is kept; the same command goes on from there',
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

async function edit(step: Step): Promise<Next> {
  const { review, draft, reviewer } = step
  const change = await mend(mendingOf(step))
  if (change) await review.edit(draft, reviewer, change)
  return 'again'
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
