import type { Resource } from '../../rdf/resource.js'
import { isBetweenSpeakers } from '../positions/between-speakers.js'
import type { HeldPosition } from '../positions/positions.js'
import type { DraftQuestion } from '../positions/questions.js'
import { type Reason, say, tellReason } from '../reasons/reason.js'
import { keepReason } from '../reasons/reason-of.js'
import type { Setting } from '../setting.js'
import type { ScopeRelation } from '../types.js'
import { namePosition, nameStated } from './because.js'

/** At most so many pairs of positions are related for one part and one whole. */
const maxAcross = 200

/** How figures for parts relate to figures for their wholes: a part cannot exceed its whole. */
export function relateScopes(questions: readonly DraftQuestion[], setting: Setting): ScopeRelation[] {
  const { above } = setting.containment
  const additive = questions.filter(({ property }) => property.additive)
  const byScope = new Map(additive.map(question => [scopeKey(question, question.event), question]))
  return additive.flatMap(part => {
    const wholes = [...above(part.event)].flatMap(event => byScope.get(scopeKey(part, event)) ?? [])
    return wholes.sort((a, b) => (a.id < b.id ? -1 : 1)).flatMap(whole => relateScope(part, whole, setting))
  })
}

/** A text that stands for a property and unit on an event. */
export function scopeKey({ property, unit }: Pick<DraftQuestion, 'property' | 'unit'>, event: string): string {
  return `${event}\n${property.id}\n${unit}`
}

/** The positions that say something of a sum: more than that it is not a certain figure. */
export function determined({ positions, property: { kind } }: DraftQuestion): HeldPosition[] {
  return positions.filter(
    ({ undetermined, position }) => !undetermined && kind.numbers!.intervals(position).length === 1,
  )
}

interface Bounds {
  readonly least: number
  readonly most: number
  readonly stated: number | null
}

/** The least and the most that a position of a property allows that adds up, and the figure as stated. */
export function boundsOf({ property: { kind } }: Pick<DraftQuestion, 'property'>, { position }: HeldPosition): Bounds {
  const { intervals, stated } = kind.numbers!
  const allowed = intervals(position)
  return { least: allowed[0]!.least, most: allowed.at(-1)!.most, stated: stated(position) }
}

/** How the figures on one part relate to those on one of its wholes, pair by pair. */
export function relateScope(part: DraftQuestion, whole: DraftQuestion, setting: Setting): ScopeRelation[] {
  const [parts, wholes] = [determined(part), determined(whole)]
  reportScopesBounded(part, whole, setting)
  return firstPairs(parts, wholes).map(([p, w]) =>
    relatePair({ question: part, position: p }, { question: whole, position: w }, setting),
  )
}

/** Reports a part and a whole of which not all figures are related pair by pair. */
export function reportScopesBounded(part: DraftQuestion, whole: DraftQuestion, setting: Setting): void {
  const [parts, wholes] = [determined(part), determined(whole)]
  const number = parts.length * wholes.length
  if (number <= maxAcross) return
  const count = countScopes(
    parts.map(position => boundsOf(part, position)),
    wholes.map(position => boundsOf(whole, position)),
  )
  const message = `\`${part.property.label}\`: ${number} pairs with figures for <${whole.event}>, of which ${count.contradicts} contradict and ${count.exceeds} exceed; the first ${maxAcross} are written out`
  setting.issues.add('scopes-bounded', part.event, message)
}

/** The gravest verdict between two speakers on one part and one of its wholes, of the pairs that are related. */
export function judgeScope(part: DraftQuestion, whole: DraftQuestion): ScopeRelation['verdict'] {
  let gravest: ScopeRelation['verdict'] = 'consistent'
  for (const [p, w] of firstPairs(determined(part), determined(whole))) {
    const verdict = verdicts[relateBounds(boundsOf(part, p), boundsOf(whole, w))]
    if (verdict === 'consistent' || !isBetweenSpeakers(p, w)) continue
    if (verdict === 'contradict') return verdict
    gravest = verdict
  }
  return gravest
}

/** The pairs of a part's and a whole's positions that are related. */
function firstPairs(
  parts: readonly HeldPosition[],
  wholes: readonly HeldPosition[],
): (readonly [HeldPosition, HeldPosition])[] {
  const pairs: (readonly [HeldPosition, HeldPosition])[] = []
  for (const part of parts) {
    for (const whole of wholes) {
      if (pairs.length === maxAcross) return pairs
      pairs.push([part, whole])
    }
  }
  return pairs
}

/** How many pairs of bounds have each relation; of very many, without another word on any. */
function countScopes(parts: readonly Bounds[], wholes: readonly Bounds[]): Record<ScopeRelation['relation'], number> {
  const counts = { fits: 0, exceeds: 0, contradicts: 0 }
  for (const part of parts) for (const whole of wholes) counts[relateBounds(part, whole)]++
  return counts
}

function relateBounds(part: Bounds, whole: Bounds): ScopeRelation['relation'] {
  if (part.least > whole.most) return 'contradicts'
  return part.stated !== null && whole.stated !== null && part.stated > whole.stated ? 'exceeds' : 'fits'
}

const verdicts = { fits: 'consistent', exceeds: 'differ', contradicts: 'contradict' } as const

interface Side {
  readonly question: DraftQuestion
  readonly position: HeldPosition
}

function relatePair(part: Side, whole: Side, setting: Setting): ScopeRelation {
  const { relation, share, reason } = decide(part, whole)
  const [inner, outer] = [part.question.event, whole.question.event]
  const explain = () =>
    say(
      'partWhole',
      namePosition(part.position, setting),
      relation,
      namePosition(whole.position, setting),
      nameEvent(inner, setting),
      setting.containment.isDeclared(inner, outer),
      nameEvent(outer, setting),
      reason(),
    )
  const found: ScopeRelation = {
    part: { question: part.question.id, position: part.position.id },
    whole: { question: whole.question.id, position: whole.position.id },
    relation,
    verdict: verdicts[relation],
    share,
    gap: null,
    // put into words when it is read, as most pairs of many are only counted
    get because() {
      return tellReason(explain())
    },
  }
  return keepReason(found, explain)
}

/** An event by its name. */
export function nameEvent(id: string, { context }: Pick<Setting, 'context'>): Resource {
  return { id, label: context.labelOf(id) }
}

type Decided = Pick<ScopeRelation, 'relation' | 'share'> & { readonly reason: () => Reason }

function decide(part: Side, whole: Side): Decided {
  const [p, w] = [boundsOf(part.question, part.position), boundsOf(whole.question, whole.position)]
  const stated = ({ position: { label, value } }: Side) => ({ label, value })
  const share = p.stated === null || w.stated === null || w.stated === 0 ? null : p.stated / w.stated
  const relation = relateBounds(p, w)
  if (relation === 'contradicts') {
    return { relation, share, reason: () => say('partHasMore', p.least, w.most) }
  }
  const { stated: one } = p
  const { stated: other } = w
  if (one === null || other === null) {
    const reason = () => say('canBePart', nameStated(part.position), nameStated(whole.position))
    return { relation, share, reason }
  }
  if (relation === 'exceeds') return { relation, share, reason: () => say('statedMore', one, other) }
  return { relation, share, reason: () => say('partOf', stated(part), stated(whole)) }
}
