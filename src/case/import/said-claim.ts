import type { DatasetCore, Quad } from '@rdfjs/types'
import { claim } from '../../claims/build-claim.js'
import type { Span } from '../../claims/document.js'
import { describe } from '../../rdf/description.js'
import { sha256 } from '../../rdf/digest.js'
import { rdf } from '../../rdf/environment.js'
import { isAbsoluteIri } from '../../rdf/iri.js'
import { dateLiteral, english } from '../../rdf/literals.js'
import { cg, prov, rdf as rdfNs, rdfs, schema, sem } from '../../rdf/namespaces.js'
import { type PropertyValue, QuadBuilder } from '../../rdf/quad-builder.js'
import { slugify } from '../../rdf/slug.js'
import { isDate, lastDay } from '../../time/iso-date.js'
import { CaseNames } from '../case-names.js'
import type { ReadClaim } from './claim-reading.js'

/** Somebody as a format names them: by name, IRI, or both. */
export interface SaidBy {
  readonly name: string
  readonly iri?: string | undefined
  readonly type?: 'Person' | 'Organization' | undefined
}

/** A document as a format names it. */
export interface SaidIn {
  readonly title: string
  readonly iri?: string | undefined
  readonly url?: string | undefined
  readonly publisher?: SaidBy | undefined
  readonly published?: string | undefined
}

/** A claim in words, as formats have it that know no comparable properties. */
export interface SaidClaim {
  readonly text: string
  readonly iri?: string | undefined
  readonly by: SaidBy | undefined
  readonly on?: string | undefined
  readonly act?: string | undefined
  readonly stance?: string | undefined
  readonly comment?: string | undefined
  readonly within: SaidIn
  readonly passage?: { readonly span: Span; readonly sha256: string } | undefined
  readonly derivedFrom?: readonly string[] | undefined
  /** What it says as triples, where the format has them. */
  readonly content?: ((claim: string) => readonly Quad[]) | undefined
  readonly about?: string | undefined
}

/**
 * Makes drafts of claims in words: whom and what the case knows by IRI, address or name is taken for that, everything else is
 * new, under a name that comes out the same each time.
 */
export class SaidClaims {
  readonly #base: string
  readonly #dataset: DatasetCore
  readonly #today: string
  readonly #names: CaseNames
  readonly #agents = new Map<string, string | undefined>()

  constructor({ base, dataset, now }: { base: string; dataset: DatasetCore; now: Date }) {
    this.#base = base
    this.#dataset = dataset
    this.#today = now.toISOString().slice(0, 10)
    this.#names = new CaseNames(base, dataset)
  }

  add(said: SaidClaim): ReadClaim {
    const builder = new QuadBuilder()
    const by = said.by ?? { name: `Whoever speaks in “${said.within.title}” (not named)` }
    const claimant = this.#agent(builder, by, said.by === undefined)
    const document = this.#document(builder, said.within, said.passage !== undefined)
    const day = said.on ?? said.within.published
    const isStated = said.on !== undefined
    const key = sha256([claimant, said.text, document, said.stance, said.act].join('\n')).slice(0, 8)
    const id = said.iri ?? `${this.#base}claim-${slugify(said.text, 'said').slice(0, 40).replace(/-+$/, '')}-${key}`
    const content = said.content?.(id) ?? []
    const about = said.about ?? this.#event(builder, document, said.within.title)
    const how = isStated
      ? undefined
      : `Made by the day on which it was ${said.within.published === undefined ? 'read' : 'published'}.`
    const described = claim({
      ...{ id, label: said.text, claimant, act: said.act ?? 'Report', stance: said.stance, status: 'Draft' },
      ...(isStated
        ? { assertedOn: said.on }
        : { notAfter: day === undefined ? this.#today : lastDay(day.slice(0, 10)) }),
      dateBasis: isStated ? 'Stated' : 'Inferred',
      comment: [how, said.comment].filter(Boolean).join(' ') || undefined,
      about: [about],
      derivedFrom: said.derivedFrom,
      mentions: [{ document, ...said.passage }],
      content: [],
    })
    return { iri: id, quads: [...described, ...content, ...builder.quads] }
  }

  #agent(builder: QuadBuilder, { name, iri, type }: SaidBy, isUnknown = false): string {
    const known = this.#knownAgent(name)
    if (known !== undefined && iri === undefined) return known
    const id =
      iri !== undefined && isAbsoluteIri(iri)
        ? iri
        : `${this.#base}${slugify(name, 'agent')}-${sha256(name).slice(0, 8)}`
    builder.describe(rdf.namedNode(id), [
      [rdfNs.type, type === undefined ? prov.Agent : prov[type]],
      [rdfs.label, english(name)],
      [cg.kind, isUnknown ? cg.UnknownAgent : undefined],
    ])
    return id
  }

  /** The agent of a name that the case has; what is new here is described each time. */
  #knownAgent(name: string): string | undefined {
    if (!this.#agents.has(name)) {
      const { iri, isNew } = this.#names.agent(name)
      this.#agents.set(name, isNew ? undefined : iri)
    }
    return this.#agents.get(name)
  }

