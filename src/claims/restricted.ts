import type { BaseQuad, DatasetCore, Quad, Term } from '@rdfjs/types'
import { readList } from '../rdf/list.js'
import { cg, oa, prov, rdf, schema } from '../rdf/namespaces.js'
import { createStore } from '../rdf/store.js'

/** What a journal records of a claim's life: who, when and why. */
const records = [cg.Retraction, cg.Revision, cg.Correction, cg.Restriction, cg.Lifting]

/** A dataset without what is restricted, and how many claims were left out. */
export interface OpenPart {
  readonly dataset: DatasetCore
  readonly claimsLeftOut: number
}

/**
 * Leaves out everything that `cg:Restricted` protects: the resources so marked; claims whose claimant is restricted or whose
 * every mention stands in a restricted document or came through a restricted agent; what the journal of a case records of
 * them and what is decided to be the same as they; all their triples and all references to them; and then whatever only these
 * lead to, such as a witness known from one of them alone. The graph `cg:comparisons` goes too, as it may have been computed
 * from restricted claims. Where nothing is restricted, the dataset comes back as it is.
 */
export function withoutRestricted(dataset: DatasetCore): OpenPart {
  const hidden = new Set([...dataset.match(null, cg.sensitivity, cg.Restricted)].map(quad => quad.subject.value))
  if (hidden.size === 0) return { dataset, claimsLeftOut: 0 }
  const claims = new Set([...dataset.match(null, rdf.type, cg.Claim)].map(quad => quad.subject.value))
  hideClaimsAndMentions(dataset, claims, hidden)
  // positions and their reasons may tell what a restricted claim says without naming it; they can be made again
  const quads = [...dataset].filter(({ graph }) => !cg.comparisons.equals(graph))
  const open = quads.filter(quad => !namesAny(quad, hidden))
  const fromHidden = quads.filter(({ subject, graph }) => hidden.has(subject.value) || hidden.has(graph.value))
  const openClaims = [...claims].filter(claim => !hidden.has(claim))
  const identities = new Set([...dataset.match(null, rdf.type, cg.Identity)].map(quad => quad.subject.value))
  const orphans = findOrphans(
    open.filter(({ subject }) => !identities.has(subject.value)),
    fromHidden,
    openClaims,
  )
  const closed = new Set([...hidden, ...orphans])
  for (const quad of quads)
    if (identities.has(quad.subject.value) && namesAny(quad, closed)) orphans.add(quad.subject.value)
  return {
    dataset: createStore(open.filter(quad => !namesAny(quad, orphans))),
    claimsLeftOut: claims.size - openClaims.length,
  }
}

function hideClaimsAndMentions(dataset: DatasetCore, claims: ReadonlySet<string>, hidden: Set<string>): void {
  for (const { subject, object } of [...dataset.match(null, prov.wasAttributedTo)]) {
    if (hidden.has(object.value)) hidden.add(subject.value)
  }
  for (const { subject, object } of dataset.match(null, oa.hasSource)) {
    if (hidden.has(object.value)) hidden.add(subject.value)
  }
  for (const { subject, object, graph } of dataset.match(null, cg.relayedBy)) {
    if (readList(dataset, object, graph).some(agent => hidden.has(agent.value))) hidden.add(subject.value)
  }
  const mentions = new Map<string, string[]>()
  for (const { subject, object } of dataset.match(null, cg.mention)) {
    mentions.set(subject.value, [...(mentions.get(subject.value) ?? []), object.value])
  }
  for (const [claim, its] of mentions) {
    if (claims.has(claim) && its.every(mention => hidden.has(mention))) hidden.add(claim)
  }
  for (const [claim, its] of mentions) if (hidden.has(claim)) for (const mention of its) hidden.add(mention)
  for (const kind of records) {
    for (const { subject } of dataset.match(null, rdf.type, kind)) {
      const isOfHidden = [...dataset.match(subject, schema.about)].some(({ object }) => hidden.has(object.value))
      if (isOfHidden) hidden.add(subject.value)
    }
  }
}

/** What can be reached from what is hidden, and from nothing else that stays; claims stand on their own. */
function findOrphans(open: readonly Quad[], fromHidden: readonly Quad[], claims: readonly string[]): Set<string> {
  const links = new Map<string, string[]>()
  for (const quad of open) {
    const from = quad.graph.termType === 'DefaultGraph' ? quad.subject : quad.graph
    const to = links.get(from.value) ?? []
    for (const term of termsOf(quad)) if (term.termType !== 'Literal') to.push(term.value)
    links.set(from.value, to)
  }
  const fromThere = reach(
    fromHidden.flatMap(quad => termsOf(quad).map(term => term.value)),
    links,
  )
  const standing = reach([...claims, ...[...links.keys()].filter(name => !fromThere.has(name))], links)
  return new Set([...fromThere].filter(name => links.has(name) && !standing.has(name)))
}

function reach(starts: readonly string[], links: ReadonlyMap<string, readonly string[]>): Set<string> {
  const reached = new Set(starts)
  // a set's iteration also visits what is added on the way
  for (const name of reached) for (const next of links.get(name) ?? []) reached.add(next)
  return reached
}

function namesAny(quad: BaseQuad, names: ReadonlySet<string>): boolean {
  return termsOf(quad).some(term => term.termType !== 'Literal' && names.has(term.value))
}

/** A quad's terms, with those inside triple terms. */
function termsOf({ subject, predicate, object, graph }: BaseQuad): Term[] {
  return [subject, predicate, object, graph].flatMap((term: Term) =>
    term.termType === 'Quad' ? termsOf(term) : [term],
  )
}
