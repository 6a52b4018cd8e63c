import { explainRelation } from '../kinds/explained-kind.js'
import { mostTolerated } from '../kinds/figures.js'
import type { Numbers, Related } from '../kinds/kind.js'
import { isBetweenSpeakers } from '../positions/between-speakers.js'
import type { HeldPosition } from '../positions/positions.js'
import type { DraftQuestion } from '../positions/questions.js'
import { type Reason, say, tellReason } from '../reasons/reason.js'
import { keepReason, reasonOf } from '../reasons/reason-of.js'
import type { Setting } from '../setting.js'
import type { IncomparablePositions, PositionRelation } from '../types.js'
import { type QuestionVerdict, type Verdict, worse } from '../verdict.js'
import { namePosition, nameStated } from './because.js'
import { countDisjoint, isPlain, liesApart } from './sweep.js'

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
  const determined = listDetermined(asked)
  const relations: PositionRelation[] = []
  const incomparable: IncomparablePositions[] = []
  let verdict = findLeast(determined)
  for (const [a, b] of pairs(determined.slice(0, maxRelated))) {
    const related = relatePair(a, b, asked, setting)
    const { verdict: found, dimension, relation, gap } = related
    // put into words when it is read, as most pairs of many are only counted
    const { words, told } = explainPair(a, b, related, setting)
    if (found === 'incomparable') {
      const pair = {
        ...{ a: a.id, b: b.id, dimension: dimension! },
        get because() {
          return words()
        },
      }
      incomparable.push(keepReason(pair, told))
    } else {
      const pair = {
        ...{ a: a.id, b: b.id, relation, verdict: found, gap },
        get because() {
          return words()
        },
      }
      relations.push(keepReason(pair, told))
    }
    if (isBetweenSpeakers(a, b)) verdict = worse(verdict, found)
  }
  if (determined.length > maxRelated) verdict = worse(verdict, findVerdict(asked, setting))
  reportBounded(asked, setting)
  return { relations, incomparable, verdict }
}

/** Reports a question of which not all positions are related pair by pair, with how many pairs cannot both be true. */
export function reportBounded(asked: DraftQuestion, setting: Setting): void {
  const { kind, label } = asked.property
  const determined = listDetermined(asked)
  if (determined.length <= maxRelated) return
  const counted = kind.numbers ? countSwept(kind.numbers, determined) : countJudged(asked, determined, setting)
  const message = `\`${label}\`: ${determined.length} positions; the first ${maxRelated} are related pair by pair. ${counted}`
  setting.issues.add('relations-bounded', asked.event, message)
}

/** How two positions relate once it is asked whether what differs is a difference at all. */
interface RelatedPair extends Pick<Related, 'relation' | 'gap'> {
  readonly verdict: Verdict | 'incomparable'
  readonly dimension?: IncomparablePositions['dimension']
  readonly why: Why
}

/** Why two positions relate as they do: in English, and as data where that is known. */
interface Why {
  readonly words: () => string
  readonly told: () => Reason | undefined
}

/** A reason with the names of the two positions before it. */
function explainPair(a: HeldPosition, b: HeldPosition, { why }: Pick<RelatedPair, 'why'>, setting: Setting): Why {
  const tell = (reason: Reason | string) => say('pair', namePosition(a, setting), namePosition(b, setting), reason)
  return {
    words: () => tellReason(tell(why.words())),
    told() {
      const reason = why.told()
      return reason && tell(reason)
    },
  }
}

/** That nothing matches, and why that is no difference. */
function explainNoMatch(why: Why): Why {
  return {
    words: () => tellReason(say('nothingMatches', why.words())),
    told() {
      const reason = why.told()
      return reason && say('nothingMatches', reason)
    },
  }
}

const explainBy = (told: () => Reason): Why => ({ words: () => tellReason(told()), told })

