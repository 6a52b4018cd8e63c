import type { RelateContext } from '../kinds/kind.js'
import { type Reason, say, tellReason } from '../reasons/reason.js'
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
  const [said, made] = [quoteWords(own, context), quoteWords(relayed, context)]
  const isSame = tellReason(said) === tellReason(made)
  const relation = relate(own, relayed, context)
  if (relation === undefined) return { outcome: 'altered', reasons: [say('became', said, made)] }
  if (own.asked.property !== relayed.asked.property) {
    const [act, newAct] = [own.source.act?.id, relayed.source.act?.id]
    // where the kind of statement changed, that is said of the claims
    const isToldOfActs = act !== undefined && newAct !== undefined && act !== newAct
    const { property: before } = own.asked
    const { property: after } = relayed.asked
    if (!isToldOfActs) return { outcome: 'act-shifted', reasons: [say('becameOn', said, before, made, after)] }
    return { outcome: 'act-shifted', reasons: [isSame ? say('bothHave', made) : say('became', said, made)] }
  }
  if (relation === 'same') {
    return { outcome: 'faithful', reasons: [isSame ? say('bothHave', made) : say('comesToSame', said, made)] }
  }
  // a denial of the broader says more, as an assertion of the narrower does
  const term = relayed.asked.property.kind.term(relayed.position)
  return relation === 'refines'
    ? { outcome: 'weakened', reasons: [say('becameLess', said, made, term)] }
    : { outcome: 'strengthened', reasons: [say('becameMore', said, made, term)] }
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
function wordsOf({ asked, position, stance, asStated }: Statement, context: RelateContext): Reason {
  const { kind } = asked.property
  const isStated = asStated !== undefined && stance !== 'denies' && kind.labelAsStated !== undefined
  const label = isStated ? kind.labelAsStated!(position, asStated) : kind.label(position, context)
  const stated = { label, value: kind.value(position) }
  const isPlain = asked.unit === '' || label.includes(asked.unit)
  const words = isPlain ? say('name', stated) : say('inUnit', stated, asked.unit)
  return stance === 'could not verify' ? say('couldNotVerify', words) : words
}

/** The same in quotation marks. */
export function quoteWords(statement: Statement, context: RelateContext): Reason {
  return say('quoted', wordsOf(statement, context))
}

/** A text that stands for a statement among those of one claim. */
export function keyOf({ asked, key }: Statement): string {
  return [asked.event, asked.property.id, asked.unit, key].join('\n')
}
