import type { Setting } from '../setting.js'
import type { Statements } from '../statements/statements.js'

/** A statement, by number, that holds of another event than the one of which it was made. */
export interface LiftedStatement {
  readonly statement: number
  readonly event: string
}

/**
 * What statements on existential properties say of other events: what holds of a part holds of the whole, for each
 * whole that is asked about and for the widest; what is denied of a whole is denied of each part that is asked about.
 * `current` are the numbers of the statements in force.
 */
export function* liftStatements(
  statements: Statements,
  current: Iterable<number>,
  isAsked: (event: string, property: string) => boolean,
  { containment }: Pick<Setting, 'containment'>,
): Generator<LiftedStatement> {
  const denials = new Map<string, number[]>()
  const asked = new Map<string, { event: string; property: string }>()
  for (const statement of current) {
    const { event, property } = statements.askedBy(statement)
    if (!property.existential || statements.stance(statement) === 'could not verify') continue
    asked.set(keyOf(event, property.id), { event, property: property.id })
    if (!holds(statements, statement)) {
      const known = denials.get(keyOf(event, property.id))
      if (known) known.push(statement)
      else denials.set(keyOf(event, property.id), [statement])
      continue
    }
    const top = containment.top(event)
    for (const whole of containment.above(event)) {
      if (whole === top || isAsked(whole, property.id)) yield { statement, event: whole }
    }
  }
  for (const { event, property } of asked.values()) {
    for (const whole of containment.above(event)) {
      for (const statement of denials.get(keyOf(whole, property)) ?? []) yield { statement, event }
    }
  }
}

/** Whether a statement says that something holds, rather than that it does not. */
function holds(statements: Statements, statement: number): boolean {
  return statements.askedBy(statement).property.kind.holds!(statements.position(statement))
}

const keyOf = (event: string, property: string) => `${event} ${property}`
