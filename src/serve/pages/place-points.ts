import type { DatasetCore, Term } from '@rdfjs/types'
import type { Gazetteer } from '../../align/gazetteer.js'
import type { ClaimEntry } from '../../claims/columns/entries.js'
import type { Event } from '../../claims/event.js'
import type { Place } from '../../claims/place.js'
import { describe } from '../../rdf/description.js'
import { rdf } from '../../rdf/environment.js'
import { schema } from '../../rdf/namespaces.js'
import { compareText } from '../../rdf/order.js'
import type { Resource } from '../../rdf/resource.js'
import { wordsOfName } from '../../rdf/slug.js'
import type { Lookup } from '../../view/topics.js'

/** A place on the map, with the number of claims about events there or within it. */
export interface PlacePoint {
  readonly place: Place
  /** In degrees. */
  readonly latitude: number
  readonly longitude: number
  /** Whether the graph has the coordinates, or a gazetteer by this name. */
  readonly by: 'graph' | { readonly name: string }
  /** How many. */
  readonly claims: number
}

interface Placed {
  readonly dataset: DatasetCore
  readonly places: ReadonlyMap<string, Place>
  readonly events: ReadonlyMap<string, Event>
  /** The claims that name a thing. */
  readonly named: Lookup<readonly ClaimEntry[]>
}

/**
 * The places that have coordinates and of which claims speak, those with most claims first. A gazetteer's count only where
 * the graph has a place in a country, and in that country one town alone is called so, and no region.
 */
export function findPlacePoints({ dataset, places, events, named }: Placed, gazetteer: Gazetteer): PlacePoint[] {
  const claimsAt = new Map<string, Set<ClaimEntry>>()
  for (const event of events.values()) {
    const around = new Set(event.places.flatMap(({ id }) => findAround(id, places)))
    for (const id of around) {
      const known = claimsAt.get(id) ?? new Set()
      claimsAt.set(id, known)
      for (const claim of named.get(event.id) ?? []) known.add(claim)
    }
  }
  return [...places.values()]
    .flatMap(place => {
      const claims = claimsAt.get(place.id)?.size ?? 0
      const found = claims === 0 ? undefined : (readPoint(dataset, place) ?? lookUp(place, places, gazetteer))
      return found === undefined ? [] : [{ place, claims, ...found }]
    })
    .sort((a, b) => b.claims - a.claims || compareText(a.place.label, b.place.label))
}

type Found = Pick<PlacePoint, 'latitude' | 'longitude' | 'by'>

/** A place and all those in which it lies. */
function findAround(id: string, places: ReadonlyMap<string, Place>): string[] {
  const found = new Set([id])
  for (const one of found) for (const { id: wider } of places.get(one)?.within ?? []) found.add(wider)
  return [...found]
}

/** The coordinates that the graph gives, at the place or at its `schema:geo`. */
function readPoint(dataset: DatasetCore, { id }: Resource): Found | undefined {
  const subject = rdf.namedNode(id)
  const nodes: Term[] = [subject, ...describe(dataset, subject).terms(schema.geo)]
  for (const node of nodes) {
    const { values } = describe(dataset, node)
    const [latitude, longitude] = [values(schema.latitude), values(schema.longitude)].map(([value]) => Number(value))
    if (latitude !== undefined && longitude !== undefined && Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)
      return { latitude, longitude, by: 'graph' }
  }
  return undefined
}

/** The one town of a place's country that is called as the place; a name that the label only begins with is another one's. */
function lookUp(place: Place, places: ReadonlyMap<string, Place>, gazetteer: Gazetteer): Found | undefined {
  const wider = findAround(place.id, places).slice(1)
  const countries = wider.flatMap(id =>
    gazetteer.find(places.get(id)?.label ?? '').flatMap(({ country, region }) => (region === undefined ? country : [])),
  )
  const [country, ...more] = new Set(countries)
  if (country === undefined || more.length > 0) return undefined
  const label = wordsOfName(place.label).join(' ')
  const isWhole = (name: string) => {
    const words = wordsOfName(name).join(' ')
    return words === label || !` ${label} `.includes(` ${words} `)
  }
  const names = [place.label, ...place.spellings].filter(isWhole)
  const found = names.flatMap(name =>
    gazetteer.find(name).flatMap(one => (one.country === country ? { ...one, asked: name } : [])),
  )
  // a region of that name may be meant as well
  if (found.some(({ coordinates }) => coordinates === undefined)) return undefined
  const points = new Map(found.map(one => [JSON.stringify(one.coordinates), one]))
  const [only, ...others] = points.values()
  if (only?.coordinates === undefined || others.length > 0) return undefined
  return { ...only.coordinates, by: { name: only.asked } }
}
