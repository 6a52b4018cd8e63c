import type { DatasetCore } from '@rdfjs/types'
import { type Event, readEvent } from '../../claims/event.js'
import type { Issues } from '../../claims/issues.js'
import { rdf } from '../../rdf/environment.js'
import { compareDates, firstDay, isDate, lastDay } from '../../time/iso-date.js'
import type { Incomparable } from '../types.js'

/** What defines an event and so delimits what is said of it. */
export type Dimension = Exclude<Incomparable['dimension'], 'unit' | 'scope'>

/** Reads an event's dimensions; a bound of its period that is no date is reported and taken as not given. */
export function readScope(dataset: DatasetCore, iri: string, issues: Issues): Event {
  const { from, until, ...event } = readEvent(dataset, rdf.namedNode(iri))
  const check = (name: string, date: string | undefined) => {
    if (date === undefined || isDate(date)) return date
    issues.add('bad-date', iri, `\`${name}\`: expected a date that exists, found \`${date}\`; taken as not given`)
    return undefined
  }
  const period = { from: check('cg:from', from), until: check('cg:until', until) }
  return {
    ...event,
    ...(period.from === undefined ? {} : { from: period.from }),
    ...(period.until === undefined ? {} : { until: period.until }),
  }
}

/** Whether an event is delimited by place, period or victims at all: one that is not holds nothing by dimensions. */
export function isDelimited({ places, from, until, victims }: Event): boolean {
  return places.length > 0 || victims.length > 0 || from !== undefined || until !== undefined
}

/**
 * The dimensions that keep one event from lying within another, none where it does. A dimension that the outer one lacks
 * is unrestricted; one that only the inner one lacks is unknown.
 */
export function findObstacles(
  inner: Event,
  outer: Event,
  isNarrower: (narrower: string, broader: string) => boolean,
): Dimension[] {
  const liesWithin = (narrow: Event['places'], wide: Event['places']) =>
    wide.length === 0 ||
    (narrow.length > 0 && narrow.every(n => wide.some(w => n.id === w.id || isNarrower(n.id, w.id))))
  const fits: Record<Dimension, boolean> = {
    place: liesWithin(inner.places, outer.places),
    period: isDuring(inner, outer),
    victims: liesWithin(inner.victims, outer.victims),
    kind: inner.kinds.length > 0 && kindsOf(inner) === kindsOf(outer),
  }
  return (['place', 'period', 'victims', 'kind'] as const).filter(dimension => !fits[dimension])
}

/** The kinds of an event as one text. */
export function kindsOf({ kinds }: Event): string {
  return kinds
    .map(({ id }) => id)
    .sort()
    .join(' ')
}

/** An event's place, period and victims in words; empty where it has none. */
export function describeScope({ places, from, until, victims }: Event): string {
  const labels = (resources: Event['places']) =>
    resources
      .map(({ label }) => label)
      .sort()
      .join(', ')
  const period =
    from === until
      ? from
      : from === undefined
        ? `until ${until}`
        : until === undefined
          ? `from ${from}`
          : `${from} to ${until}`
  return [labels(places), period ?? '', labels(victims)].filter(part => part !== '').join('; ')
}

function isDuring(inner: Event, outer: Event): boolean {
  const startsWithin =
    outer.from === undefined ||
    (inner.from !== undefined && compareDates(firstDay(inner.from), firstDay(outer.from)) >= 0)
  const endsWithin =
    outer.until === undefined ||
    (inner.until !== undefined && compareDates(lastDay(inner.until), lastDay(outer.until)) <= 0)
  return startsWithin && endsWithin
}
