import type { DatasetCore, Quad, Term } from '@rdfjs/types'
import { readList } from '../rdf/list.js'
import { cg, oa, prov, rdf } from '../rdf/namespaces.js'
import { createStore, type QuadStore } from '../rdf/store.js'

/** A dataset without what is restricted, and how many claims were left out. */
export interface OpenPart {
  readonly dataset: QuadStore
  readonly claimsLeftOut: number
}

/**
 * Leaves out everything that `cg:Restricted` protects: the resources so marked; claims whose claimant is restricted or
 * whose every mention stands in a restricted document or came through a restricted agent; all their triples and all
 * references to them; and then whatever nothing but these refer to, such as a witness known from one of them only.
 */
export function withoutRestricted(dataset: DatasetCore): OpenPart {
  const hidden = new Set([...dataset.match(null, cg.sensitivity, cg.Restricted)].map(quad => quad.subject.value))
  if (hidden.size === 0) return { dataset: createStore(dataset), claimsLeftOut: 0 }
  hideMentionsAndClaims(dataset, hidden)
  const claims = [...dataset.match(null, rdf.type, cg.Claim)].map(quad => quad.subject.value)
  const names = (term: Term) => hidden.has(term.value)
  let kept = [...dataset].filter(q => !names(q.subject) && !names(q.object) && !names(q.graph))
  for (
    let orphans = findOrphans(dataset, kept, hidden);
    orphans.size > 0;
    orphans = findOrphans(dataset, kept, hidden)
  ) {
    for (const orphan of orphans) hidden.add(orphan)
    kept = kept.filter(q => !names(q.subject) && !names(q.object))
  }
  return { dataset: createStore(kept), claimsLeftOut: claims.filter(claim => hidden.has(claim)).length }
}

function hideMentionsAndClaims(dataset: DatasetCore, hidden: Set<string>): void {
  for (const { subject, object } of dataset.match(null, oa.hasSource))
    if (hidden.has(object.value)) hidden.add(subject.value)
  for (const { subject, object } of dataset.match(null, cg.relayedBy)) {
    if (readList(dataset, object).some(agent => hidden.has(agent.value))) hidden.add(subject.value)
  }
  for (const { subject, object } of dataset.match(null, prov.wasAttributedTo)) {
    if (hidden.has(object.value)) hidden.add(subject.value)
  }
  for (const { subject: claim } of dataset.match(null, rdf.type, cg.Claim)) {
    const mentions = [...dataset.match(claim, cg.mention)].map(quad => quad.object.value)
    if (mentions.length > 0 && mentions.every(mention => hidden.has(mention))) hidden.add(claim.value)
    if (hidden.has(claim.value)) for (const mention of mentions) hidden.add(mention)
  }
}

/** Subjects that were referred to from what is hidden and are not referred to from what is kept. */
function findOrphans(dataset: DatasetCore, kept: readonly Quad[], hidden: ReadonlySet<string>): Set<string> {
  const described = new Set(kept.filter(q => q.graph.termType === 'DefaultGraph').map(q => q.subject.value))
  const used = new Set(kept.filter(q => q.subject.value !== q.object.value).map(q => q.object.value))
  const orphans = new Set<string>()
  for (const quad of dataset) {
    if (!hidden.has(quad.subject.value) && !hidden.has(quad.graph.value)) continue
    for (const term of [quad.subject, quad.object]) {
      if (term.termType !== 'Literal' && described.has(term.value) && !used.has(term.value)) orphans.add(term.value)
    }
  }
  return orphans
}
