import type { Place } from '../claims/place.js'
import { wordsOfName } from '../rdf/slug.js'
import { type Gazetteer, type GazetteerPlace, liesIn } from './gazetteer.js'
import type { Proposal } from './proposal.js'

/** How sure it is that places are one by their name, and that one lies in another, in documents on one event. */
const alike = 0.7
const within = 0.7

const kindOfPlace =
  /^(?:the|an?|of|province|governorate|district|county|region|state|city|town|village|island|greater)$/

/** The places of one name. */
interface NamedPlaces {
  readonly places: readonly Place[]
  /** What a gazetteer has of the name, in the country of which most of the other names are. */
  readonly known: readonly GazetteerPlace[]
}

/**
 * Proposes which places of documents on one event are the same, which are those of one name, and which lies in which by a
 * gazetteer. A name that is borne in several countries is taken for that in the country of which most of the others are; where
 * that is not plain, nothing is said of it.
 */
export function proposePlaces(documents: readonly (readonly Place[])[], gazetteer?: Gazetteer): Proposal[] {
  const byName = new Map<string, Map<string, Place>>()
  for (const place of documents.flat()) {
    const name = nameOf(place)
    if (name !== '') byName.set(name, (byName.get(name) ?? new Map()).set(place.id, place))
  }
  const found = new Map([...byName.keys()].map(name => [name, gazetteer?.find(name) ?? []]))
  const named = [...byName].map(
    ([name, places]): NamedPlaces => ({ places: [...places.values()], known: inOneCountry(name, found) }),
  )
  return [
    ...named
      .filter(({ places }) => places.length > 1)
      .map(
        ({ places }): Proposal => ({
          kind: 'same',
          resources: places.map(({ id }) => id).sort(),
          confidence: alike,
          because: `documents on the same event name a place alike: ${places[0]!.label}`,
        }),
      ),
    ...named.flatMap(inner => named.flatMap(outer => (isIn(inner, outer) ? [proposeWithin(inner, outer)] : []))),
  ]
}

function proposeWithin({ places: [inner] }: NamedPlaces, { places: [outer] }: NamedPlaces): Proposal {
  return {
    kind: 'part',
    resources: [inner!.id, outer!.id],
    confidence: within,
    because: `the gazetteer has ${inner!.label} in ${outer!.label}`,
  }
}

/** Whether all that a name may stand for lies in one of what another may stand for, and no graph has said so yet. */
function isIn(inner: NamedPlaces, outer: NamedPlaces): boolean {
  const isTold = inner.places.some(({ within: wider }) =>
    wider.some(({ id }) => outer.places.some(place => place.id === id)),
  )
  if (inner === outer || isTold || inner.known.length === 0) return false
  return outer.known.some(wide => inner.known.every(narrow => liesIn(narrow, wide)))
}

/** What a name stands for in the one country of which more of the other names are than of any other. */
function inOneCountry(name: string, found: ReadonlyMap<string, readonly GazetteerPlace[]>): readonly GazetteerPlace[] {
  const own = found.get(name)!
  const supports = new Map([...new Set(own.map(({ country }) => country))].map(country => [country, 0]))
  for (const [other, places] of found) {
    if (other === name) continue
    for (const country of new Set(places.map(place => place.country))) {
      // a country that is named itself says more than a town of the name
      const isCountry = places.some(place => place.country === country && place.region === undefined)
      if (supports.has(country)) supports.set(country, supports.get(country)! + (isCountry ? 3 : 1))
    }
  }
  const [first, second] = [...supports].sort(([, a], [, b]) => b - a)
  if (first === undefined || first[1] === 0 || first[1] === second?.[1]) return []
  return own.filter(({ country }) => country === first[0])
}

/** A name as it is compared: without what only says what kind of place it is. */
function nameOf({ label }: Place): string {
  return wordsOfName(label)
    .filter(word => !kindOfPlace.test(word))
    .join(' ')
}
