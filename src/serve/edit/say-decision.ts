import { localName } from '../../rdf/resource.js'
import type { Decision } from '../../review/decision.js'

/** A decision in words: what, by whom, and when. */
export function sayDecision(decision: Decision): string {
  const by = 'reviewer' in decision ? ` by ${decision.reviewer}` : ''
  return `${wordDecision(decision)}${by}, ${decision.at.slice(0, 16).replace('T', ' ')}`
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
