import type { NamedNode } from '@rdfjs/types'
import { rdf } from '../../rdf/environment.js'
import { schema } from '../../rdf/namespaces.js'
import type { LinkedNames } from '../link/linker.js'
import type { DraftGraph } from './draft-graph.js'
import type { Drafting } from './drafting.js'
import { readPhrase } from './phrase.js'

/** A place with its name for people. */
export interface DraftPlace {
  readonly iri: NamedNode
  readonly label: string
}

/** Finds the places that a document's words name: those of the graph, and new ones for all others. */
export class PlaceFinder {
  readonly #drafting: Drafting
  readonly #graph: DraftGraph
  readonly #names: LinkedNames
  readonly #minted = new Map<string, DraftPlace>()

  constructor(drafting: Drafting, graph: DraftGraph, names: LinkedNames) {
    this.#drafting = drafting
    this.#graph = graph
    this.#names = names
  }

  /** The places that words name: each that "and" lists; of others the ones in which no other named lies, else a new one. */
  find(words: string): readonly DraftPlace[] {
    const links = this.#names.placesIn(words)
    const parts = words.split(/,\s*|\s+and\s+/).filter(part => part.trim() !== '')
    const isOne = links.some(({ start, end }) => start === 0 && end === words.length)
    if (/\sand\s/.test(words) && parts.length > 1 && !isOne) {
      const found = parts.flatMap(part => this.find(part))
      return [...new Map(found.map(place => [place.iri.value, place])).values()]
    }
    const ids = [...new Set(links.map(({ id }) => id))]
    const inner = ids.filter(id => !ids.some(other => other !== id && this.#drafting.liesWithin(other, id)))
    if (inner.length > 0) return inner.map(id => this.#known(id))
    const phrase = readPhrase(words, this.#drafting.kinds)
    if (phrase === undefined || !/\p{Lu}|\p{Lo}/u.test(phrase.text)) return []
    const known = this.#minted.get(phrase.key)
    if (known) return [known]
    const place = {
      iri: this.#graph.mint(this.#graph.iriOf(phrase.text, 'place', this.#minted.size + 1), schema.Place, phrase.text),
      label: phrase.text,
    }
    this.#minted.set(phrase.key, place)
    return [place]
  }

  /** The one of several places of the graph that lies in all the others; none where there is none. */
  innermost(ids: readonly string[]): readonly DraftPlace[] {
    const all = [...new Set(ids)]
    const id = all.find(id => all.every(other => this.#drafting.liesWithin(id, other)))
    return id === undefined ? [] : [this.#known(id)]
  }

  #known(id: string): DraftPlace {
    return { iri: rdf.namedNode(id), label: this.#drafting.labelOf(id) }
  }
}
