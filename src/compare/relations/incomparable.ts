import type { Event } from '../../claims/event.js'
import type { DraftQuestion } from '../positions/questions.js'
import type { ScopeGap } from '../reasons/position-reasons.js'
import { type Reason, say, tellReason } from '../reasons/reason.js'
import { keepReason } from '../reasons/reason-of.js'
import type { Setting } from '../setting.js'
import { type Dimension, findObstacles, isDelimited } from '../structure/scope.js'
import type { Incomparable } from '../types.js'
import { nameEvent } from './across-scopes.js'
import { createTruthsComparer, isTruth } from './incomparable-truths.js'

/** At most so many pairs of one topic are written out, and tried. */
const maxFound = 2_000
const maxTried = 200_000

/** The questions of one topic whose figures or truths cannot be compared, with the dimension that differs. */
export function findIncomparable(questions: readonly DraftQuestion[], setting: Setting): Incomparable[] {
  const topics = new Map<string, DraftQuestion[]>()
  for (const question of questions) {
    if (!question.property.additive && !isTruth(question)) continue
    const known = topics.get(question.topic)
    if (known) known.push(question)
    else topics.set(question.topic, [question])
  }
  return [...topics.values()].flatMap(topic => comparePairs(topic, setting))
}

function comparePairs(topic: readonly DraftQuestion[], setting: Setting): Incomparable[] {
  const found: Incomparable[] = []
  const compare = isTruth(topic[0]!)
    ? createTruthsComparer(topic, setting)
    : (a: DraftQuestion, b: DraftQuestion) => compareScopes(a, b, setting)
  let tried = 0
  for (const [index, a] of topic.entries()) {
    for (let next = index + 1; next < topic.length; next++) {
      if (found.length === maxFound || tried++ === maxTried) {
        const message = `\`${a.property.label}\`: ${topic.length} questions; only the first ${found.length} pairs that cannot be compared are written out`
        setting.issues.add('incomparable-bounded', a.top, message)
        return found
      }
      found.push(...compare(a, topic[next]!))
    }
  }
  return found
}

function compareScopes(a: DraftQuestion, b: DraftQuestion, setting: Setting): Incomparable[] {
  const { containment, events, issues } = setting
  const [first, second] = [nameEvent(a.event, setting), nameEvent(b.event, setting)]
  const apart = (dimension: Incomparable['dimension'], reason: Reason) =>
    keepReason({ a: a.id, b: b.id, dimension, because: tellReason(reason) }, () => reason)
  if (a.unit !== b.unit) {
    const [one, other] = [say('unit', a.unit), say('unit', b.unit)]
    const isOne = a.event === b.event
    return [apart('unit', isOne ? say('unitsOfOne', first, one, other) : say('unitsOfTwo', first, second, one, other))]
  }
  if (containment.above(a.event).has(b.event) || containment.above(b.event).has(a.event)) return []
  const [one, other] = [events.get(a.event)!, events.get(b.event)!]
  if (!isDelimited(one) && !isDelimited(other)) return [apart('place', say('noScopes', first, second))]
  const forth = obstacles(one, other, setting)
  const back = obstacles(other, one, setting)
  if (forth.length === 0 && back.length === 0) {
    const message = `same kind, place, period and victims as <${b.event}>; neither is part of the other, and their figures are not compared`
    issues.add('same-scope', a.event, message)
    return []
  }
  const nearest = back.length < forth.length ? back : forth
  const reason = say('notWithin', first, second, explain(forth, one, other), explain(back, other, one))
  const tied = forth.length === back.length ? order.find(name => forth[0] === name || back[0] === name) : nearest[0]
  return [apart(tied ?? 'kind', reason)]
}

const order: readonly Dimension[] = ['place', 'period', 'victims', 'kind']

/** What keeps the inner from lying within the outer; an outer one without dimensions holds nothing by itself. */
function obstacles(inner: Event, outer: Event, { context }: Setting): Dimension[] {
  const found = findObstacles(inner, outer, context.isNarrower)
  if (found.length > 0 || isDelimited(outer)) return found
  return (['place', 'victims', 'period'] as const).filter(dimension => isStated(inner, dimension)).slice(0, 1)
}

function explain(found: readonly Dimension[], inner: Event, outer: Event): Reason {
  if (found.length === 0) return say('sameScope')
  const gapOf = (dimension: Dimension): ScopeGap => {
    if (dimension === 'kind') return 'kind'
    if (!isStated(inner, dimension)) return 'own'
    return isStated(outer, dimension) ? 'within' : 'other'
  }
  return say(
    'scopeGaps',
    found.map(dimension => say('scopeGap', dimension, gapOf(dimension))),
  )
}

function isStated({ places, victims, from, until }: Event, dimension: Dimension): boolean {
  if (dimension === 'place') return places.length > 0
  if (dimension === 'victims') return victims.length > 0
  return from !== undefined || until !== undefined
}