  /** The document of that IRI, address or name that the case has, or a new one that is cited and not held. */
  #document(builder: QuadBuilder, said: SaidIn, hasPassage: boolean): string {
    const known = this.findDocument(said)
    // of a text that is held, a claim has its passage; where that is not known, the text is cited as another
    const isHeld = known !== undefined && describe(this.#dataset, rdf.namedNode(known)).values(cg.sha256).length > 0
    if (known !== undefined && (hasPassage || !isHeld)) return known
    const { title, iri, url, publisher, published } = said
    const id =
      iri !== undefined && isAbsoluteIri(iri) && known === undefined
        ? iri
        : `${this.#base}${slugify(title, 'document')}-${sha256(url ?? title).slice(0, 8)}`
    const dated: PropertyValue[] =
      published !== undefined
        ? [[schema.datePublished, dateLiteral(published)]]
        : [
            [cg.notAfter, dateLiteral(this.#today)],
            [cg.dateBasis, cg.Inferred],
            [rdfs.comment, english(`When it was published is not said; it was cited on ${this.#today}.`)],
          ]
    builder.describe(rdf.namedNode(id), [
      [rdfNs.type, cg.Document],
      [rdfs.label, english(title)],
      [schema.url, url !== undefined && isAbsoluteIri(url) ? rdf.namedNode(url) : undefined],
      [schema.publisher, publisher && rdf.namedNode(this.#agent(builder, publisher))],
      ...dated,
    ])
    return id
  }

  /** The document of the case that has an IRI, an address or a name. */
  findDocument({ title, iri, url }: Pick<SaidIn, 'title' | 'iri' | 'url'>): string | undefined {
    const documents = [...this.#dataset.match(null, rdfNs.type, cg.Document)].map(({ subject }) => subject)
    const found = documents.find(({ value }) => value === iri || value === url)
    if (found) return found.value
    const described = documents.map(subject => ({ subject, ...describe(this.#dataset, subject) }))
    const byUrl = described.find(
      ({ values }) => url !== undefined && values(schema.url, schema.isBasedOn).includes(url),
    )
    if (byUrl) return byUrl.subject.value
    const byName = described.filter(({ values }) => values(rdfs.label, schema.headline).includes(title))
    return byName.length === 1 ? byName[0]!.subject.value : undefined
  }

  /** What a document tells of, where nobody says what. */
  #event(builder: QuadBuilder, document: string, title: string): string {
    const id = `${this.#base}event-${slugify(title, 'document')}-${sha256(document).slice(0, 8)}`
    builder.describe(rdf.namedNode(id), [
      [rdfNs.type, sem.Event],
      [rdfs.label, english(`What “${title}” tells of`)],
      [cg.kind, cg.UnknownEvent],
    ])
    return id
  }
}

/** A date as formats give it, as far as it is one: a day or moment, month or year. */
export function readDate(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined
  const [text] = /^-?\d{4,}(-\d\d){0,2}/.exec(value.trim()) ?? []
  return text !== undefined && isDate(text) ? text : undefined
}
