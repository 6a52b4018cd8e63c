import { compareText } from '../../rdf/order.js'
import { findObstacles } from '../structure/scope.js'
import type { Finding } from './finding.js'
import type { RangeScopes } from './range-scopes.js'
import type { RangeFigure } from './read-figures.js'
import { type RangeRule, sortFigures } from './rules.js'
import { type Ends, type LeftOutClaim, type LeftOutReason, leftOutReasons, type RangeClaim } from './types.js'

/** What is known of an event when its range is worked out. */
export interface RangeSource {
  readonly event: string
  /** Figures in the unit of the range. */
  readonly scopes: RangeScopes
  /** Figures for the event in other units. */
  readonly otherUnits: readonly RangeFigure[]
}

/** The claims that do not count, or only at one end, and why: those of the event itself first. */
export function findLeftOut(
  source: RangeSource,
  { lowest, highest }: Ends,
  rule: RangeRule,
  finding: Finding,
): LeftOutClaim[] {
  const setters = new Set([...lowest.claims, ...highest.claims].map(keyOf))
  const own = source.scopes.figuresOf(source.event)
  const others = source.scopes.othersOfTopic(source.event)
  return [
    ...leaveOutOwn(own, rule),
    ...source.otherUnits.map(figure =>
      leaveOut(
        figure,
        'both',
        'unit',
        `counted in ${nameUnit(figure.asked.unit)}, so that it cannot be set beside these`,
      ),
    ),
    ...others.flatMap(event => {
      const { reason, because } = placeOf(event, source.event, finding)
      const figures = source.scopes.figuresOf(event).filter(({ shown }) => !setters.has(keyOf(shown)))
      return figures.map(figure => {
        const more = figure.refused === null ? '' : `; ${figure.refused.because}`
        return leaveOut(figure, 'both', reason, `${because}${more}`)
      })
    }),
  ].sort(
    (a, b) =>
      leftOutReasons.indexOf(a.reason) - leftOutReasons.indexOf(b.reason) ||
      compareText(a.event.label, b.event.label) ||
      compareText(a.claim, b.claim) ||
      compareText(a.stated, b.stated) ||
      compareText(a.end, b.end),
  )
}

function leaveOutOwn(figures: readonly RangeFigure[], rule: RangeRule): LeftOutClaim[] {
  const [low, high] = (['lowest', 'highest'] as const).map(end => sortFigures(figures, end, rule).refused)
  return figures.flatMap(figure => {
    if (figure.refused) return [leaveOut(figure, 'both', figure.refused.reason, figure.refused.because)]
    const [atLow, atHigh] = [low!.get(figure), high!.get(figure)]
    if (atLow && atHigh?.because === atLow.because) return [leaveOut(figure, 'both', atLow.reason, atLow.because)]
    return [
      ...(atLow ? [leaveOut(figure, 'lowest', atLow.reason, atLow.because)] : []),
      ...(atHigh ? [leaveOut(figure, 'highest', atHigh.reason, atHigh.because)] : []),
    ]
  })
}

function leaveOut(figure: RangeFigure, end: LeftOutClaim['end'], reason: LeftOutReason, because: string): LeftOutClaim {
  return { ...figure.shown, end, reason, because }
}

/** How another event of the topic lies to one, and why what is said of it does not count. */
function placeOf(
  other: string,
  event: string,
  { eventOf, containment, context }: Finding,
): { reason: LeftOutReason; because: string } {
  const lies = (inner: string, outer: string) =>
    containment.isDeclared(inner, outer) ? 'declared to be' : 'by kind, place, period and victims'
  if (containment.above(other).has(event)) return { reason: 'part', because: `of a part (${lies(other, event)} one)` }
  if (containment.above(event).has(other)) return { reason: 'whole', because: `of a whole (${lies(event, other)} one)` }
  const [inner, outer] = [eventOf(other), eventOf(event)]
  const dimensions = findObstacles(inner, outer, context.isNarrower)
  return {
    reason: 'other-scope',
    because: `of another scope, neither part nor whole (${dimensions.join(', ') || 'same dimensions'})`,
  }
}

const nameUnit = (unit: string) => (unit === '' ? 'no unit of its own' : `“${unit}”`)
const keyOf = ({ claim, event, stated }: RangeClaim) => `${claim} ${event.id} ${stated}`
