import type { NamedNode } from '@rdfjs/types'
import { readDocument } from '../../claims/document.js'
import { ClaimGraphError } from '../../errors.js'
import { rdf } from '../../rdf/environment.js'
import { english, dateLiteral as makeDate } from '../../rdf/literals.js'
import { memoize } from '../../rdf/memoize.js'
import { cg, prov, rdfs, schema, sem, skos } from '../../rdf/namespaces.js'
import { compareDates, firstDay, lastDay } from '../../time/iso-date.js'
import type { Times } from '../../time/times.js'
import { isWebAddress } from '../publication.js'
import type { ClaimRow } from './columns.js'
import { expectSameEvent } from './expect-same-event.js'
import type { KnownProperty, KnownTerms } from './known-terms.js'
import { fold } from './name-index.js'
import type { Detail, NewResources } from './new-resources.js'
import { PlaceFinder } from './place-finder.js'
import { readDay } from './row-times.js'

/** A document that a row names. */
export interface RowDocument {
  readonly iri: string
  readonly published: Times
  /** IRI of whoever published it. */
  readonly publisher?: string | undefined
  /** Digest of its text, where the case holds it. */
  readonly sha256?: string | undefined
}

/** Dates of very many rows are few. */
const dateLiteral = memoize(makeDate)

const agentTypes: Readonly<Record<string, NamedNode>> = {
  organisation: prov.Organization,
  organization: prov.Organization,
  person: prov.Person,
  group: cg.Group,
}

/** Finds whom and what the rows of a table name, in the case or among what is new. */
export class Resolver {
  readonly #terms: KnownTerms
  readonly #fresh: NewResources
  readonly #places: PlaceFinder
  /** The day of the import. */
  readonly #today: string
  readonly #documents = new Map<string, RowDocument>()
  /** Of what kind a new event is where no row says it: what is first said of it shows. */
  readonly #implied = new Map<string, string>()

  constructor(terms: KnownTerms, fresh: NewResources, today: string) {
    this.#terms = terms
    this.#fresh = fresh
    this.#places = new PlaceFinder(terms, fresh)
    this.#today = today
  }

  agent(name: string, type?: string): string {
    const known = this.#terms.names.agent.find(name)
    if (known !== undefined) return known
    const made = type === undefined ? undefined : agentTypes[fold(type)]
    if (type !== undefined && made === undefined) {
      throw new ClaimGraphError('parameter', `claimant-type: expected organisation, person or group, found \`${type}\``)
    }
    return this.#fresh.add('agent', name, made ?? prov.Agent).iri
  }

  /** A concept, agent, place or event of the case, or a new concept. */
  value(name: string): string {
    return this.#terms.values.find(name) ?? this.#newAgentOf(name) ?? this.#fresh.add('concept', name, skos.Concept).iri
  }

