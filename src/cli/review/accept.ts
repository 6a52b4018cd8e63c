import { parseYesOrNo } from '../../compare/kinds/parse-yes-or-no.js'
import { notYetWorded } from '../../extract/draft/own-words.js'
import { localName } from '../../rdf/resource.js'
import { setLabel } from '../../review/edit.js'
import { findLacking } from '../../review/lacking.js'
import { findReviewer } from '../../review/reviewer.js'
import type { Refusal } from '../../review/settle.js'
import { formatThing, viewThing } from '../../review/view-thing.js'
import { describeIssues } from './draft-text.js'
import { mendEvent } from './mend-event.js'
import { mendFacts } from './mend-facts.js'
import { mendingOf, type Next, readShown, type Step, viewStep } from './step.js'

/** Asks for what a claim needs and the draft lacks, then for its label, and takes it for a claim. */
export async function accept(step: Step): Promise<Next> {
  const { review, dialogue, draft, view, reviewer } = step
  for (const { id, label, proposedAs } of view.events) {
    if (!proposedAs || review.state.events.has(id)) continue
    const known = formatThing(viewThing(proposedAs.id, readShown(step).dataset))
    const question = `Is “${label}” the known event “${proposedAs.label}”${known === proposedAs.label ? '' : `: ${known}`} (y or n)`
    const isKnown = await dialogue.askFor(question, parseYesOrNo)
    if (isKnown === undefined) return 'again'
    await review.decideEvent(draft, reviewer, id, isKnown ? proposedAs.id : id)
  }
  const now = await viewStep(step, draft)
  const [lacking] = findLacking(now.view)
  if (lacking && lacking.what !== 'label') {
    dialogue.say(lacking.why)
    const change = await (lacking.what === 'event' ? mendEvent : mendFacts)(mendingOf(now))
    if (change) await review.edit(draft, reviewer, change)
    return change ? accept(await viewStep(now, draft)) : 'again'
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

/** Says what was done, or why it could not be. */
export function conclude({ review, dialogue, draft }: Step, errors: Refusal): Next {
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
