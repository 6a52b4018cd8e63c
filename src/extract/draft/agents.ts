import type { NamedNode } from '@rdfjs/types'
import { rdf } from '../../rdf/environment.js'
import { cg, prov, xsd } from '../../rdf/namespaces.js'
import type { LinkedNames } from '../link/linker.js'
import { agentType, isIndefinite, isPersonName, isPronoun, mayNamePerson } from './agent-type.js'
import type { DraftGraph } from './draft-graph.js'
import type { Drafting } from './drafting.js'
import { type Phrase, readPhrase } from './phrase.js'

/** An agent with its name for people. */
export interface DraftAgent {
  readonly iri: NamedNode
  readonly label: string
}

/** Finds the agents that a document's words name: those of the graph, and new ones for everybody else. */
export class AgentFinder {
  readonly #drafting: Drafting
  readonly #graph: DraftGraph
  readonly #names: LinkedNames
  /** By the words as they stand, and by what tells names from one another. */
  readonly #read = new Map<string, DraftAgent | undefined>()
  readonly #found = new Map<string, DraftAgent>()
  /** Persons whom the document names in full, by their last names; undefined where two share one. */
  readonly #lastNames = new Map<string, Phrase | undefined>()
  #unnamed = 0

  constructor(drafting: Drafting, graph: DraftGraph, names: LinkedNames) {
    this.#drafting = drafting
    this.#graph = graph
    this.#names = names
  }

  /** Notes the persons among phrases, so that a last name alone is known for theirs wherever it stands. */
  noteNames(phrases: Iterable<string>): void {
    for (const words of phrases) {
      const phrase = readPhrase(words, this.#drafting.kinds)
      if (phrase === undefined || !isPersonName(phrase)) continue
      const last = phrase.key.split(' ').at(-1)!
      const isOther = this.#lastNames.has(last) && this.#lastNames.get(last)?.key !== phrase.key
      this.#lastNames.set(last, isOther ? undefined : phrase)
    }
  }

  /** The agent that words name, a new one where the graph has none; undefined where they name nobody. */
  find(words: string): DraftAgent | undefined {
    if (!this.#read.has(words)) this.#read.set(words, this.#look(words))
    return this.#read.get(words)
  }

  /**
   * The agent that words name as one who did something. A person whom the graph knows, or a name that may be a person's,
   * accuses nobody without a person's review: undefined. `common` has the words that the text also writes small.
   */
  findDoer(words: string, common: ReadonlySet<string>): DraftAgent | undefined {
    const phrase = readPhrase(words, this.#drafting.kinds)
    if (phrase === undefined) return undefined
    const known = this.linkOf(phrase)
    const isNamed =
      known === undefined
        ? this.kindOf(phrase) === undefined && mayNamePerson(phrase, common)
        : this.#drafting.isPerson(known)
    return isNamed ? undefined : this.find(words)
  }

  #look(words: string): DraftAgent | undefined {
    const written = readPhrase(words, this.#drafting.kinds)
    if (written === undefined || isPronoun(written)) return undefined
    const phrase = this.#lastNames.get(written.key) ?? written
    const known = this.#found.get(phrase.key)
    if (known) return known
    const agent = this.#linked(phrase) ?? this.#mint(phrase, this.kindOf(phrase))
    this.#found.set(phrase.key, agent)
    return agent
  }

  /** The agent of the graph that a phrase names, if it is headed by such a name. */
  linkOf(phrase: Phrase): string | undefined {
    const head = phrase.folded.tokens[phrase.head]!.end
    return this.#names.agentsIn(phrase.text).find(({ end, start }) => end === head || (start === 0 && end >= head))?.id
  }

  kindOf({ folded, head }: Phrase): string | undefined {
    return this.#drafting.finder.agentKind(folded, { start: 0, end: folded.tokens.length }, head)
  }

  /** An agent for somebody whom the document does not name. */
  unnamed(label: string): DraftAgent {
    const iri = this.#graph.mint(`unnamed-${++this.#unnamed}`, cg.Group, label, [[cg.kind, cg.UnknownAgent]])
    return { iri, label }
  }

  #linked(phrase: Phrase): DraftAgent | undefined {
    const id = this.linkOf(phrase)
    return id === undefined ? undefined : { iri: rdf.namedNode(id), label: this.#drafting.labelOf(id) }
  }

  #mint(phrase: Phrase, kind: string | undefined): DraftAgent {
    const label = phrase.text
    const isSpokesperson = kind === `${cg.$iri}Spokesperson`
    const employer = isSpokesperson ? this.#names.agentsIn(phrase.text).at(0) : undefined
    const type = this.#lastNames.has(phrase.key) ? prov.Person : agentType(phrase, kind)
    const iri = this.#graph.mint(this.#graph.iriOf(label, 'agent', this.#found.size + 1), type, label, [
      [cg.kind, kind === undefined ? undefined : rdf.namedNode(kind)],
      [prov.actedOnBehalfOf, employer && rdf.namedNode(employer.id)],
      [cg.indefinite, isIndefinite(phrase, kind) ? rdf.literal('true', xsd.boolean) : undefined],
    ])
    return { iri, label }
  }
}
