import type { RelateContext } from '../kinds/kind.js'
import { quote } from '../relations/because.js'
import type { Statement } from '../statements/statements.js'
import type { Decision } from './outcomes.js'

/** How near two values are: 0 where they do not match, 1 where by another act, 2 where one says more, 3 where they are the same. */
export type Closeness = 0 | 1 | 2 | 3

/** How near what a speaker says is to what it is said to say. */
export function closenessOf(own: Statement, relayed: Statement, context: RelateContext): Closeness {
  const relation = relate(own, relayed, context)
  if (relation === undefined) return 0
  if (own.asked.property !== relayed.asked.property) return 1
  return relation === 'same' ? 3 : 2
}

/** What became of one value; units are ignored in pairing and tell in the outcome. */
export function compareValues(own: Statement, relayed: Statement, context: RelateContext): Decision {
  const [said, made] = [own, relayed].map(statement => quote(wordsOf(statement, context))) as [string, string]
  const relation = relate(own, relayed, context)
  if (relation === undefined) return { outcome: 'altered', reasons: [`${said} became ${made}`] }
  const [before, after] = [own, relayed].map(({ asked }) => asked.property.label)
  if (own.asked.property !== relayed.asked.property) {
    const [act, newAct] = [own.source.act?.id, relayed.source.act?.id]
    // where the kind of statement changed, that is said of the claims
    const isToldOfActs = act !== undefined && newAct !== undefined && act !== newAct
    const on = isToldOfActs ? ['', ''] : [`, told on \`${before}\`,`, `, told on \`${after}\``]
    const same = isToldOfActs && said === made
    return { outcome: 'act-shifted', reasons: [same ? `both have ${made}` : `${said}${on[0]} became ${made}${on[1]}`] }
  }
  if (relation === 'same') {
    return {
      outcome: 'faithful',
      reasons: [said === made ? `both have ${made}` : `${said} and ${made} come to the same`],
    }
  }
  // a denial of the broader says more, as an assertion of the narrower does
  const [outcome, how] = relation === 'refines' ? (['weakened', 'less'] as const) : (['strengthened', 'more'] as const)
  const { kind } = relayed.asked.property
  return { outcome, reasons: [`${said} became ${made}, a ${kind.term(relayed.position)} that says ${how}`] }
}

/** How two values relate of which one follows from the other; undefined where neither does, or they tell of different things. */
function relate(
  own: Statement,
  relayed: Statement,
  context: RelateContext,
): 'same' | 'refines' | 'refinedBy' | undefined {
  const { kind } = relayed.asked.property
  if ((own.stance === 'could not verify') !== (relayed.stance === 'could not verify')) return undefined
  if (own.asked.unit !== relayed.asked.unit || own.asked.property.kind !== kind) return undefined
  const { relation } = kind.relate(own.position, relayed.position, context)
  return relation === 'overlaps' || relation === 'contradicts' ? undefined : relation
}

/** A value as it was stated, with its unit where the wording does not name it. */
export function wordsOf({ asked, position, stance, asStated }: Statement, context: RelateContext): string {
  const { kind } = asked.property
  const isStated = asStated !== undefined && stance !== 'denies' && kind.labelAsStated !== undefined
  const label = isStated ? kind.labelAsStated!(position, asStated) : kind.label(position, context)
  const words = asked.unit === '' || label.includes(asked.unit) ? label : `${label} ${asked.unit}`
  return stance === 'could not verify' ? `could not verify: ${words}` : words
}

/** A text that stands for a statement among those of one claim. */
export function keyOf({ asked, key }: Statement): string {
  return [asked.event, asked.property.id, asked.unit, key].join('\n')
}
