import type { RelateContext } from '../kinds/kind.js'
import { quote } from '../relations/because.js'
import type { Statement } from '../statements/statements.js'
import type { Decision } from './outcomes.js'

/** What became of one value, and how near the two are: from 0, where they do not match, to 3, where they are the same. */
export interface ComparedValues extends Decision {
  readonly nearness: 0 | 1 | 2 | 3
}

/** What became of one value; units are ignored in pairing and tell in the outcome. */
export function compareValues(own: Statement, relayed: Statement, context: RelateContext): ComparedValues {
  const { kind } = relayed.asked.property
  const [said, made] = [own, relayed].map(statement => quote(wordsOf(statement, context))) as [string, string]
  const altered: ComparedValues = { outcome: 'altered', reasons: [`${said} became ${made}`], nearness: 0 }
  if ((own.stance === 'could not verify') !== (relayed.stance === 'could not verify')) return altered
  if (own.asked.unit !== relayed.asked.unit || own.asked.property.kind !== kind) return altered
  const { relation } = kind.relate(own.position, relayed.position, context)
  if (relation === 'overlaps' || relation === 'contradicts') return altered
  const [before, after] = [own, relayed].map(({ asked }) => asked.property.label)
  if (own.asked.property !== relayed.asked.property) {
    const reasons = [`${said} on \`${before}\` became ${made} on \`${after}\``]
    return { outcome: 'act-shifted', reasons, nearness: 1 }
  }
  if (relation === 'same') {
    const reason = said === made ? `both have ${made}` : `${said} and ${made} come to the same`
    return { outcome: 'faithful', reasons: [reason], nearness: 3 }
  }
  // a denial of the broader says more, as an assertion of the narrower does
  const [outcome, how] = relation === 'refines' ? (['weakened', 'less'] as const) : (['strengthened', 'more'] as const)
  return {
    outcome,
    reasons: [`${said} became ${made}, a ${kind.term(relayed.position)} that says ${how}`],
    nearness: 2,
  }
}

/** A value as it was stated, with its unit where the wording does not name it. */
export function wordsOf({ asked, position, stance, asStated }: Statement, context: RelateContext): string {
  const { kind } = asked.property
  const isStated = asStated !== undefined && stance !== 'denies' && kind.labelAsStated !== undefined
  const label = isStated ? kind.labelAsStated!(position, asStated) : kind.label(position, context)
  const words = asked.unit === '' || label.includes(asked.unit) ? label : `${label} ${asked.unit}`
  return stance === 'could not verify' ? `could not verify: ${words}` : words
}
