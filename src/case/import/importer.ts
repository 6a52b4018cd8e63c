import type { DatasetCore, Quad, Term } from '@rdfjs/types'
import { claim } from '../../claims/build-claim.js'
import { describeMention } from '../../claims/build-mention.js'
import { ClaimGraph } from '../../claims/graph.js'
import { ClaimGraphError } from '../../errors.js'
import type { Ontology } from '../../ontology/ontology.js'
import { rdf } from '../../rdf/environment.js'
import { numberLiteral } from '../../rdf/literals.js'
import { cg, prov } from '../../rdf/namespaces.js'
import { QuadBuilder } from '../../rdf/quad-builder.js'
import { slugify } from '../../rdf/slug.js'
import { CaseNames } from '../case-names.js'
import type { ClaimRow } from './columns.js'
import { comparedOfDescription, contentKey, KnownClaims, placeOfMention } from './known-claims.js'
import { type KnownProperty, type KnownTerms, type NewKind, readKnownTerms } from './known-terms.js'
import { NewResources } from './new-resources.js'
import { describeImport, type ImportRecord } from './provenance.js'
import { Resolver } from './resolve.js'
import { readRowClaim, type TextOf } from './row-claim.js'

/** What an import works with. */
export interface ImportSetting {
  readonly base: string
  /** The language in which new things are named. */
  readonly language: string
  /** The graph of the case, what is restricted included. */
  readonly dataset: DatasetCore
  readonly ontology: Ontology
  readonly textOf: TextOf
  readonly now: Date
  /** What the import is called, such as the name of its table. */
  readonly name: string
}

/** What became of a row: a new claim, one more passage of a claim that is there, or nothing, as it is there. */
export interface Imported {
  readonly outcome: 'claim' | 'passage' | 'known'
  readonly iri: string
  readonly quads: readonly Quad[]
  /** Rows of one signature are alike in all that shapes look at but for their names and figures. */
  readonly signature: string
}

/** What is named after a claim. */
const mentionPart = ['-m1']
/** Values of which it is kept whether they can be read. */
const mostProblems = 10_000

/** Makes claims of rows, one after the other, and keeps who and what is new until the last. */
export class Importer {
  /** The IRI of its record. */
  readonly record: string
  readonly #setting: ImportSetting
  readonly #names: CaseNames
  readonly #terms: KnownTerms
  readonly #fresh: NewResources
  readonly #resolver: Resolver
  readonly #claims: KnownClaims
  readonly #problems = new Map<string, string>()

  private constructor(setting: ImportSetting, terms: KnownTerms) {
    const { base, dataset, ontology, language, now, name } = setting
    this.#setting = setting
    this.#terms = terms
    this.#names = new CaseNames(base, dataset)
    this.record = this.#names.mint(`import-${slugify(name, 'table')}`)
    this.#fresh = new NewResources(this.#names, language)
    this.#resolver = new Resolver(terms, this.#fresh, now.toISOString().slice(0, 10))
    const graph = new ClaimGraph(dataset, { ontology, includeRestricted: true, identities: 'none' })
    this.#claims = new KnownClaims(graph.claims())
  }

  static async open(setting: ImportSetting): Promise<Importer> {
    return new Importer(setting, await readKnownTerms(setting.dataset, setting))
  }

