import type { DatasetCore, NamedNode, Quad } from '@rdfjs/types'
import { describe } from '../rdf/description.js'
import { cg, prov, rdfs, schema } from '../rdf/namespaces.js'
import { type Resource, readLabel, readResource, readResources } from '../rdf/resource.js'
import type { Times } from '../time/times.js'
import type { Agent } from './agent.js'
import { type Mention, readMention } from './mention.js'
import { createSharedReaders } from './readers.js'
import { restricts } from './restricted.js'
import { type Retraction, readRetraction } from './retraction.js'
import { readTimes } from './times.js'

/** A statement with whoever originally asserts it. */
export interface Claim extends Resource {
  readonly claimant?: Agent | undefined
  /** When it was asserted, which is not when the event happened. */
  readonly asserted: Times
  /** What kind of speech act: finding, testimony, demand … */
  readonly act?: Resource | undefined
  readonly stance: Resource
  /** The speaker's own hedge. */
  readonly certainty?: Resource | undefined
  /** Of how many it speaks: all, most, many, some. */
  readonly quantifier?: Resource | undefined
  /** Whether what it says stands in it as presupposed, within a demand or a norm, and is not asserted. */
  readonly presupposed: boolean
  readonly about: readonly Resource[]
  /** To whom it is addressed, where it is a demand, a pledge or the like. */
  readonly addressees: readonly Resource[]
  /** Kinds of evidence named. */
  readonly basis: readonly Resource[]
  /** The claims or documents that it rests on. */
  readonly derivedFrom: readonly Resource[]
  /** Earlier claims of the same claimant that it replaces. */
  readonly revisionOf: readonly Resource[]
  readonly mentions: readonly Mention[]
  readonly status?: Resource | undefined
  /** That its claimant withdrew it, where that is known. */
  readonly retraction?: Retraction | undefined
  readonly restricted: boolean
  readonly comment?: string | undefined
  /** What it says: the triples of its own graph. */
  readonly content: DatasetCore
}

/**
 * Reads a claim: its metadata from the default graph, its content from its own. Whoever reads many hands in the readers
 * that they share.
 */
export function readClaim(dataset: DatasetCore, term: NamedNode, shared = createSharedReaders(dataset)): Claim {
  const description = describe(dataset, term)
  const one = (property: NamedNode): Resource | undefined => {
    const [value] = description.terms(property)
    return value && readResource(dataset, value)
  }
  const [claimant] = description.terms(prov.wasAttributedTo)
  const act = one(cg.act)
  const certainty = one(cg.certainty)
  const quantifier = one(cg.quantifier)
  const status = one(cg.status)
  const comment = description.values(rdfs.comment)[0]
  const retraction = readRetraction(dataset, description)
  return {
    id: term.value,
    label: readLabel(dataset, term),
    claimant: claimant && shared.agent(claimant),
    asserted: readTimes(description, cg.assertedOn),
    act,
    stance: one(cg.stance) ?? readResource(dataset, cg.Asserts),
    certainty,
    quantifier,
    presupposed: isTrue(description.values(cg.presupposes)),
    about: readResources(dataset, description.terms(schema.about)),
    addressees: readResources(dataset, description.terms(cg.addressee)),
    basis: readResources(dataset, description.terms(cg.basis)),
    derivedFrom: readResources(dataset, description.terms(prov.wasDerivedFrom)),
    revisionOf: readResources(dataset, description.terms(prov.wasRevisionOf)),
    mentions: description
      .terms(cg.mention)
      .map(mention => readMention(dataset, mention, shared))
      .sort(byPassage),
    status,
    ...(retraction === undefined ? {} : { retraction }),
    restricted: description.terms(cg.sensitivity).some(restricts),
    comment,
    content: dataset.match(null, null, null, term),
  }
}

/**
 * The content's triples that say something of an event or agent, without those that only describe a value's parts.
 *
 * @example
 * ```ts
 * import { readQuads, statements, toClaimGraph } from 'claimgraph'
 *
 * const { store } = await readQuads(
 *   `PREFIX : <https://example.org/>
 *    PREFIX cg: <https://w3id.org/claimgraph/ns#>
 *    PREFIX prov: <http://www.w3.org/ns/prov#>
 *    :count a cg:Claim ; prov:wasAttributedTo :council . :count { :flood cg:injured 3 }`,
 *   'trig',
 * )
 * for (const { subject, object } of statements(toClaimGraph(store).claim('count'))) {
 *   console.log(subject.value, object.value) // https://example.org/flood 3
 * }
 * ```
 */
export function statements(claim: Claim): Quad[] {
  return [...claim.content].filter(quad => quad.subject.termType === 'NamedNode')
}

const isTrue = (lexical: readonly string[]) => lexical.some(value => value === 'true' || value === '1')

function byPassage(a: Mention, b: Mention): number {
  const [left, right] = [a.document?.id ?? '', b.document?.id ?? '']
  return left < right ? -1 : left > right ? 1 : (a.span?.start ?? 0) - (b.span?.start ?? 0)
}
