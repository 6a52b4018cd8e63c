import type { DatasetCore, NamedNode, Term } from '@rdfjs/types'
import { ClaimGraphError } from '../errors.js'
import type { Ontology } from '../ontology/ontology.js'
import { rdf } from '../rdf/environment.js'
import { cg, prov, rdf as rdfNs, rdfs, schema, sem } from '../rdf/namespaces.js'
import { compareText } from '../rdf/order.js'
import { collectIris, usedPrefixes } from '../rdf/prefixes.js'
import { type Agent, readAgent } from './agent.js'
import { type Claim, readClaim } from './claim.js'
import { type Document, readDocument } from './document.js'
import { type Event, readEvent } from './event.js'
import { type ClaimFilter, matches, validateFilter } from './filter.js'
import { joinIdentities } from './identities.js'
import { findByName } from './names.js'
import { type Place, readPlace } from './place.js'
import { createSharedReaders } from './readers.js'
import { resolveFilter } from './resolve-filter.js'
import { withoutRestricted } from './restricted.js'
import { settleStatuses } from './settle-statuses.js'

/** What a name can be the name of; a `subject` is anything that a claim can be about. */
export type Nameable = 'claim' | 'agent' | 'document' | 'event' | 'place' | 'subject'

/** What of a dataset a claim graph shows, and by which ontology it is read. */
export interface GraphOptions {
  /** claimgraph's own ontology: its vocabulary says which properties are compared, and how. */
  ontology: Ontology
  /** Whether claims marked `cg:Restricted` are shown too; without it they are left out of everything. */
  includeRestricted?: boolean | undefined
  /** Which decisions on what is the same join resources: those that are accepted, unless set, also what is proposed, or none. */
  identities?: 'accepted' | 'proposed' | 'none' | undefined
  /** Prefixes for output, beside claimgraph's own; where something is restricted, those that nothing open uses are left out. */
  prefixes?: Readonly<Record<string, string>> | undefined
}

const agent = [prov.Organization, prov.Person, cg.Group, prov.Agent]
const [document, event, place] = [[cg.Document], [sem.Event], [schema.Place]]

/** The classes among whose members a name is looked for. */
const classes: Readonly<Record<Nameable, readonly NamedNode[]>> = {
  claim: [cg.Claim],
  agent,
  document,
  event,
  place,
  subject: [...event, ...agent, ...document, ...place],
}

/**
 * A dataset of claims, read as typed objects. Any RDF/JS dataset will do; it is read in place, so one that changes
 * afterwards wants a new graph, which looks again for what is restricted.
 *
 * @example
 * ```ts
 * import { ClaimGraph, readQuads, shippedOntology } from 'claimgraph'
 *
 * const { store } = await readQuads(
 *   `PREFIX : <https://example.org/>
 *    PREFIX cg: <https://w3id.org/claimgraph/ns#>
 *    PREFIX prov: <http://www.w3.org/ns/prov#>
 *    :council a prov:Organization . :count a cg:Claim ; prov:wasAttributedTo :council . :count { :flood cg:injured 3 }
 *    :report a cg:Claim ; prov:wasAttributedTo :gazette . :report { :flood cg:injured 5 }`,
 *   'trig',
 * )
 * const graph = new ClaimGraph(store, { ontology: shippedOntology })
 * for (const { id, claimant } of graph.claims({ claimant: 'council' })) {
 *   console.log(id, claimant?.label) // https://example.org/count council
 * }
 * ```
 */
export class ClaimGraph {
  /** Everything that may be shown. */
  readonly dataset: DatasetCore
  readonly ontology: Ontology
  readonly prefixes: Readonly<Record<string, string>>
  /** How many restricted claims were left out. */
  readonly claimsLeftOut: number

  constructor(dataset: DatasetCore, options: GraphOptions) {
    const open = options.includeRestricted ? { dataset, claimsLeftOut: 0 } : withoutRestricted(dataset)
    const settled = settleStatuses(open.dataset)
    this.dataset =
      options.identities === 'none' ? settled : joinIdentities(settled, { proposed: options.identities === 'proposed' })
    this.ontology = options.ontology
    this.claimsLeftOut = open.claimsLeftOut
    const prefixes = options.prefixes ?? {}
    // a prefix may be named after what is restricted
    this.prefixes = open.dataset === dataset ? prefixes : usedPrefixes(prefixes, collectIris(open.dataset))
  }

