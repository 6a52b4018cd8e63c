import type { NamedNode } from '@rdfjs/types'
import { rdf } from '../../rdf/environment.js'
import { schema } from '../../rdf/namespaces.js'
import type { LinkedNames } from '../linking/linker.js'
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

  /** The place that words name: the innermost of those of the graph where they name several, else a new one. */
  find(words: string): DraftPlace | undefined {
    const found = this.innermost(this.#names.placesIn(words).map(({ id }) => id))
    if (found) return found
    const phrase = readPhrase(words)
    if (phrase === undefined || !/\p{Lu}|\p{Lo}/u.test(phrase.text)) return undefined
    const known = this.#minted.get(phrase.key)
    if (known) return known
    const place = {
      iri: this.#graph.mint(`place-${this.#minted.size + 1}`, schema.Place, phrase.text),
      label: phrase.text,
    }
    this.#minted.set(phrase.key, place)
    return place
  }

  /** The one of several places of the graph that lies in all the others; undefined where none does. */
  innermost(ids: readonly string[]): DraftPlace | undefined {
    const all = [...new Set(ids)]
    const id = all.find(id => all.every(other => this.#drafting.liesWithin(id, other)))
    return id === undefined ? undefined : { iri: rdf.namedNode(id), label: this.#drafting.labelOf(id) }
  }
}
