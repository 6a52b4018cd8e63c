import type { NamedNode } from '@rdfjs/types'
import { rdf } from '../../rdf/environment.js'
import { english } from '../../rdf/literals.js'
import { cg, rdf as rdfNs, skos } from '../../rdf/namespaces.js'
import type { DraftGraph } from './draft-graph.js'
import type { Drafting } from './drafting.js'
import { readPhrase } from './phrase.js'

/** A concept, such as a group of people, with its name for people. */
export interface DraftConcept {
  readonly iri: NamedNode
  readonly label: string
}

/** Words for people in general, which delimit nothing. */
const anybody =
  /^(?:people|persons?|individuals?|others|lives|life|victims?|dead|deaths?|bodies|casualties|humans?|ones?)$/i

/** Finds the concepts that a document's words name: those of the graph, and new ones for all others. */
export class ConceptFinder {
  readonly #drafting: Drafting
  readonly #graph: DraftGraph
  readonly #minted = new Map<string, DraftConcept>()

  constructor(drafting: Drafting, graph: DraftGraph) {
    this.#drafting = drafting
    this.#graph = graph
  }

  /** The group of people that words delimit; undefined where they stand for anybody. */
  group(words: string): DraftConcept | undefined {
    const phrase = readPhrase(words.replace(/^[\d\p{P}\s]+/u, ''), this.#drafting.kinds)
    return phrase === undefined || anybody.test(phrase.text) ? undefined : this.find(phrase.text)
  }

  /** The concept that words name. */
  find(words: string): DraftConcept | undefined {
    const phrase = readPhrase(words, this.#drafting.kinds)
    if (phrase === undefined) return undefined
    const id = this.#drafting.conceptOf(words) ?? this.#drafting.conceptOf(phrase.text)
    if (id !== undefined) return this.known(id)
    const minted = this.#minted.get(phrase.key)
    if (minted) return minted
    const iri = this.#graph.iriOf(phrase.text, 'concept', this.#minted.size + 1)
    this.#graph.describe(iri, [
      [rdfNs.type, skos.Concept],
      [skos.prefLabel, english(phrase.text)],
      [cg.status, cg.Draft],
    ])
    const concept = { iri, label: phrase.text }
    this.#minted.set(phrase.key, concept)
    return concept
  }

  /** A concept of the graph. */
  known(id: string): DraftConcept {
    return { iri: rdf.namedNode(id), label: this.#drafting.labelOf(id) }
  }
}
