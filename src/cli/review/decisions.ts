import { parseYesOrNo } from '../../compare/kinds/parse-yes-or-no.js'
import { ClaimGraphError } from '../../errors.js'
import { localName } from '../../rdf/resource.js'
import { reviewerOf } from '../../review/decision.js'
import type { Draft } from '../../review/draft.js'
import type { Numbered } from '../../review/standing.js'
import type { Sitting } from './step.js'

/** Shows the decisions that hold, with their numbers, and takes back the one that a person names, with what rests on it. */
export async function takeBack({ review, dialogue, reviewer }: Sitting): Promise<Draft | undefined> {
  const { standing } = review.state
  if (standing.length === 0) {
    dialogue.say('Nothing is decided yet.')
    return undefined
  }
  dialogue.show(standing.map(each => `  ${String(each.number).padStart(3)}  ${describeDecision(each)}`))
  const number = await dialogue.askFor('Take back which (a number; empty: none)', answer => {
    if (standing.some(each => String(each.number) === answer)) return Number(answer)
    throw new ClaimGraphError('parameter', `expected the number of one of these decisions, found \`${answer}\``)
  })
  if (number === undefined) return undefined
  const rest = review.findDependents(number)
  if (rest.length > 0) {
    dialogue.say('These rest on it, and are taken back with it:')
    dialogue.show(rest.map(each => `  ${String(each.number).padStart(3)}  ${describeDecision(each)}`))
    if (!(await dialogue.askFor('Take them all back (y or n)', parseYesOrNo))) return undefined
  }
  try {
    const draft = await review.undo(reviewer, number)
    dialogue.say(`Undone: ${describeDecision(standing.find(each => each.number === number)!)}.`)
    return draft
  } catch (error) {
    if (!(error instanceof ClaimGraphError) || error.code !== 'parameter') throw error
    dialogue.say(error.message)
    return undefined
  }
}

/** A decision in words: what, of which draft, and by whom. */
function describeDecision({ decision }: Numbered): string {
  const by = reviewerOf(decision)
  return `${wordDecision(decision)}${by === undefined ? '' : ` (${by})`}`
}

function wordDecision(decision: Numbered['decision']): string {
  const draft = localName(decision.draft)
  switch (decision.decision) {
    case 'edit':
      return `edit of ${draft}: ${decision.field} is ${decision.to}`
    case 'event':
      return `event of ${draft}: ${decision.as === decision.event ? 'one of its own' : `the known ${localName(decision.as)}`}`
    case 'accept':
      return `accept of ${draft}, as ${localName(decision.claim)}`
    case 'merge':
      return `merge of ${draft} with ${localName(decision.claim)}`
    case 'reject':
      return `reject of ${draft}: ${decision.reason}`
    case 'split':
      return `split of ${draft} into ${decision.parts.map(part => localName(part.draft)).join(', ')}`
    case 'without-claim':
      return `no claim in ${draft}: ${decision.reason}`
    default:
      return `${decision.decision} of ${draft}`
  }
}
