import { firstDay, lastDay } from '../../time/iso-date.js'
import { FactFinder } from '../facts/find-facts.js'
import type { Vocabulary } from '../facts/vocabulary.js'
import type { Lexicon } from '../lexicon.js'
import type { KnownDocument, KnownEvent } from '../link/known.js'
import { Linker } from '../link/linker.js'
import { nameWords } from '../link/name-words.js'
import type { WordKinds } from '../text/word-kinds.js'

/** What drafts of any document are made with: the names and events of a graph, and the words for facts. */
export interface Drafting {
  readonly linker: Linker
  readonly finder: FactFinder
  readonly vocabulary: Vocabulary
  /** The kinds that words are of. */
  readonly kinds: WordKinds
  /** Name for people of everything that a graph or the vocabulary names. */
  labelOf(id: string): string
  /** The one concept that a name stands for, or none. */
  conceptOf(name: string): string | undefined
  /** Whether an agent of the graph is a person. */
  isPerson(id: string): boolean
  /** Whether one place lies in another, by the graph. */
  liesWithin(place: string, other: string): boolean
  readonly documents: ReadonlyMap<string, KnownDocument>
  /** The events of the graph with just these dimensions, their periods alike to the day. */
  eventsLike(scope: Omit<KnownEvent, 'id'>): readonly string[]
}

/** Prepares what was read from a graph and an ontology for making drafts. */
export function prepareDrafting({
  known,
  vocabulary,
  kinds,
}: Pick<Lexicon, 'known' | 'vocabulary' | 'kinds'>): Drafting {
  const { agents, places, concepts, events, documents } = known
  const { eventKinds, agentKinds, properties } = vocabulary
  const labels = new Map(
    [...eventKinds, ...agentKinds, ...properties, ...concepts, ...places, ...agents].map(({ id, label }) => [
      id,
      label,
    ]),
  )
  const byName = new Map<string, Set<string>>()
  for (const { id, names } of concepts) {
    for (const name of names) {
      const key = nameKey(name)
      byName.set(key, (byName.get(key) ?? new Set()).add(id))
    }
  }
  const persons = new Set(agents.filter(({ isPerson }) => isPerson).map(({ id }) => id))
  const within = new Map(places.map(({ id, within }) => [id, within]))
  const liesWithin = (place: string, other: string, seen = new Set<string>()): boolean => {
    if (place === other) return true
    if (seen.has(place)) return false
    seen.add(place)
    return (within.get(place) ?? []).some(wider => liesWithin(wider, other, seen))
  }
  const byScope = new Map<string, string[]>()
  for (const { id, ...scope } of events) {
    const key = scopeKey(scope)
    const known = byScope.get(key)
    if (known) known.push(id)
    else byScope.set(key, [id])
  }
  return {
    linker: new Linker(known),
    finder: new FactFinder(vocabulary),
    vocabulary,
    kinds,
    labelOf: id => labels.get(id) ?? id,
    conceptOf(name) {
      const ids = [...(byName.get(nameKey(name)) ?? [])]
      return ids.length === 1 ? ids[0] : undefined
    },
    isPerson: id => persons.has(id),
    liesWithin,
    documents: new Map(documents.map(document => [document.sha256, document])),
    eventsLike: scope => byScope.get(scopeKey(scope)) ?? [],
  }
}

function scopeKey({ kinds, places, victims, from, until }: Omit<KnownEvent, 'id'>): string {
  const period = [from === undefined ? '' : firstDay(from), until === undefined ? '' : lastDay(until)]
  return JSON.stringify([...[kinds, places, victims].map(ids => [...ids].sort()), period])
}

function nameKey(name: string): string {
  return nameWords(name)
    .map(({ folded }) => folded)
    .join(' ')
}
