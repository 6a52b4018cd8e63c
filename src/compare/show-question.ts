import type { HeldPosition } from './positions/positions.js'
import type { DraftQuestion } from './positions/questions.js'
import type { Setting } from './setting.js'
import { describeScope } from './structure/scope.js'
import type { Position, Question } from './types.js'

/** What is asked and who holds what, as results have it: without how the positions relate. */
export function showQuestion(
  { id, event, property, unit, positions }: DraftQuestion,
  { events, context }: Setting,
): Pick<Question, 'id' | 'event' | 'property' | 'unit' | 'positions'> {
  const scope = describeScope(events.get(event)!)
  return {
    id,
    event: { id: event, label: context.labelOf(event), scope },
    property: { id: property.id, label: property.label },
    unit,
    positions: positions.map(showPosition),
  }
}

function showPosition({
  position: _,
  undetermined: __,
  size: ___,
  holders: ____,
  saidOf: _____,
  leavesOthers: ______,
  ...shown
}: HeldPosition): Position {
  return shown
}
