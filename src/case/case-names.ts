import type { DatasetCore, Term } from '@rdfjs/types'
import { describe } from '../rdf/description.js'
import { rdf } from '../rdf/environment.js'
import { cg, prov, rdf as rdfNs, rdfs, skos } from '../rdf/namespaces.js'
import { slugify, untaken } from '../rdf/slug.js'

const agentClasses = [prov.Organization, prov.Person, cg.Group, prov.Agent]
/** What is named after a document: its claims, their mentions, and what else its drafts bring. */
const partOfDocument =
  /^(?:claim-)?(?:[aos](?:\d+|-\d+-\d+)(?:-\d+)*(?:-m\d+|-without-claim|-review)?|(?:agent|event|place|concept|unnamed)-\d+|extraction|publisher|collection)$/

/** The names of a case below its base IRI: which are taken, and whose they are. */
export class CaseNames {
  readonly #base: string
  readonly #slugs = new Set<string>()
  readonly #agents = new Map<string, string>()

  /** Reads the names that stand in a graph of the case. */
  constructor(base: string, dataset: DatasetCore) {
    this.#base = base
    const isAgent = (term: Term) => agentClasses.some(type => dataset.match(term, rdfNs.type, type).size > 0)
    for (const { subject } of dataset.match(null, null, null, rdf.defaultGraph())) {
      if (!subject.value.startsWith(base) || subject.value === base) continue
      this.#slugs.add(subject.value.slice(base.length))
    }
    const named = rdf.termSet<Term>([...dataset.match(null, rdfs.label)].map(({ subject }) => subject))
    for (const subject of named) {
      if (subject.termType !== 'NamedNode' || !isAgent(subject)) continue
      for (const name of describe(dataset, subject).values(rdfs.label, skos.altLabel)) {
        if (!this.#agents.has(fold(name))) this.#agents.set(fold(name), subject.value)
      }
    }
  }

  /** The IRI of a new document, after its title or file; neither it nor what is named after it is taken. */
  mintDocument(name: string): string {
    const slug = untaken(slugify(name, 'document'), slug => this.#isTaken(slug))
    this.#slugs.add(slug)
    return this.#base + slug
  }

  /** The agent of a name, and whether it is new. */
  agent(name: string): { readonly iri: string; readonly isNew: boolean } {
    const known = this.#agents.get(fold(name))
    if (known !== undefined) return { iri: known, isNew: false }
    const slug = untaken(slugify(name, 'agent'), slug => this.#isTaken(slug))
    this.#slugs.add(slug)
    const iri = this.#base + slug
    this.#agents.set(fold(name), iri)
    return { iri, isNew: true }
  }

  #isTaken(slug: string): boolean {
    const isAfter = (name: string, document: string) =>
      name.startsWith(`${document}-`) && partOfDocument.test(name.slice(document.length + 1))
    for (const other of this.#slugs) if (other === slug || isAfter(other, slug) || isAfter(slug, other)) return true
    return false
  }
}

function fold(name: string): string {
  return name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()
}
