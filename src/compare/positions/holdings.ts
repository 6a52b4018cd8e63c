import type { ClaimVoice } from '../../claims/columns/voices.js'
import { isBefore } from '../../time/possible-days.js'
import type { Kind, RelateContext } from '../kinds/kind.js'
import type { Statement } from '../statements/statements.js'

/** A statement in force on a question: made of the event itself, or of a part or whole from which it holds here too. */
export interface Holding {
  readonly statement: Statement
  readonly lifted: boolean
}

/** What one voice holds on a question: one group of holdings to a position. */
export interface VoiceHoldings {
  readonly groups: readonly (readonly Holding[])[]
  /** Claims that later ones of the same voice replace. */
  readonly past: readonly string[]
  /** Why the voice's statements cannot be true together though none is known to replace another; else null. */
  readonly conflict: string | null
}

/** Sorts holdings by the voices in which they are known. */
export function groupByVoice(holdings: readonly Holding[]): { voice: ClaimVoice; holdings: Holding[] }[] {
  const voices = new Map<string, { voice: ClaimVoice; holdings: Holding[] }>()
  for (const holding of holdings) {
    for (const voice of holding.statement.source.voices) {
      const known = voices.get(voice.key)
      if (known) known.holdings.push(holding)
      else voices.set(voice.key, { voice, holdings: [holding] })
    }
  }
  return [...voices].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, found]) => found)
}

/**
 * What of a voice's holdings stands. Where one value holds only, later statements replace earlier ones and each value is
 * a position of its own; where several hold, they are one position, unless some deny what others assert: then later
 * statements replace those that they contradict, and what still conflicts is kept apart.
 */
export function settle(holdings: readonly Holding[], kind: Kind, context: RelateContext): VoiceHoldings {
  return kind.accumulates ? settleMany(holdings, kind, context) : settleOne(holdings, kind, context)
}

function settleOne(holdings: readonly Holding[], kind: Kind, context: RelateContext): VoiceHoldings {
  const firsts = holdings.flatMap(({ lifted, statement }) => (lifted ? [] : (statement.source.days.first ?? [])))
  const latest = firsts.sort().at(-1)
  const isReplaced = ({ lifted, statement }: Holding) =>
    !lifted && isBefore(statement.source.days, latest === undefined ? {} : { first: latest })
  const current = holdings.filter(holding => !isReplaced(holding))
  const groups = groupBy(current, ({ statement }) => `${statement.stance === 'could not verify'} ${statement.key}`)
  const determined = groups.map(([first]) => first!.statement).filter(({ stance }) => stance !== 'could not verify')
  const reasons = determined.flatMap((a, index) =>
    determined.slice(index + 1, index + 20).flatMap(b => {
      const { verdict, reason } = kind.relate(a.position, b.position, context)
      return verdict === 'agree' ? [] : [reason]
    }),
  )
  return { groups, past: holdings.filter(isReplaced).map(claimOf), conflict: reasons[0] ?? null }
}

function settleMany(holdings: readonly Holding[], kind: Kind, context: RelateContext): VoiceHoldings {
  const isOpen = ({ statement }: Holding) => statement.stance === 'could not verify'
  const merge = (some: readonly Holding[]) => kind.merge(some.map(({ statement }) => statement.position))
  const findConflict = (some: readonly Holding[]) => (some.length > 0 ? kind.findConflict(merge(some), context) : null)
  const open = holdings.filter(isOpen)
  const determined = holdings.filter(holding => !isOpen(holding))
  const isReplaced = ({ statement }: Holding) =>
    determined.some(
      ({ statement: other }) =>
        isBefore(statement.source.days, other.source.days) &&
        kind.relate(statement.position, other.position, context).relation === 'contradicts',
    )
  const replaced = new Set(findConflict(determined) === null ? [] : determined.filter(isReplaced))
  const current = determined.filter(holding => !replaced.has(holding))
  const conflict = findConflict(current)
  const groups = conflict === null ? [current] : groupBy(current, ({ statement }) => statement.stance)
  return { groups: [...groups, open].filter(group => group.length > 0), past: [...replaced].map(claimOf), conflict }
}

const claimOf = ({ statement }: Holding) => statement.source.id

function groupBy(holdings: readonly Holding[], keyOf: (holding: Holding) => string): Holding[][] {
  const groups = new Map<string, Holding[]>()
  for (const holding of holdings) {
    const key = keyOf(holding)
    const known = groups.get(key)
    if (known) known.push(holding)
    else groups.set(key, [holding])
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group)
}
