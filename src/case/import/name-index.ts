import type { DatasetCore, Term } from '@rdfjs/types'
import { ClaimGraphError, suggest } from '../../errors.js'
import { describe } from '../../rdf/description.js'
import { prefixes as ownPrefixes, rdfs, schema, skos } from '../../rdf/namespaces.js'
import { localName } from '../../rdf/resource.js'

/**
 * Who bears which name, for looking up very many: an IRI, `prefix:name`, the last part of an IRI, or a label in whatever
 * case, each only where the one before it names nothing.
 */
export class NameIndex {
  readonly #what: string
  readonly #prefixes: Readonly<Record<string, string>>
  readonly #iris = new Set<string>()
  readonly #local = new Map<string, Set<string>>()
  readonly #folded = new Map<string, Set<string>>()
  readonly #labels = new Map<string, Set<string>>()

  /** `what` says in messages what is looked for. */
  constructor(what: string, prefixes: Readonly<Record<string, string>> = {}) {
    this.#what = what
    this.#prefixes = { ...ownPrefixes, ...prefixes }
  }

  /** Adds subjects of a dataset with all their labels. */
  addAll(subjects: Iterable<Term>, dataset: DatasetCore): this {
    for (const subject of subjects) {
      if (subject.termType !== 'NamedNode') continue
      this.add(
        subject.value,
        describe(dataset, subject).values(rdfs.label, skos.prefLabel, skos.altLabel, schema.headline),
      )
    }
    return this
  }

  add(iri: string, labels: Iterable<string>): void {
    const put = (map: Map<string, Set<string>>, name: string) => {
      const known = map.get(name)
      if (known) known.add(iri)
      else map.set(name, new Set([iri]))
    }
    this.#iris.add(iri)
    put(this.#local, localName(iri))
    put(this.#folded, fold(localName(iri)))
    for (const label of labels) put(this.#labels, fold(label))
  }

  /** The IRIs that a name can stand for. */
  findAll(name: string): readonly string[] {
    const [, prefix, local] = /^([^:/\s]*):(\S*)$/.exec(name) ?? []
    const iri = prefix !== undefined && Object.hasOwn(this.#prefixes, prefix) ? this.#prefixes[prefix]! + local! : name
    if (this.#iris.has(iri)) return [iri]
    const found = this.#local.get(name) ?? this.#folded.get(fold(name)) ?? this.#labels.get(fold(name))
    return found === undefined ? [] : [...found]
  }

  /** The one IRI that a name stands for; undefined where it is the name of nothing. Throws `ambiguous`. */
  find(name: string): string | undefined {
    const [found, ...more] = this.findAll(name)
    if (more.length === 0) return found
    const choices = [found!, ...more].sort().map(iri => `<${iri}>`)
    throw new ClaimGraphError('ambiguous', `\`${name}\` names more than one ${this.#what}: ${choices.join(', ')}`)
  }

  /** The same; throws `not-found` where it is the name of nothing. */
  require(name: string): string {
    const found = this.find(name)
    if (found !== undefined) return found
    const names = [...this.#iris].map(localName).sort()
    const known = names.length <= 40 ? `: expected one of ${names.join(', ')}` : ''
    throw new ClaimGraphError('not-found', `no ${this.#what} \`${name}\`${suggest(name, names) || known}`)
  }
}

/** A name as it is compared. */
export function fold(name: string): string {
  return name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()
}