/**
 * Of what lies apart without a contradiction, the
 * first that applies decides: answers by different kinds of thing are not compared, whatever they are said of, nor is what
 * is known of a part or a whole only; who may be anybody, or one of many, may be the same; and who relays somebody does not
 * differ from what it relays.
 */
function relatePair(a: HeldPosition, b: HeldPosition, { property }: DraftQuestion, setting: Setting): RelatedPair {
  const { kind } = property
  const related = kind.relate(a.position, b.position, setting.context)
  const { relation, gap, verdict } = related
  const why: Why = {
    words: () => related.reason,
    told: () => explainRelation(kind, a.position, b.position, setting.context),
  }
  if (verdict !== 'differ' || !kind.explainNoDifference) return { relation, gap, verdict, why }
  const none = kind.explainNoDifference(a.position, b.position, setting.context)
  const whyNone = none && explainNoMatch({ words: () => none.reason, told: () => reasonOf(none) })
  if (none?.outcome === 'facet') {
    return { relation, gap, verdict: 'incomparable', dimension: 'facet', why: whyNone! }
  }
  const [partial] = [a, b].filter(({ claims }) => claims.length === 0)
  if (partial) {
    const ofPart = explainNoMatch(explainBy(() => say('ofPartOnly', nameStated(partial))))
    return { relation, gap, verdict: 'incomparable', dimension: 'scope', why: ofPart }
  }
  if (whyNone) return { relation, gap, verdict: 'compatible', why: whyNone }
  if (areRelayed(a, b, setting)) {
    return { relation, gap, verdict: 'compatible', why: explainNoMatch(explainBy(() => say('relaysBeside'))) }
  }
  const [open] = [a, b].filter(({ extent }) => extent === 'some')
  if (open) {
    const ofSome = explainNoMatch(explainBy(() => say('someOfMany', nameStated(open))))
    return { relation, gap, verdict: 'compatible', why: ofSome }
  }
  return { relation, gap, verdict, why }
}

/** Whether every holder of the one relays, or is relayed by, every holder of the other. */
function areRelayed(a: HeldPosition, b: HeldPosition, { isRelayedBy }: Setting): boolean {
  const relays = (one: HeldPosition, by: string, of: string) =>
    isRelayedBy(of, by) || one.voices.some(({ speaker, relayedBy }) => speaker === of && relayedBy === by)
  let isAny = false
  for (const x of a.holders) {
    for (const y of b.holders) {
      if (x === y) continue
      if (!relays(b, x, y) && !relays(a, y, x)) return false
      isAny = true
    }
  }
  return isAny
}

/** How many pairs of positions on a question, of those that are related, have each verdict; none is put into words. */
export function tallyPositions(asked: DraftQuestion, setting: Setting): Map<Verdict | 'incomparable', number> {
  const determined = listDetermined(asked)
  const numbers = new Map<Verdict | 'incomparable', number>()
  for (const [a, b] of pairs(determined.slice(0, maxRelated))) {
    const verdict = judgePair(a, b, asked, setting)
    numbers.set(verdict, (numbers.get(verdict) ?? 0) + 1)
  }
  return numbers
}

/** Why positions relate as they do, or cannot be compared, of those pairs alone that are wanted. */
export function explainPairs(
  asked: DraftQuestion,
  isWanted: (a: HeldPosition, b: HeldPosition) => boolean,
  setting: Setting,
): { readonly because: string }[] {
  const determined = listDetermined(asked)
  const found: { verdict: Verdict | 'incomparable'; because: string }[] = []
  for (const [a, b] of pairs(determined)) {
    if (!isWanted(a, b)) continue
    const related = relatePair(a, b, asked, setting)
    const { words, told } = explainPair(a, b, related, setting)
    found.push(keepReason({ verdict: related.verdict, because: words() }, told))
  }
  const isApart = ({ verdict }: (typeof found)[number]) => Number(verdict === 'incomparable')
  return found.sort((a, b) => isApart(a) - isApart(b))
}

