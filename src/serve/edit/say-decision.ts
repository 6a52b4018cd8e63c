import { localName } from '../../rdf/resource.js'
import { type Decision, reviewerOf } from '../../review/decision.js'
import { sayMinute } from './minute.js'

/** A decision in words: what, by whom, and when. */
export function sayDecision(decision: Decision): string {
  const by = reviewerOf(decision)
  return `${wordDecision(decision)}${by === undefined ? '' : ` by ${by}`}, ${sayMinute(decision.at)}`
}

function wordDecision(decision: Decision): string {
  switch (decision.decision) {
    case 'edit':
      return `edited (${decision.field}: ${decision.to})`
    case 'event':
      return decision.as === decision.event ? 'its event is one of its own' : `its event is ${localName(decision.as)}`
    case 'accept':
      return `accepted as ${localName(decision.claim)}`
    case 'merge':
      return `merged with ${localName(decision.claim)}`
    case 'reject':
      return `rejected (${decision.reason})`
    case 'split':
      return `split into ${decision.parts.map(part => localName(part.draft)).join(', ')}`
    case 'without-claim':
      return `no claim (${decision.reason})`
    case 'take-over':
      return 'taken over'
    case 'add':
      return 'added'
    case 'undo':
      return 'undone'
  }
}
