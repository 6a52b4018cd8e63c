import type { Statement } from '../reading/statements.js'
import type { Setting } from '../setting.js'

/** A statement that holds of another event than the one of which it was made. */
export interface LiftedStatement {
  readonly statement: Statement
  readonly event: string
}

/**
 * What statements on existential properties say of other events: what holds of a part holds of the whole, for each
 * whole that is asked about and for the widest; what is denied of a whole is denied of each part that is asked about.
 */
export function* liftStatements(
  statements: readonly Statement[],
  isAsked: (event: string, property: string) => boolean,
  { containment }: Pick<Setting, 'containment'>,
): Generator<LiftedStatement> {
  const existential = statements.filter(
    ({ asked, stance }) => asked.property.existential && stance !== 'could not verify',
  )
  const denials = new Map<string, Statement[]>()
  const asked = new Map<string, { event: string; property: string }>()
  for (const statement of existential) {
    const { event, property } = statement.asked
    asked.set(keyOf(event, property.id), { event, property: property.id })
    if (!holds(statement)) {
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
function holds({ asked, stance, position }: Statement): boolean {
  return asked.property.kind === 'Truth' ? position === true : stance === 'asserts'
}

const keyOf = (event: string, property: string) => `${event} ${property}`
