import type { HeldPosition } from './positions/positions.js'
import type { DraftQuestion } from './positions/questions.js'
import type { Setting } from './setting.js'
import { describeScope } from './structure/scope.js'
import type { Position, Question } from './types.js'

/** What is asked and who holds what, as results have it: without how the positions relate. */
export function showQuestion(
  { id, event, property, unit, wholes, positions }: DraftQuestion,
  { events, context }: Setting,
): Pick<Question, 'id' | 'event' | 'property' | 'unit' | 'wholes' | 'positions'> {
  const scope = describeScope(events.get(event)!)
  return {
    id,
    event: { id: event, label: context.labelOf(event), scope },
    property: { id: property.id, label: property.label },
    unit,
    wholes,
    positions: positions.map(showPosition),
  }
}

/** A position without what only relating it needs, member by member: a rest of so many is slow to make. */
function showPosition(held: HeldPosition): Position {
  return {
    id: held.id,
    label: held.label,
    reading: held.reading,
    value: held.value,
    claims: held.claims,
    lifted: held.lifted,
    statements: held.statements,
    claimants: held.claimants,
    voices: held.voices,
    documents: held.documents,
    origins: held.origins,
    unnamedOrigins: held.unnamedOrigins,
    originCount: held.originCount,
    singleSource: held.singleSource,
    firstAsserted: held.firstAsserted,
    history: held.history,
  }
}
