import type { DatasetCore, Term } from '@rdfjs/types'
import { describe } from '../rdf/description.js'
import { rdf } from '../rdf/environment.js'
import { cg, prov, rdf as rdfNs, rdfs, skos } from '../rdf/namespaces.js'
import { slugify } from '../rdf/slug.js'

const agentClasses = [prov.Organization, prov.Person, cg.Group, prov.Agent]
/** What is named after a document: its claims, their mentions, and what else its drafts bring. */
const partOfDocument =
  /^(?:claim-)?(?:[aos](?:\d+|-\d+-\d+)(?:-\d+)*(?:-earlier)?(?:-m\d+|-without-claim|-review)?|(?:agent|event|place|concept|unnamed)-\d+|extraction|publisher|collection)$/

/** The names of a case below its base IRI: which are taken, and whose they are. */
export class CaseNames {
  readonly #base: string
  readonly #slugs = new Set<string>()
  /** What names that are taken could be named after. */
  readonly #owners = new Set<string>()
  /** The last number behind each slug, so that very many of one name are numbered at once. */
  readonly #numbers = new Map<string, number>()
  readonly #agents = new Map<string, string>()

  /** Reads the names that stand in a graph of the case. */
  constructor(base: string, dataset: DatasetCore) {
    this.#base = base
    const isAgent = (term: Term) => agentClasses.some(type => dataset.match(term, rdfNs.type, type).size > 0)
    for (const { subject } of dataset.match(null, null, null, rdf.defaultGraph())) {
      if (!subject.value.startsWith(base) || subject.value === base) continue
      this.#take(subject.value.slice(base.length))
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
    return this.mint(slugify(name, 'document'))
  }

  /** The agent of a name, and whether it is new. */
  agent(name: string): { readonly iri: string; readonly isNew: boolean } {
    const known = this.#agents.get(fold(name))
    if (known !== undefined) return { iri: known, isNew: false }
    const iri = this.mint(slugify(name, 'agent'))
    this.#agents.set(fold(name), iri)
    return { iri, isNew: true }
  }

  /** An IRI of a slug, with a number behind it where it is taken, or where one of the parts named after it is. */
  mint(slug: string, parts: readonly string[] = []): string {
    const iri = this.propose(slug, parts)
    const free = iri.slice(this.#base.length)
    this.#take(free)
    for (const part of parts) this.#take(free + part)
    return iri
  }

  /** The IRI that would be minted next, which stays free. */
  propose(slug: string, parts: readonly string[] = []): string {
    const isFree = (each: string) => !this.#isTaken(each) && parts.every(part => !this.#isTaken(each + part))
    // what is named like a part of a document would be so with any number behind it
    const own = ownersOf(slug).some(owner => this.#slugs.has(owner)) ? `${slug}-named` : slug
    const numbered = (number: number) => (number === 1 ? own : `${own}-${number}`)
    let number = this.#numbers.get(own) ?? 1
    while (!isFree(numbered(number))) number++
    if (number > 1) this.#numbers.set(own, number)
    return this.#base + numbered(number)
  }

  #take(slug: string): void {
    this.#slugs.add(slug)
    for (const owner of ownersOf(slug)) this.#owners.add(owner)
  }

  #isTaken(slug: string): boolean {
    return this.#slugs.has(slug) || this.#owners.has(slug) || ownersOf(slug).some(owner => this.#slugs.has(owner))
  }
}

/** The documents after which something of this name would be named. */
function ownersOf(slug: string): string[] {
  const owners: string[] = []
  for (let at = slug.indexOf('-'); at > 0; at = slug.indexOf('-', at + 1)) {
    if (partOfDocument.test(slug.slice(at + 1))) owners.push(slug.slice(0, at))
  }
  return owners
}

function fold(name: string): string {
  return name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()
}
