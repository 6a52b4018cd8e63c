import type { Event } from '../../claims/event.js'
import { compareText } from '../../rdf/order.js'
import { compareByLabel } from '../order.js'
import { describeScope } from '../structure/scope.js'
import type { Finding } from './finding.js'
import type { RangeScopes } from './range-scopes.js'
import { describeRange } from './range-words.js'
import type { RangeRule } from './rules.js'
import type { Ends, RangeBreakdown } from './types.js'

/**
 * The ranges of an event's parts that differ from it in their victims alone, by name; what lies within such a part stands
 * under it. Parts of which the claims give no figure are left out.
 */
export function findBreakdown(
  event: string,
  { partsOf }: RangeScopes,
  { endsOf, rule }: { endsOf: (event: string) => Ends; rule: RangeRule },
  { eventOf, containment, context: { labelOf } }: Finding,
): RangeBreakdown[] {
  const whole = eventOf(event)
  const parts = partsOf(event).filter(part => differsInVictims(eventOf(part), whole))
  const among = new Set(parts)
  const breakDown = (some: readonly string[]): RangeBreakdown[] =>
    some
      .map(part => {
        const ends = endsOf(part)
        const scope = eventOf(part)
        const within = parts.filter(other => nearest(other) === part)
        return {
          event: { id: part, label: labelOf(part), scope: describeScope(scope) },
          victims: scope.victims,
          ...ends,
          label: describeRange(ends, rule),
          breakdown: breakDown(within),
        }
      })
      .filter(({ lowest, highest, breakdown }) => (lowest.figure ?? highest.figure) !== null || breakdown.length > 0)
      .sort((a, b) => compareByLabel(a.event, b.event))
  /** The narrowest of the parts in which one lies; of several the first. */
  const nearest = (part: string) =>
    [...containment.above(part)]
      .filter(other => among.has(other))
      .sort((a, b) => containment.depth(b) - containment.depth(a) || compareText(a, b))[0]
  return breakDown(parts.filter(part => nearest(part) === undefined))
}

/** Whether a part has victims of its own, and otherwise the place and period of its whole. */
function differsInVictims(part: Event, whole: Event): boolean {
  const victims = idsOf(part.victims)
  return (
    victims !== '' &&
    victims !== idsOf(whole.victims) &&
    idsOf(part.places) === idsOf(whole.places) &&
    part.from === whole.from &&
    part.until === whole.until
  )
}

const idsOf = (resources: Event['victims']) =>
  resources
    .map(({ id }) => id)
    .sort()
    .join(' ')
