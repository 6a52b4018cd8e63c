import type { Event } from '../../claims/event.js'
import { once } from '../../rdf/memoize.js'
import { compareText } from '../../rdf/order.js'
import type { Resource } from '../../rdf/resource.js'
import { compareByLabel } from '../order.js'
import type { Setting } from '../setting.js'
import type { ComparableProperty } from '../statements/comparable-property.js'
import { describeScope } from '../structure/scope.js'
import { findBreakdown } from './breakdown.js'
import { createEnds } from './ends.js'
import type { Finding } from './finding.js'
import { findLeftOut } from './left-out.js'
import { type RangeScopes, sortByScope } from './range-scopes.js'
import { describeRange } from './range-words.js'
import type { RangeFigure } from './read-figures.js'
import { type RangeRule, sortFigures } from './rules.js'
import type { Ends, EventRange, RangeClaim } from './types.js'

/** Finds ranges for one measure by one rule. */
export interface RangeFinder {
  /** The ranges of an event, one for each unit; none where claims give no figure for it, nor for a part. */
  of(event: string): EventRange[]
  /** The ranges of all events, by name. */
  all(): EventRange[]
  /** The events of which there are ranges, by name, each with what works its ranges out. */
  list(): readonly ListedRanges[]
}

/** An event of which there are ranges. */
export interface ListedRanges {
  readonly event: Resource
  find(): EventRange[]
}

/** Figures of one unit, sorted by event. */
interface Unit {
  readonly unit: string
  readonly scopes: RangeScopes
  readonly endsOf: (event: string) => Ends
}

type Asked = Pick<EventRange, 'reading' | 'asOf'> & {
  readonly property: ComparableProperty
  readonly rule: RangeRule
}

/** Makes that which finds ranges of a measure's figures by a rule. */
export function createRangeFinder(
  figures: readonly RangeFigure[],
  { property, rule, ...shared }: Asked,
  setting: Setting,
): RangeFinder {
  const { context, containment } = setting
  const names = [...new Set(figures.map(({ asked }) => asked.unit))].sort(compareText)
  const units = names.map((unit): Unit => {
    const scopes = sortByScope(
      figures.filter(({ asked }) => asked.unit === unit),
      setting,
    )
    return { unit, scopes, endsOf: createEnds(scopes, rule, context.labelOf) }
  })
  const eventOf = (id: string): Event =>
    setting.events.get(id) ?? { id, label: context.labelOf(id), kinds: [], places: [], victims: [], partOf: [] }
  const finding: Finding = { context, containment, eventOf }

  const work = (event: string, { unit, scopes, endsOf }: Unit): EventRange => {
    const ends = endsOf(event)
    // what stands behind a range is worked out when it is read, as of most of many only the ends are
    const between = once(() => findBetween(scopes.figuresOf(event), ends, rule))
    const breakdown = once(() => findBreakdown(event, scopes, { endsOf, rule }, finding))
    const leftOut = once(() => {
      const otherUnits = units.flatMap(other => (other.unit === unit ? [] : other.scopes.figuresOf(event)))
      return findLeftOut({ event, scopes, otherUnits }, ends, rule, finding)
    })
    return {
      event: { id: event, label: context.labelOf(event), scope: describeScope(eventOf(event)) },
      property: { id: property.id, label: property.label },
      unit,
      rule: { name: rule.name, words: rule.words },
      ...shared,
      label: describeRange(ends, rule),
      ...ends,
      get between() {
        return between()
      },
      get breakdown() {
        return breakdown()
      },
      get leftOut() {
        return leftOut()
      },
    }
  }
  const of = (event: string) => units.filter(({ scopes }) => scopes.has(event)).map(unit => work(event, unit))
  const list = once(() => {
    const events = new Set(units.flatMap(({ scopes }) => [...scopes.events]))
    const named = [...events].map(id => ({ id, label: context.labelOf(id) })).sort(compareByLabel)
    return named.map(
      (event): ListedRanges => ({
        event,
        find: () => units.filter(({ scopes }) => scopes.events.has(event.id)).map(unit => work(event.id, unit)),
      }),
    )
  })
  return {
    of,
    all: () => list().flatMap(({ find }) => find()),
    list,
  }
}

/** The claims of the event itself that count at an end and set neither. */
function findBetween(figures: readonly RangeFigure[], { lowest, highest }: Ends, rule: RangeRule): RangeClaim[] {
  const counted = new Set((['lowest', 'highest'] as const).flatMap(end => sortFigures(figures, end, rule).counted))
  const setting = new Set([...lowest.claims, ...highest.claims])
  return [...counted].flatMap(({ shown }) => (setting.has(shown) ? [] : shown))
}
