import { compareText } from '../../rdf/order.js'
import { type Reason, say } from '../reasons/reason.js'
import { keepReason, reasonOf } from '../reasons/reason-of.js'
import { findObstacles } from '../structure/scope.js'
import type { Finding } from './finding.js'
import type { RangeScopes } from './range-scopes.js'
import type { RangeFigure } from './read-figures.js'
import { type Refusal, refuse } from './refusals.js'
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
    ...source.otherUnits.map(figure => leaveOut(figure, 'both', refuse('unit', say('otherUnit', figure.asked.unit)))),
    ...others.flatMap(event => {
      const [reason, why] = placeOf(event, source.event, finding)
      const figures = source.scopes.figuresOf(event).filter(({ shown }) => !setters.has(keyOf(shown)))
      return figures.map(figure => {
        const more = figure.refused === null ? undefined : reasonOf(figure.refused)
        return leaveOut(figure, 'both', refuse(reason, more ? say('clauses', [why, more]) : why))
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
    if (figure.refused) return [leaveOut(figure, 'both', figure.refused)]
    const [atLow, atHigh] = [low!.get(figure), high!.get(figure)]
    if (atLow && atHigh?.because === atLow.because) return [leaveOut(figure, 'both', atLow)]
    return [
      ...(atLow ? [leaveOut(figure, 'lowest', atLow)] : []),
      ...(atHigh ? [leaveOut(figure, 'highest', atHigh)] : []),
    ]
  })
}

function leaveOut({ shown }: RangeFigure, end: LeftOutClaim['end'], refusal: Refusal): LeftOutClaim {
  const { reason, because } = refusal
  return keepReason({ ...shown, end, reason, because }, () => reasonOf(refusal))
}

/** How another event of the topic lies to one, and why what is said of it does not count. */
function placeOf(
  other: string,
  event: string,
  { eventOf, containment, context }: Finding,
): readonly [LeftOutReason, Reason] {
  const { above, isDeclared } = containment
  if (above(other).has(event)) return ['part', say('aPart', isDeclared(other, event))]
  if (above(event).has(other)) return ['whole', say('aWhole', isDeclared(event, other))]
  const [inner, outer] = [eventOf(other), eventOf(event)]
  const dimensions = findObstacles(inner, outer, context.isNarrower)
  return ['other-scope', say('otherScope', dimensions)]
}

const keyOf = ({ claim, event, stated }: RangeClaim) => `${claim} ${event.id} ${stated}`
