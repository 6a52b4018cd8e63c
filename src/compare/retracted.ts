import type { Claims } from '../claims/columns/claims.js'
import { describeRetraction } from '../claims/retraction.js'
import { compareText } from '../rdf/order.js'
import type { Resource } from '../rdf/resource.js'
import { type ByDay, wasBy } from '../time/possible-days.js'
import { nameStatement } from './positions/wording.js'
import type { Prepared } from './prepare.js'
import type { Asked } from './statements/asked.js'
import type { Statements } from './statements/statements.js'
import type { RetractedStatement } from './types.js'

/**
 * What was said on questions and withdrawn by whoever had said it: it stands in no position. As of a day, also what may
 * have been withdrawn by then, and stands all the same.
 */
export function listRetracted(
  { reading, setting: { context } }: Pick<Prepared, 'reading' | 'setting'>,
  isWanted: (asked: Asked, speaker: string) => boolean,
): RetractedStatement[] {
  const { withdrawals, asOf } = reading
  const named = (id: string): Resource => ({ id, label: context.labelOf(id) })
  const list = (statements: Statements, claims: Pick<Claims, 'numbers'>): RetractedStatement[] =>
    Array.from({ length: statements.size }, (_, i) => i).flatMap(i => {
      const retraction = withdrawals.retraction(claims.numbers[statements.claims[i]!]!)
      const was: ByDay =
        retraction === undefined ? 'not' : asOf ? wasBy(retraction.withdrawn, asOf.standings.day) : 'certainly'
      if (retraction === undefined || was === 'not') return []
      const { source, asked, ...said } = statements.at(i)
      if (!isWanted(asked, source.speaker)) return []
      const { first = null, last = null } = retraction.withdrawn
      return {
        ...{ claim: source.id, claimant: named(source.claimant), event: named(asked.event) },
        ...{ property: { id: asked.property.id, label: asked.property.label }, unit: asked.unit, question: asked.id },
        stated: nameStatement(said, { kind: asked.property.kind, context }),
        retracted: { first, last },
        was,
        because: describeRetraction(retraction),
      }
    })
  return [...list(reading.statements, reading.claims), ...(asOf ? list(asOf.statements, asOf.possible) : [])].sort(
    (a, b) =>
      compareText(a.event.label, b.event.label) ||
      compareText(a.property.label, b.property.label) ||
      compareText(a.claim, b.claim) ||
      compareText(a.stated, b.stated),
  )
}