/** How two positions on one question relate, in a word. */
export function judgePair(
  a: HeldPosition,
  b: HeldPosition,
  asked: DraftQuestion,
  setting: Setting,
): Verdict | 'incomparable' {
  return relatePair(a, b, asked, setting).verdict
}

/** The verdict on a question alone, without reasons: of numbers in time near-linear, of else until the gravest is found. */
export function findVerdict(asked: DraftQuestion, setting: Setting): QuestionVerdict {
  const { kind } = asked.property
  const determined = listDetermined(asked)
  if (kind.numbers && !kind.explainNoDifference && determined.every(isPlainNumber(kind.numbers))) {
    return sweep(kind.numbers, determined, setting)
  }
  let verdict = findLeast(determined)
  for (const [a, b] of judgedPairs(determined)) {
    if (!isBetweenSpeakers(a, b)) continue
    verdict = worse(verdict, judgePair(a, b, asked, setting))
    if (verdict === 'contradict') break
  }
  return verdict
}

/** Whether a position is one plain interval whose figure, if it has any, is no less than 0: a sweep then tells what pairs do. */
function isPlainNumber({ intervals, stated }: Numbers<unknown>) {
  return ({ position }: HeldPosition) => isPlain(intervals(position)) && (stated(position) ?? 0) >= 0
}

/** The positions that are related at all. */
function listDetermined({ positions }: DraftQuestion): HeldPosition[] {
  return positions.filter(({ undetermined }) => !undetermined)
}

/** What is found where no pair tells more: `agree` where several speakers hold one position. */
function findLeast(determined: readonly HeldPosition[]): QuestionVerdict {
  return determined.some(({ holders }) => holders.size > 1) ? 'agree' : 'single'
}

/** The pairs of positions that are judged at all, those first that are related with their reasons. */
function* judgedPairs(determined: readonly HeldPosition[]): Generator<readonly [HeldPosition, HeldPosition]> {
  yield* pairs(determined.slice(0, maxRelated))
  if (determined.length <= maxRelated) return
  let judged = 0
  for (const pair of pairs(determined)) {
    if (judged++ === maxJudged) return
    yield pair
  }
}

/** The verdict on positions that are plain intervals of numbers. */
function sweep(
  numbers: Numbers<unknown>,
  positions: readonly HeldPosition[],
  { context }: Pick<Setting, 'context'>,
): QuestionVerdict {
  const spans = positions.map(({ position, holders }) => {
    const allowed = numbers.intervals(position)
    return { low: allowed[0]!.least, high: allowed.at(-1)!.most, holders }
  })
  if (liesApart(spans)) return 'contradict'
  const figures = positions.flatMap(({ position, holders }) => {
    const stated = numbers.stated(position)
    return stated === null ? [] : [{ low: stated, high: stated, holders }]
  })
  if (liesApart(figures, mostTolerated(context.tolerance))) return 'differ'
  return new Set(positions.flatMap(({ holders }) => [...holders])).size > 1 ? 'agree' : 'single'
}

function countSwept(numbers: Numbers<unknown>, positions: readonly HeldPosition[]): string {
  const disjoint = countDisjoint(positions.map(({ position }) => numbers.intervals(position)))
  return `Of all pairs, ${disjoint} cannot both be true`
}

function countJudged(asked: DraftQuestion, positions: readonly HeldPosition[], setting: Setting): string {
  let judged = 0
  let contradicting = 0
  for (const [a, b] of pairs(positions)) {
    if (judged === maxJudged) break
    judged++
    if (relatePair(a, b, asked, setting).relation === 'contradicts') contradicting++
  }
  const all = (positions.length * (positions.length - 1)) / 2
  const extent = judged === all ? 'all pairs' : `the first ${judged} of ${all} pairs, on which the verdict rests`
  return `Of ${extent}, ${contradicting} cannot both be true`
}

function* pairs<T>(items: readonly T[]): Generator<readonly [T, T]> {
  for (const [index, a] of items.entries())
    for (let next = index + 1; next < items.length; next++) yield [a, items[next]!]
}