  /** Somebody who is new as claimant or relay is the same where a value names them. */
  #newAgentOf(name: string): string | undefined {
    return this.#fresh.find('agent', name)?.iri
  }

  event(row: ClaimRow, { impliedKind }: KnownProperty): string {
    const name = row.event!
    const known = this.#terms.names.event.find(name) ?? this.#terms.names.agent.find(name)
    if (known !== undefined) {
      expectSameEvent(known, row, this.#terms)
      return known
    }
    const made = this.#fresh.add('event', name, sem.Event)
    const kind = row.kind === undefined ? undefined : this.#terms.concept(cg.eventKinds, 'kind of event', row.kind)
    if (!this.#implied.has(made.iri)) this.#implied.set(made.iri, impliedKind)
    const wider = row['part-of']
    const victims = row.victims
    this.#fresh.say(made, [
      ...(kind === undefined ? [] : [detail(cg.kind, 'kind', rdf.namedNode(kind))]),
      ...(row.place === undefined ? [] : [detail(sem.hasPlace, 'place', rdf.namedNode(this.#places.find(row.place)))]),
      ...this.#period(row),
      ...(victims === undefined ? [] : [detail(cg.victims, 'victims', rdf.namedNode(this.#concept(victims)))]),
      ...(wider === undefined ? [] : this.#within(wider)),
    ])
    return made.iri
  }

  #within(name: string): Detail[] {
    const wider = this.#terms.names.event.find(name) ?? this.#fresh.find('event', name)?.iri
    if (wider === undefined) {
      throw new ClaimGraphError(
        'not-found',
        `part-of: expected an event that the case or a row above has, found \`${name}\``,
      )
    }
    return [
      detail(cg.partOf, 'part-of', rdf.namedNode(wider)),
      detail(rdfs.comment, 'part-of reason', english('Part of the wider event by the table that was imported.')),
    ]
  }

  #concept(name: string): string {
    return this.#terms.names.concept.find(name) ?? this.#fresh.add('concept', name, skos.Concept).iri
  }

  #period({ from, until }: ClaimRow): Detail[] {
    const days = [from, until].flatMap((day, i) => (day === undefined ? [] : readDay(i === 0 ? 'from' : 'until', day)))
    const [first, last] = [days[0], days.at(-1)]
    if (first === undefined || last === undefined) return []
    if (compareDates(firstDay(first), lastDay(last)) > 0) {
      throw new ClaimGraphError('parameter', `until: expected no day before ${first}, found \`${last}\``)
    }
    return [detail(cg.from, 'from', dateLiteral(first)), detail(cg.until, 'until', dateLiteral(last))]
  }

  /** The document of a row: one of the case, or one that is cited and not held. */
  document(
    name: string,
    { publisher, published, url }: Pick<ClaimRow, 'publisher' | 'published' | 'url'>,
  ): RowDocument {
    const known = this.#terms.names.document.find(name)
    if (known !== undefined) return this.#knownDocument(known)
    const made = this.#fresh.add('document', name, cg.Document)
    const by = publisher === undefined ? undefined : this.agent(publisher)
    const on = published === undefined ? undefined : readDay('published', published)
    if (url !== undefined && !isWebAddress(url)) {
      throw new ClaimGraphError('parameter', `url: expected the address of a page (https://…), found \`${url}\``)
    }
    this.#fresh.say(made, [
      ...(by === undefined ? [] : [detail(schema.publisher, 'publisher', rdf.namedNode(by))]),
      ...(on === undefined ? [] : [detail(schema.datePublished, 'published', dateLiteral(on))]),
      ...(url === undefined ? [] : [detail(schema.url, 'url', rdf.namedNode(url))]),
    ])
    const said = (column: string) => made.details.find(each => each.column === column)?.value.value
    const day = said('published')
    return {
      iri: made.iri,
      published: day === undefined ? { notAfter: this.#today } : { on: day },
      publisher: said('publisher'),
    }
  }

  #knownDocument(iri: string): RowDocument {
    const before = this.#documents.get(iri)
    if (before !== undefined) return before
    const { published, publisher, sha256 } = readDocument(this.#terms.dataset, rdf.namedNode(iri))
    const found = { iri, published, publisher: publisher?.id, sha256 }
    this.#documents.set(iri, found)
    return found
  }

  /** What no row says: when a new document was published (by the day of the import), and of what kind a new event is. */
  finish(): void {
    for (const made of this.#fresh.all()) {
      const implied = this.#implied.get(made.iri)
      if (implied !== undefined && !made.details.some(({ column }) => column === 'kind'))
        made.details.push(detail(cg.kind, 'kind', rdf.namedNode(implied)))
      if (made.kind !== 'document' || made.details.some(({ column }) => column === 'published')) continue
      const reason = `When it was published is not said; it was cited on ${this.#today}.`
      made.details.push(
        detail(cg.notAfter, 'published', dateLiteral(this.#today)),
        detail(cg.dateBasis, 'published', cg.Inferred),
        detail(rdfs.comment, 'published', english(reason)),
      )
    }
  }
}

function detail(property: NamedNode, column: string, value: Detail['value']): Detail {
  return { property, column, value }
}
