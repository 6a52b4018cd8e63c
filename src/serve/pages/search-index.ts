import MiniSearch from 'minisearch'
import type { ClaimGraph } from '../../claims/graph.js'
import type { Topic } from '../../compare/types.js'
import { rdf } from '../../rdf/environment.js'
import { once } from '../../rdf/memoize.js'
import { rdfs, schema, skos } from '../../rdf/namespaces.js'
import { compareText } from '../../rdf/order.js'
import { readLabel } from '../../rdf/resource.js'
import { nameTopic } from '../../view/words.js'
import type { PageKind, Paths } from '../paths.js'
import { foldWords } from './fold.js'

/** Something that can be found, by any of its names. */
export interface SearchEntry {
  readonly id: string
  readonly kind: PageKind
  readonly label: string
  /** Labels in other languages, headlines and spellings met. */
  readonly otherNames: readonly string[]
}

/** Finds what has every word sought, in whichever order, at the beginning of a word of its names or of its passages. */
export interface Search {
  /** Everything that can be found, by kind and name. */
  readonly entries: readonly SearchEntry[]
  /** What is found, the best first: names count more than passages, whole words more than beginnings. */
  find(text: string): SearchEntry[]
  /** The passages of a claim, where the texts are at hand. */
  passagesOf(id: string): readonly string[]
}

/** The kinds in the order in which they are listed. */
export const searchKinds: readonly PageKind[] = ['agent', 'place', 'event', 'document', 'concept', 'topic', 'claim']

/** What is searched beside the names of a graph. */
export interface SearchOptions {
  /** The passages of a claim, where the texts are at hand. */
  readonly passagesOf?: (claim: string) => readonly string[]
  /** Whether any claim has one; they have unless set. */
  readonly hasPassages?: boolean
}

/** Indexes every name of what has a page, when something is first sought. Topics stand for their questions and positions. */
export function createSearch(
  graph: Pick<ClaimGraph, 'dataset'>,
  topics: readonly Pick<Topic, 'id' | 'event' | 'property'>[],
  paths: Paths,
  { passagesOf = () => [], hasPassages = true }: SearchOptions = {},
): Search {
  const entries = once(() => listEntries(graph, topics, paths))
  const open = once(() => indexEntries(entries(), hasPassages ? passagesOf : () => []))
  return {
    get entries() {
      return entries()
    },
    find: text =>
      open()
        .search(text)
        .map(({ id }) => entries()[id]!),
    passagesOf,
  }
}

function listEntries(
  graph: Pick<ClaimGraph, 'dataset'>,
  topics: readonly Pick<Topic, 'id' | 'event' | 'property'>[],
  paths: Paths,
): SearchEntry[] {
  const names = new Map<string, Set<string>>()
  const add = (id: string, name: string) => names.set(id, (names.get(id) ?? new Set()).add(name))
  for (const property of [rdfs.label, skos.prefLabel, skos.altLabel, schema.headline]) {
    for (const { subject, object } of graph.dataset.match(null, property, null, rdf.defaultGraph())) {
      if (subject.termType === 'NamedNode') add(subject.value, object.value)
    }
  }
  const titles = new Map(topics.map(topic => [topic.id, nameTopic(topic)]))
  for (const [id, title] of titles) add(id, title)
  const entries = [...names].flatMap(([id, its]): SearchEntry[] => {
    const kind = paths.kindOf(id)
    if (kind === undefined || !searchKinds.includes(kind)) return []
    const label = titles.get(id) ?? readLabel(graph.dataset, rdf.namedNode(id))
    return [{ id, kind, label, otherNames: [...its].filter(name => name !== label).sort(compareText) }]
  })
  return entries.sort((a, b) => rank(a) - rank(b) || compareText(a.label, b.label) || compareText(a.id, b.id))
}

function indexEntries(entries: readonly SearchEntry[], passagesOf: (claim: string) => readonly string[]) {
  const index = new MiniSearch({
    fields: ['label', 'otherNames', 'passages'],
    tokenize: foldWords,
    processTerm: word => word,
    searchOptions: { prefix: true, combineWith: 'AND', boost: { label: 4, otherNames: 3 } },
  })
  index.addAll(
    entries.map(({ id, kind, label, otherNames }, place) => ({
      id: place,
      label,
      otherNames: otherNames.join('\n'),
      passages: kind === 'claim' ? passagesOf(id).join('\n') : '',
    })),
  )
  return index
}

const rank = ({ kind }: SearchEntry) => searchKinds.indexOf(kind)
