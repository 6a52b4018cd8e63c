import { compareText } from '../../rdf/order.js'
import type { Setting } from '../setting.js'
import type { RangeFigure } from './read-figures.js'

/** Events of which figures are known in one unit, and how they lie within each other. */
export interface RangeScopes {
  /** The figures that claims give for an event. */
  figuresOf(event: string): readonly RangeFigure[]
  /** All events within one of which figures are known, in the order of their IRIs. */
  partsOf(event: string): readonly string[]
  /** The parts that are declared to make up an event; none where it has no such. */
  partitionOf(event: string): readonly string[]
  /** The other events of which figures are known that lie within the same widest one, or around an event or within it. */
  othersOfTopic(event: string): readonly string[]
  /** Whether figures are known of an event, or of one within it. */
  has(event: string): boolean
  /** All events of which figures are known, and those in which events with a figure lie that may count, by IRI. */
  readonly events: ReadonlySet<string>
}

/** Sorts figures of one measure and unit by the events of which they are given. */
export function sortByScope(
  figures: readonly RangeFigure[],
  { containment }: Pick<Setting, 'containment'>,
): RangeScopes {
  const byEvent = new Map<string, RangeFigure[]>()
  for (const figure of figures) put(byEvent, figure.asked.event, figure)
  const known = [...byEvent.keys()].sort(compareText)
  const parts = new Map<string, string[]>()
  for (const part of known) for (const whole of containment.above(part)) put(parts, whole, part)
  const topics = new Map<string, string[]>()
  for (const event of known) put(topics, containment.top(event), event)
  const mayCount = (event: string) => byEvent.get(event)!.some(({ refused }) => refused === null)
  const wholes = [...parts].flatMap(([whole, within]) => (within.some(mayCount) ? [whole] : []))
  return {
    figuresOf: event => byEvent.get(event) ?? [],
    partsOf: event => parts.get(event) ?? [],
    partitionOf: event => containment.partitions.get(event) ?? [],
    othersOfTopic: event => {
      const around = [...containment.above(event)].filter(whole => byEvent.has(whole))
      const others = new Set([...(topics.get(containment.top(event)) ?? []), ...around, ...(parts.get(event) ?? [])])
      others.delete(event)
      return [...others]
    },
    has: event => byEvent.has(event) || parts.has(event),
    events: new Set([...known, ...wholes].sort(compareText)),
  }
}

function put<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key)
  if (list) list.push(item)
  else lists.set(key, [item])
}