  /** Makes a claim of a row. Throws `parameter`, `not-found` or `ambiguous`. */
  async add(row: ClaimRow): Promise<Imported> {
    const { textOf } = this.#setting
    const { description, property } = await readRowClaim(row, { terms: this.#terms, resolver: this.#resolver, textOf })
    const slug = `claim-${slugify(description.label, 'row')}`
    const id = this.#names.propose(slug, mentionPart)
    const quads = claim({ ...description, id })
    const content = quads.filter(({ graph }) => graph.termType !== 'DefaultGraph')
    const compared = comparedOfDescription(description, contentKey(content))
    const [place] = description.mentions.map(placeOfMention)
    const known = this.#claims.find(compared, place!)
    if (known?.isSame) return { outcome: 'known', iri: known.claim.iri, quads: [], signature: '' }
    if (known) {
      this.#claims.add(compared, place!, known.claim)
      return { outcome: 'passage', ...this.#addPassage(known.claim.iri, description.mentions[0]!, row) }
    }
    const problem = this.#findProblem(row, content, property, description.stance === cg.Denies.value)
    if (problem !== undefined) throw new ClaimGraphError('parameter', `value: ${problem}`)
    this.#names.mint(slug, mentionPart)
    this.#claims.add(compared, place!, { iri: id, passages: [] })
    const builder = new QuadBuilder()
    builder.describe(rdf.namedNode(id), this.#origin(row))
    const { act, stance, certainty, mentions } = description
    const parts = content.map(({ predicate, object }) => `${predicate.value} ${kindOf(object)}`)
    const signature = [act, stance, certainty, mentions[0]?.span && 'held', mentions[0]?.relayedBy?.length, ...parts]
    return {
      outcome: 'claim',
      iri: id,
      quads: [...quads, ...builder.quads],
      signature: signature.join(' '),
    }
  }

  /** Why the value of a row cannot be read by the kind of its property; of very many rows few values differ. */
  #findProblem(row: ClaimRow, content: readonly Quad[], property: KnownProperty, denied: boolean): string | undefined {
    const key = JSON.stringify([property.iri, denied, row.value, row.least, row.most, row.unit])
    const known = this.#problems.get(key)
    if (known !== undefined) return known || undefined
    if (this.#problems.size >= mostProblems) this.#problems.clear()
    const problem = findProblem(content, property, denied)
    this.#problems.set(key, problem ?? '')
    return problem
  }

  #addPassage(iri: string, mention: Parameters<typeof describeMention>[2], row: ClaimRow) {
    const builder = new QuadBuilder()
    const node = rdf.namedNode(this.#names.mint(`${iri.slice(this.#setting.base.length)}-m2`))
    builder.describe(rdf.namedNode(iri), [[cg.mention, node]])
    describeMention(builder, node, mention)
    builder.describe(node, this.#origin(row))
    return { iri, quads: builder.quads, signature: 'passage' }
  }

  #origin({ line }: ClaimRow) {
    return [
      [prov.wasGeneratedBy, rdf.namedNode(this.record)],
      [cg.line, line === undefined ? undefined : numberLiteral(line)],
    ] as const
  }

  /** Who and what is new, by kind and name. */
  listNew(): { readonly kind: NewKind; readonly label: string }[] {
    return Array.from(this.#fresh.all(), ({ kind, label }) => ({ kind, label }))
  }

  /** The quads of what is new, and the record of the import, once all rows were added. */
  *finish(record: Omit<ImportRecord, 'at'>): Generator<readonly Quad[]> {
    const agent = record.by === undefined ? undefined : this.#resolver.agent(record.by, 'person')
    this.#resolver.finish()
    for (const made of this.#fresh.all()) yield this.#fresh.describe(made)
    yield describeImport(this.record, { ...record, at: this.#setting.now }, agent)
  }

  /** What is new among what quads name, and all that leads there. */
  describeNew(quads: Iterable<Quad>): Quad[] {
    const found = new Map<string, readonly Quad[]>()
    const follow = (each: Iterable<Quad>) => {
      for (const { subject, object } of each) {
        for (const { value } of [subject, object]) {
          const made = found.has(value) ? undefined : this.#fresh.get(value)
          if (made === undefined) continue
          const described = this.#fresh.describe(made)
          found.set(value, described)
          follow(described)
        }
      }
    }
    follow(quads)
    return [...found.values()].flat()
  }
}

/** Why the values of a claim cannot be read by the kind of its property. */
function findProblem(
  content: readonly Quad[],
  { kind, counts, iri }: KnownProperty,
  denied: boolean,
): string | undefined {
  let dataset: DatasetCore | undefined
  for (const { predicate, object } of content) {
    if (predicate.value !== iri) continue
    dataset ??= rdf.dataset(object.termType === 'BlankNode' ? [...content] : [])
    const reading = kind.read(dataset, object, { denied, counts })
    if ('problem' in reading) return reading.problem
  }
  return undefined
}

function kindOf(term: Term): string {
  return term.termType === 'Literal' ? term.datatype.value : term.termType
}
