import { mostTolerated } from '../kinds/figures.js'
import type { Kind, Numbers } from '../kinds/kind.js'
import { isBetweenSpeakers } from '../positions/between-speakers.js'
import type { HeldPosition } from '../positions/positions.js'
import type { DraftQuestion } from '../positions/questions.js'
import type { Setting } from '../setting.js'
import type { PositionRelation } from '../types.js'
import { type Verdict, worse } from '../verdict.js'
import { namePosition } from './because.js'
import { countDisjoint, liesApart } from './sweep.js'

/** At most so many positions of one question are related pair by pair. */
const maxRelated = 200

/** At most so many further pairs are judged where no sweep can do it. */
const maxJudged = 200_000

/** The relations between the positions on a question, and the question's verdict: the gravest between two speakers. */
export function relatePositions(
  asked: DraftQuestion,
  setting: Setting,
): { relations: PositionRelation[]; verdict: Verdict | 'single' } {
  const { kind } = asked.property
  const determined = asked.positions.filter(({ undetermined }) => !undetermined)
  const relations: PositionRelation[] = []
  let verdict: Verdict | 'single' = determined.some(({ holders }) => holders.size > 1) ? 'agree' : 'single'
  for (const [a, b] of pairs(determined.slice(0, maxRelated))) {
    const { reason, ...related } = kind.relate(a.position, b.position, setting.context)
    const names = [a, b].map(position => namePosition(position, setting.context.labelOf))
    relations.push({ a: a.id, b: b.id, ...related, because: `${names.join(' and ')}: ${reason}.` })
    if (isBetweenSpeakers(a, b)) verdict = worse(verdict, related.verdict)
  }
  if (determined.length > maxRelated) {
    const beyond = kind.numbers ? sweep(kind.numbers, determined, setting) : judge(kind, determined, setting)
    verdict = worse(verdict, beyond.verdict)
    const message = `\`${asked.property.label}\`: ${determined.length} positions; the first ${maxRelated} are related pair by pair. ${beyond.counted}`
    setting.issues.add('relations-bounded', asked.event, message)
  }
  return { relations, verdict }
}

interface Beyond {
  readonly verdict: Verdict | 'single'
  readonly counted: string
}

function sweep(numbers: Numbers<unknown>, positions: readonly HeldPosition[], { context }: Setting): Beyond {
  const allowed = positions.map(({ position }) => numbers.intervals(position))
  const spans = allowed.map((intervals, index) => ({
    low: intervals[0]!.least,
    high: intervals.at(-1)!.most,
    holders: positions[index]!.holders,
  }))
  const figures = positions.flatMap(({ position, holders }) => {
    const stated = numbers.stated(position)
    return stated === null ? [] : [{ low: stated, high: stated, holders }]
  })
  const disjoint = countDisjoint(allowed)
  const several = new Set(positions.flatMap(({ holders }) => [...holders])).size > 1
  const counted = `Of all pairs, ${disjoint} cannot both be true`
  if (liesApart(spans)) return { verdict: 'contradict', counted }
  if (liesApart(figures, mostTolerated(context.tolerance))) return { verdict: 'differ', counted }
  return { verdict: several ? 'agree' : 'single', counted }
}

function judge(kind: Kind, positions: readonly HeldPosition[], { context }: Setting): Beyond {
  let verdict: Verdict | 'single' = 'single'
  let judged = 0
  let contradicting = 0
  for (const [a, b] of pairs(positions)) {
    if (judged === maxJudged) break
    judged++
    const related = kind.relate(a.position, b.position, context)
    if (related.relation === 'contradicts') contradicting++
    if (isBetweenSpeakers(a, b)) verdict = worse(verdict, related.verdict)
  }
  const all = (positions.length * (positions.length - 1)) / 2
  const extent = judged === all ? 'all pairs' : `the first ${judged} of ${all} pairs, on which the verdict rests`
  return { verdict, counted: `Of ${extent}, ${contradicting} cannot both be true` }
}

function* pairs<T>(items: readonly T[]): Generator<readonly [T, T]> {
  for (const [index, a] of items.entries())
    for (let next = index + 1; next < items.length; next++) yield [a, items[next]!]
}
