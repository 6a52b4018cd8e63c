import { mostTolerated } from '../kinds/figures.js'
import type { Numbers, Related } from '../kinds/kind.js'
import { isBetweenSpeakers } from '../positions/between-speakers.js'
import type { HeldPosition } from '../positions/positions.js'
import type { DraftQuestion } from '../positions/questions.js'
import type { Setting } from '../setting.js'
import type { IncomparablePositions, PositionRelation } from '../types.js'
import { type QuestionVerdict, type Verdict, worse } from '../verdict.js'
import { namePosition, quote } from './because.js'
import { countDisjoint, liesApart } from './sweep.js'

/** At most so many positions of one question are related pair by pair. */
const maxRelated = 200

/** At most so many further pairs are judged where no sweep can do it. */
const maxJudged = 200_000

/** What is found between the positions of a question, two by two. */
export interface RelatedPositions {
  readonly relations: readonly PositionRelation[]
  readonly incomparable: readonly IncomparablePositions[]
  /** The gravest between two speakers. */
  readonly verdict: QuestionVerdict
}

/** The relations between the positions on a question, the pairs that cannot be compared, and the question's verdict. */
export function relatePositions(asked: DraftQuestion, setting: Setting): RelatedPositions {
  const { kind } = asked.property
  const determined = asked.positions.filter(({ undetermined }) => !undetermined)
  const relations: PositionRelation[] = []
  const incomparable: IncomparablePositions[] = []
  let verdict: QuestionVerdict = determined.some(({ holders }) => holders.size > 1) ? 'agree' : 'single'
  for (const [a, b] of pairs(determined.slice(0, maxRelated))) {
    const { verdict: found, dimension, reason, relation, gap } = relatePair(a, b, asked, setting)
    const names = [a, b].map(position => namePosition(position, setting))
    const because = `${names.join(' and ')}: ${reason}.`
    if (found === 'incomparable') incomparable.push({ a: a.id, b: b.id, dimension: dimension!, because })
    else relations.push({ a: a.id, b: b.id, relation, verdict: found, gap, because })
    if (isBetweenSpeakers(a, b)) verdict = worse(verdict, found)
  }
  if (determined.length > maxRelated) {
    const beyond = kind.numbers ? sweep(kind.numbers, determined, setting) : judge(asked, determined, setting)
    verdict = worse(verdict, beyond.verdict)
    const message = `\`${asked.property.label}\`: ${determined.length} positions; the first ${maxRelated} are related pair by pair. ${beyond.counted}`
    setting.issues.add('relations-bounded', asked.event, message)
  }
  return { relations, incomparable, verdict }
}

/** How two positions relate once it is asked whether what differs is a difference at all. */
interface RelatedPair extends Pick<Related, 'relation' | 'gap' | 'reason'> {
  readonly verdict: Verdict | 'incomparable'
  readonly dimension?: IncomparablePositions['dimension']
}

/**
 * Of what lies apart without a contradiction, the
 * first that applies decides: answers by different kinds of thing are not compared, whatever they are said of, nor is what
 * is known of a part or a whole only; who may be anybody, or one of many, may be the same; and who relays somebody does not
 * differ from what it relays.
 */
function relatePair(a: HeldPosition, b: HeldPosition, { property }: DraftQuestion, setting: Setting): RelatedPair {
  const { kind } = property
  const related = kind.relate(a.position, b.position, setting.context)
  if (related.verdict !== 'differ' || !kind.explainNoDifference) return related
  const { relation, gap } = related
  const because = (reason: string) => `nothing that the one names matches what the other names, and ${reason}`
  const none = kind.explainNoDifference(a.position, b.position, setting.context)
  if (none?.outcome === 'facet') {
    return { relation, gap, verdict: 'incomparable', dimension: 'facet', reason: because(none.reason) }
  }
  const [partial] = [a, b].filter(({ claims }) => claims.length === 0)
  if (partial) {
    const reason = because(`${quote(partial.label)} is not said of this very event, but of a part or a whole of it`)
    return { relation, gap, verdict: 'incomparable', dimension: 'scope', reason }
  }
  if (none) return { relation, gap, verdict: 'compatible', reason: because(none.reason) }
  if (areRelayed(a, b, setting)) {
    const reason = because('the one relays the other beside its own words, and does not set the two against each other')
    return { relation, gap, verdict: 'compatible', reason }
  }
  const [open] = [a, b].filter(({ extent }) => extent === 'some')
  if (open) {
    const reason = because(`${quote(open.label)} is said of some of many, which leaves room for others`)
    return { relation, gap, verdict: 'compatible', reason }
  }
  return related
}

/** Whether every holder of the one relays, or is relayed by, every holder of the other. */
function areRelayed(a: HeldPosition, b: HeldPosition, { isRelayedBy }: Setting): boolean {
  const relays = (one: HeldPosition, by: string, of: string) =>
    isRelayedBy(of, by) || one.voices.some(({ speaker, relayedBy }) => speaker === of && relayedBy === by)
  const others = [...a.holders].flatMap(x => [...b.holders].filter(y => y !== x).map(y => [x, y] as const))
  return others.length > 0 && others.every(([x, y]) => relays(b, x, y) || relays(a, y, x))
}

interface Beyond {
  readonly verdict: QuestionVerdict
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

function judge(asked: DraftQuestion, positions: readonly HeldPosition[], setting: Setting): Beyond {
  let verdict: QuestionVerdict = 'single'
  let judged = 0
  let contradicting = 0
  for (const [a, b] of pairs(positions)) {
    if (judged === maxJudged) break
    judged++
    const related = relatePair(a, b, asked, setting)
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
