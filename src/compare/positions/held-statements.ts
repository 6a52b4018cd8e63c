import type { ClaimVoice } from '../../claims/columns/voices.js'
import { compareDates } from '../../time/iso-date.js'
import { isBefore } from '../../time/possible-days.js'
import type { Kind, RelateContext } from '../kinds/kind.js'
import type { Statement } from '../statements/statements.js'

/** A statement in force on a question: made of the event itself, or of a part or whole from which it holds here too. */
export interface HeldStatement {
  readonly statement: Statement
  readonly lifted: boolean
}

/** What one voice holds on a question: one group of statements to a position. */
export interface SettledVoice {
  readonly groups: readonly (readonly HeldStatement[])[]
  /** Claims that later ones of the same voice replace. */
  readonly past: readonly string[]
  /** Why the voice's statements cannot be true together though none is known to replace another; else null. */
  readonly conflict: string | null
}

/** Sorts statements by the voices in which they are known. */
export function groupByVoice(held: readonly HeldStatement[]): { voice: ClaimVoice; held: HeldStatement[] }[] {
  const voices = new Map<string, { voice: ClaimVoice; held: HeldStatement[] }>()
  for (const one of held) {
    for (const voice of one.statement.source.voices) {
      const known = voices.get(voice.key)
      if (known) known.held.push(one)
      else voices.set(voice.key, { voice, held: [one] })
    }
  }
  return [...voices].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, found]) => found)
}

/**
 * What of a voice's statements stands. Where one value holds only, later statements replace earlier ones and each value is
 * a position of its own; where several hold, they are one position, unless some deny what others assert: then later
 * statements replace those that they contradict, and what still conflicts is kept apart.
 */
export function settle(held: readonly HeldStatement[], kind: Kind, context: RelateContext): SettledVoice {
  return kind.accumulates ? settleMany(held, kind, context) : settleOne(held, kind, context)
}

function settleOne(held: readonly HeldStatement[], kind: Kind, context: RelateContext): SettledVoice {
  const firsts = held.flatMap(({ lifted, statement }) => (lifted ? [] : (statement.source.days.first ?? [])))
  const latest = firsts.sort((a, b) => compareDates(a, b)).at(-1)
  const isReplaced = ({ lifted, statement }: HeldStatement) =>
    !lifted && isBefore(statement.source.days, latest === undefined ? {} : { first: latest })
  const current = held.filter(one => !isReplaced(one))
  const groups = groupBy(current, ({ statement }) => `${statement.stance === 'could not verify'} ${statement.key}`)
  const determined = groups.map(([first]) => first!.statement).filter(({ stance }) => stance !== 'could not verify')
  const reasons = determined.flatMap((a, index) =>
    determined.slice(index + 1, index + 20).flatMap(b => {
      const { verdict, reason } = kind.relate(a.position, b.position, context)
      return verdict === 'agree' ? [] : [reason]
    }),
  )
  return { groups, past: held.filter(isReplaced).map(claimOf), conflict: reasons[0] ?? null }
}

function settleMany(held: readonly HeldStatement[], kind: Kind, context: RelateContext): SettledVoice {
  const isOpen = ({ statement }: HeldStatement) => statement.stance === 'could not verify'
  const merge = (some: readonly HeldStatement[]) => kind.merge(some.map(({ statement }) => statement.position))
  const findConflict = (some: readonly HeldStatement[]) =>
    some.length > 0 ? kind.findConflict(merge(some), context) : null
  const open = held.filter(isOpen)
  const determined = held.filter(one => !isOpen(one))
  const isReplaced = ({ statement }: HeldStatement) =>
    determined.some(
      ({ statement: other }) =>
        isBefore(statement.source.days, other.source.days) &&
        kind.relate(statement.position, other.position, context).relation === 'contradicts',
    )
  const replaced = new Set(findConflict(determined) === null ? [] : determined.filter(isReplaced))
  const current = determined.filter(one => !replaced.has(one))
  const conflict = findConflict(current)
  const groups = conflict === null ? [current] : groupBy(current, ({ statement }) => statement.stance)
  return { groups: [...groups, open].filter(group => group.length > 0), past: [...replaced].map(claimOf), conflict }
}

const claimOf = ({ statement }: HeldStatement) => statement.source.id

function groupBy(held: readonly HeldStatement[], keyOf: (one: HeldStatement) => string): HeldStatement[][] {
  const groups = new Map<string, HeldStatement[]>()
  for (const one of held) {
    const key = keyOf(one)
    const known = groups.get(key)
    if (known) known.push(one)
    else groups.set(key, [one])
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group)
}