  /**
   * All claims that meet the filter, ordered by document and passage. Throws `parameter` for a day that is none, and
   * `not-found` or `ambiguous` for a name that is not one thing's.
   */
  claims(filter: ClaimFilter = {}): Claim[] {
    validateFilter(filter)
    const wanted = resolveFilter(this, filter)
    const shared = createSharedReaders(this.dataset)
    return this.#all(cg.Claim)
      .map(term => readClaim(this.dataset, term, shared))
      .filter(claim => matches(claim, wanted))
      .sort(byFirstMention)
  }

  /** The claims of these IRIs, by IRI: for those who need some of very many. */
  claimsById(ids: Iterable<string>): Map<string, Claim> {
    const shared = createSharedReaders(this.dataset)
    return new Map(Array.from(new Set(ids), id => [id, readClaim(this.dataset, rdf.namedNode(id), shared)]))
  }

  /** One claim, by IRI or by the last part of its IRI. */
  claim(name: string): Claim {
    return readClaim(this.dataset, this.#node('claim', name))
  }

  /** The IRIs of all claims, in order. */
  claimIds(): string[] {
    return this.#all(cg.Claim).map(term => term.value)
  }

  agents(): Agent[] {
    return this.#all(...classes.agent).map(term => readAgent(this.dataset, term))
  }

  agent(name: string): Agent {
    return readAgent(this.dataset, this.#node('agent', name))
  }

  documents(): Document[] {
    return this.#all(cg.Document).map(term => readDocument(this.dataset, term))
  }

  document(name: string): Document {
    return readDocument(this.dataset, this.#node('document', name))
  }

  events(): Event[] {
    return this.#all(sem.Event).map(term => readEvent(this.dataset, term))
  }

  event(name: string): Event {
    return readEvent(this.dataset, this.#node('event', name))
  }

  places(): Place[] {
    return this.#all(schema.Place).map(term => readPlace(this.dataset, term))
  }

  place(name: string): Place {
    return readPlace(this.dataset, this.#node('place', name))
  }

  /** The IRI of anything that a claim can be about: an event, agent, document or place, by IRI or its last part. */
  subject(name: string): string {
    return this.find('subject', name)
  }

  /** All things of the given classes, each once, ordered by IRI. */
  #all(...types: Term[]): NamedNode[] {
    const terms = rdf.termSet<NamedNode>()
    for (const type of types) {
      for (const { subject } of this.dataset.match(null, rdfNs.type, type, rdf.defaultGraph())) {
        if (subject.termType === 'NamedNode') terms.add(subject)
      }
    }
    return [...terms].sort((a, b) => (a.value < b.value ? -1 : 1))
  }

  /**
   * The IRI of something of a class, by IRI, `prefix:name`, its last part or its label, whatever the case. Throws `not-found`
   * or `ambiguous`.
   */
  find(what: Nameable, name: string): string {
    const terms = this.#all(...classes[what])
    const kind = what === 'subject' ? 'event, agent, document or place' : what
    try {
      return findByName(
        kind,
        name,
        terms.map(term => term.value),
        this.prefixes,
      )
    } catch (error) {
      if (!(error instanceof ClaimGraphError) || error.code !== 'not-found') throw error
      const labelled = terms.filter(term => this.#labelsOf(term).includes(name.toLowerCase()))
      if (labelled.length === 1) return labelled[0]!.value
      if (labelled.length === 0) throw error
      const choices = labelled.map(term => `<${term.value}>`).join(', ')
      throw new ClaimGraphError('ambiguous', `\`${name}\` is the label of more than one ${kind}: ${choices}`)
    }
  }

  #labelsOf(term: NamedNode): string[] {
    return Array.from(this.dataset.match(term, rdfs.label, null, rdf.defaultGraph()), ({ object }) =>
      object.value.toLowerCase(),
    )
  }

  #node(what: Nameable, name: string): NamedNode {
    return rdf.namedNode(this.find(what, name))
  }
}

function byFirstMention(a: Claim, b: Claim): number {
  const [first, second] = [a.mentions[0], b.mentions[0]]
  return (
    compareText(first?.document?.id ?? '', second?.document?.id ?? '') ||
    (first?.span?.start ?? 0) - (second?.span?.start ?? 0) ||
    compareText(a.id, b.id)
  )
}
