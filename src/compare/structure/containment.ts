import type { DatasetCore } from '@rdfjs/types'
import type { Event } from '../../claims/event.js'
import type { Issues } from '../../claims/issues.js'
import type { Links } from '../../rdf/cycles.js'
import { rdf } from '../../rdf/environment.js'
import { createReach, cutCycles, gatherLinks } from '../../rdf/links.js'
import { cg } from '../../rdf/namespaces.js'
import { compareText } from '../../rdf/order.js'
import { findObstacles, isDelimited, kindsOf } from './scope.js'

/** Which events lie within which. */
export interface Containment {
  /** The events in which one lies. */
  above(event: string): ReadonlySet<string>
  /** Whether a curator declared that one lies within another, rather than its dimensions showing it. */
  isDeclared(inner: string, outer: string): boolean
  /** The widest event in which one lies, itself where in none; of several, the one that holds most. */
  top(event: string): string
  /** How many steps one lies below an event that lies in none. */
  depth(event: string): number
  /** The parts that are declared to make up a whole, by the whole. */
  readonly partitions: Links
}

/**
 * Works out containment from `cg:partOf`, `cg:partitions` and the events' dimensions. Of two events with the same
 * dimensions neither lies within the other; circles are reported and not followed.
 */
export function readContainment(
  dataset: DatasetCore,
  events: ReadonlyMap<string, Event>,
  isNarrower: (narrower: string, broader: string) => boolean,
  issues: Issues,
): Containment {
  const pairsOf = (property: typeof cg.partOf) =>
    [...dataset.match(null, property, null, rdf.defaultGraph())].map(q => [q.subject.value, q.object.value] as const)
  const parts = pairsOf(rdf.namedNode(`${cg.$iri}partitions`))
  const declared = cutCycles(gatherLinks([...pairsOf(cg.partOf), ...parts]))
  for (const cycle of declared.cycles) issues.addCircle('circular-part', 'cg:partOf', cycle)
  const declaredAbove = createReach(declared.links)
  const declaredPairs = [...declared.links].flatMap(([inner, outers]) => outers.map(outer => [inner, outer] as const))
  const shown = [...findNested(events, isNarrower)].filter(([inner, outer]) => !declaredAbove(outer).has(inner))
  const all = cutCycles(gatherLinks([...declaredPairs, ...shown]))
  for (const cycle of all.cycles)
    issues.addCircle('circular-part', 'cg:partOf, against place, period and victims,', cycle)
  const above = createReach(all.links)
  const held = new Map<string, number>()
  for (const event of all.links.keys()) for (const outer of above(event)) held.set(outer, (held.get(outer) ?? 0) + 1)
  const isDeclared = (inner: string, outer: string) => declaredAbove(inner).has(outer)
  const top = (event: string) =>
    [...above(event)]
      .filter(outer => above(outer).size === 0)
      .sort((a, b) => held.get(b)! - held.get(a)! || compareText(a, b))[0] ?? event
  const partitions = gatherLinks(
    parts.filter(([part, whole]) => above(part).has(whole)).map(([part, whole]) => [whole, part]),
  )
  return { above, isDeclared, top, depth: createDepth(all.links, above), partitions }
}

/** Pairs of events of which the first lies within the second by its dimensions, and not the other way round too. */
function* findNested(
  events: ReadonlyMap<string, Event>,
  isNarrower: (narrower: string, broader: string) => boolean,
): Generator<readonly [inner: string, outer: string]> {
  // events are looked up by kind, place and victims, so that not every pair has to be tried
  const byKey = new Map<string, string[]>()
  const key = (event: Event, place: string, victims: string) => `${kindsOf(event)}\n${place}\n${victims}`
  const ids = (resources: Event['places']) => (resources.length === 0 ? [''] : resources.map(({ id }) => id))
  for (const [id, event] of events) {
    if (!isDelimited(event)) continue
    for (const place of ids(event.places)) {
      for (const victims of ids(event.victims)) {
        const found = byKey.get(key(event, place, victims))
        if (found) found.push(id)
        else byKey.set(key(event, place, victims), [id])
      }
    }
  }
  const wider = (dimension: 'places' | 'victims') => {
    const known = new Set([...events.values()].flatMap(event => event[dimension].map(({ id }) => id)))
    const found = new Map<string, readonly string[]>()
    return (event: Event) => {
      const first = event[dimension][0]?.id
      if (first === undefined) return ['']
      const broader = found.get(first) ?? ['', first, ...[...known].filter(other => isNarrower(first, other))]
      found.set(first, broader)
      return broader
    }
  }
  const [widerPlaces, widerVictims] = [wider('places'), wider('victims')]
  for (const [id, event] of events) {
    const keys = widerPlaces(event).flatMap(place => widerVictims(event).map(victims => key(event, place, victims)))
    for (const outer of new Set(keys.flatMap(one => byKey.get(one) ?? []))) {
      const other = events.get(outer)!
      if (outer === id || findObstacles(event, other, isNarrower).length > 0) continue
      const same = isDelimited(event) && findObstacles(other, event, isNarrower).length === 0
      if (!same) yield [id, outer]
    }
  }
}

function createDepth(links: Links, above: Containment['above']): (event: string) => number {
  const depths = new Map<string, number>()
  return event => {
    // the widest first, so that those above are always known
    const order = [...above(event), event].sort((a, b) => above(a).size - above(b).size)
    for (const one of order) {
      const outer = (links.get(one) ?? []).map(other => depths.get(other)!)
      if (!depths.has(one)) depths.set(one, outer.length === 0 ? 0 : Math.max(...outer) + 1)
    }
    return depths.get(event)!
  }
}
