import type { ClaimGraph } from '../../claims/graph.js'
import type { Comparison } from '../../compare/types.js'
import { rdf } from '../../rdf/environment.js'
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

/** Something found, with the name that matched. */
export interface Hit extends SearchEntry {
  readonly matched: string
}

/** Finds what has a name in which every word sought begins a word. */
export interface Search {
  readonly entries: readonly SearchEntry[]
  find(text: string): Hit[]
}

/** The kinds in the order in which they are listed. */
const order: readonly PageKind[] = ['agent', 'place', 'event', 'document', 'concept', 'topic', 'claim']

/** Indexes every name of what has a page. Topics stand for their questions and positions. */
export function createSearch(graph: ClaimGraph, { topics }: Comparison, paths: Paths): Search {
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
    if (kind === undefined || !order.includes(kind)) return []
    const label = titles.get(id) ?? readLabel(graph.dataset, rdf.namedNode(id))
    return [{ id, kind, label, otherNames: [...its].filter(name => name !== label).sort(compareText) }]
  })
  entries.sort((a, b) => rank(a) - rank(b) || compareText(a.label, b.label) || compareText(a.id, b.id))
  const folded = entries.map(entry => ({
    entry,
    names: [entry.label, ...entry.otherNames].map(name => ({ name, words: foldWords(name) })),
  }))
  return {
    entries,
    find(text) {
      const sought = foldWords(text)
      if (sought.length === 0) return []
      return folded.flatMap(({ entry, names: its }) => {
        const match = its.find(({ words }) => sought.every(part => words.some(word => word.startsWith(part))))
        return match ? [{ ...entry, matched: match.name }] : []
      })
    },
  }
}

const rank = ({ kind }: SearchEntry) => order.indexOf(kind)
