import type { Setting } from '../setting.js'
import type { Statements } from '../statements/statements.js'

/** A statement, by number, that holds of another event than the one of which it was made. */
export interface LiftedStatement {
  readonly statement: number
  readonly event: string
}

/**
 * What statements say of other events than their own, for each event that is asked about. Where a property is existential,
 * what holds of a part holds of the whole, of the widest in any case, and what is denied of a whole is denied of each part;
 * where it is universal, what holds of a whole holds of each part, and what is denied of a part is denied of the whole.
 * `current` are the numbers of the statements in force.
 */
export function* liftStatements(
  statements: Statements,
  current: Iterable<number>,
  isAsked: (event: string, property: string) => boolean,
  { containment, leavingOthers }: Pick<Setting, 'containment' | 'leavingOthers'>,
): Generator<LiftedStatement> {
  // what is said of some of many is not said of each part
  const isOfSome = (statement: number) => statements.quantifiers(statement).some(iri => leavingOthers.has(iri))
  const lowered = new Map<string, number[]>()
  const asked = new Map<string, { event: string; property: string }>()
  for (const statement of current) {
    const { event, property } = statements.askedBy(statement)
    if (!(property.existential || property.universal) || statements.stance(statement) === 'could not verify') continue
    const key = keyOf(event, property.id)
    asked.set(key, { event, property: property.id })
    const isHeld = holds(statements, statement)
    if ((isHeld ? property.universal : property.existential) && !isOfSome(statement)) {
      const known = lowered.get(key)
      if (known) known.push(statement)
      else lowered.set(key, [statement])
    }
    if (!(isHeld ? property.existential : property.universal)) continue
    const top = containment.top(event)
    for (const whole of containment.above(event)) {
      if (whole === top || isAsked(whole, property.id)) yield { statement, event: whole }
    }
  }
  for (const { event, property } of asked.values()) {
    for (const whole of containment.above(event)) {
      for (const statement of lowered.get(keyOf(whole, property)) ?? []) yield { statement, event }
    }
  }
}

/** Whether a statement says that something holds, rather than that it does not. */
function holds(statements: Statements, statement: number): boolean {
  return statements.askedBy(statement).property.kind.holds!(statements.position(statement))
}

const keyOf = (event: string, property: string) => `${event} ${property}`
