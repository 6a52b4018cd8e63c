import type { NamedNode, Quad, Term } from '@rdfjs/types'
import { isWholeIri } from '../../claims/names.js'
import { ClaimGraphError } from '../../errors.js'
import { rdf } from '../../rdf/environment.js'
import { rdf as rdfNs, rdfs } from '../../rdf/namespaces.js'
import { QuadBuilder } from '../../rdf/quad-builder.js'
import { slugify } from '../../rdf/slug.js'
import type { CaseNames } from '../case-names.js'
import type { NewKind } from './known-terms.js'
import { fold } from './name-index.js'

/** What is said of something new beside its name: a value under a property, and the column that says it. */
export interface Detail {
  readonly property: NamedNode
  readonly column: string
  readonly value: Term
}

/** Something that the case does not know yet. */
export interface NewResource {
  readonly kind: NewKind
  readonly iri: string
  readonly label: string
  readonly type: NamedNode
  readonly details: Detail[]
}

/** Who and what is new in an import, each once, with all that its rows say of it. */
export class NewResources {
  readonly #names: CaseNames
  readonly #language: string
  readonly #byName = new Map<string, NewResource>()
  readonly #byIri = new Map<string, NewResource>()

  constructor(names: CaseNames, language: string) {
    this.#names = names
    this.#language = language
  }

  /** Something new of a name, made where it was not met before; `apart` tells it from others of that name. */
  add(kind: NewKind, label: string, type: NamedNode, apart = ''): NewResource {
    if (isWholeIri(label)) {
      throw new ClaimGraphError(
        'not-found',
        `expected a name, or the IRI of something that the case knows, found <${label}>`,
      )
    }
    const key = `${kind} ${fold(label)} ${apart}`
    const known = this.#byName.get(key)
    if (known !== undefined) return known
    const slug = slugify(label, kind)
    const iri = kind === 'document' ? this.#names.mintDocument(label) : this.#names.mint(slug)
    const made: NewResource = { kind, iri, label, type, details: [] }
    this.#byName.set(key, made)
    this.#byIri.set(iri, made)
    return made
  }

  /** Says more of something new. Throws `parameter` where another row says otherwise. */
  say({ details, label }: NewResource, said: readonly Detail[]): void {
    for (const { property, column, value } of said) {
      const before = details.filter(detail => detail.column === column)
      if (before.some(detail => detail.value.equals(value))) continue
      if (before.length > 0) {
        throw new ClaimGraphError(
          'parameter',
          `${column}: expected the same of “${label}” in every row, found \`${value.value}\` beside \`${before[0]!.value.value}\``,
        )
      }
      details.push({ property, column, value })
    }
  }

  find(kind: NewKind, label: string): NewResource | undefined {
    return this.#byName.get(`${kind} ${fold(label)} `)
  }

  get(iri: string): NewResource | undefined {
    return this.#byIri.get(iri)
  }

  all(): Iterable<NewResource> {
    return this.#byIri.values()
  }

  /** What is new, as quads. */
  describe({ kind, iri, label, type, details }: NewResource): Quad[] {
    const builder = new QuadBuilder()
    const node = rdf.namedNode(iri)
    builder.describe(node, [
      [rdfNs.type, type],
      [rdfs.label, kind === 'document' ? rdf.literal(label) : rdf.literal(label, this.#language)],
      ...details.map(({ property, value }) => [property, value] as const),
    ])
    return builder.quads
  }
}
