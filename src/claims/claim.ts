import type { DatasetCore, NamedNode, Quad, Term } from '@rdfjs/types'
import { cg, prov, rdfs, schema } from '../rdf/namespaces.js'
import { type Agent, readAgent } from './agent.js'
import { type Mention, readMention } from './mention.js'
import { describe, type Resource, readLabel, readResource, readResources } from './resource.js'
import { readTimes, type Times } from './times.js'

/** A statement with whoever originally asserts it. */
export interface Claim extends Resource {
  readonly claimant?: Agent
  /** When it was asserted, which is not when the event happened. */
  readonly asserted: Times
  /** What kind of speech act: finding, testimony, demand … */
  readonly act?: Resource
  readonly stance: Resource
  /** The speaker's own hedge. */
  readonly certainty?: Resource
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
  readonly status?: Resource
  readonly restricted: boolean
  readonly comment?: string
  /** What it says: the triples of its own graph. */
  readonly content: DatasetCore
}

/** Reads a claim: its metadata from the default graph, its content from its own. */
export function readClaim(dataset: DatasetCore, term: NamedNode): Claim {
  const pointer = describe(dataset, term)
  const one = (property: Term): Resource | undefined => {
    const [value] = pointer.out(property).terms
    return value && readResource(dataset, value)
  }
  const [claimant] = pointer.out(prov.wasAttributedTo).terms
  const act = one(cg.act)
  const certainty = one(cg.certainty)
  const status = one(cg.status)
  const comment = pointer.out(rdfs.comment).values[0]
  return {
    id: term.value,
    label: readLabel(dataset, term),
    ...(claimant === undefined ? {} : { claimant: readAgent(dataset, claimant) }),
    asserted: readTimes(pointer, cg.assertedOn),
    ...(act === undefined ? {} : { act }),
    stance: one(cg.stance) ?? readResource(dataset, cg.Asserts),
    ...(certainty === undefined ? {} : { certainty }),
    about: readResources(dataset, pointer.out(schema.about)),
    addressees: readResources(dataset, pointer.out(cg.addressee)),
    basis: readResources(dataset, pointer.out(cg.basis)),
    derivedFrom: readResources(dataset, pointer.out(prov.wasDerivedFrom)),
    revisionOf: readResources(dataset, pointer.out(prov.wasRevisionOf)),
    mentions: pointer
      .out(cg.mention)
      .terms.map(mention => readMention(dataset, mention))
      .sort(byPassage),
    ...(status === undefined ? {} : { status }),
    restricted: pointer.out(cg.sensitivity).terms.some(value => value.equals(cg.Restricted)),
    ...(comment === undefined ? {} : { comment }),
    content: dataset.match(null, null, null, term),
  }
}

/** The content's triples that say something of an event or agent, without those that only describe a value's parts. */
export function statements(claim: Claim): Quad[] {
  return [...claim.content].filter(quad => quad.subject.termType === 'NamedNode')
}

function byPassage(a: Mention, b: Mention): number {
  const [left, right] = [a.document?.id ?? '', b.document?.id ?? '']
  return left < right ? -1 : left > right ? 1 : (a.span?.start ?? 0) - (b.span?.start ?? 0)
}
