import type { DatasetCore, NamedNode, Quad, Term } from '@rdfjs/types'
import { claimQuads } from '../../claims/claim-quads.js'
import { canonicalise } from '../../rdf/canonical.js'
import { rdf } from '../../rdf/environment.js'
import { cg, prov, rdf as rdfNs } from '../../rdf/namespaces.js'
import { termKey } from '../../rdf/order.js'

/** A claim as a format gave it, with all that is said of it and of what it names. */
export interface ReadClaim {
  readonly iri: string
  readonly quads: readonly Quad[]
}

/** The claims that were read of a file of some format. */
export interface ClaimReading {
  readonly claims: readonly ReadClaim[]
  /** What was left out, or taken for something, and why: for people. */
  readonly notes: readonly string[]
  /** What is to be said of claims that are there, or read here, such as that one was withdrawn. */
  readonly records?: readonly Quad[] | undefined
}

/** What of a reading is new in a case. */
export interface SettledReading {
  readonly claims: readonly string[]
  readonly known: number
  readonly quads: readonly Quad[]
  readonly notes: readonly string[]
}

/**
 * Leaves out of a reading what a case has: the claims that are there as they were read, and the descriptions of all that it
 * describes. A claim that says something else there is left out and named, and so is a link to a claim that nobody has.
 */
export async function settleReading(
  { claims, notes, records }: ClaimReading,
  dataset: DatasetCore,
): Promise<SettledReading> {
  const fresh: string[] = []
  const said = [...notes]
  const quads = rdf.dataset()
  let known = 0
  const isThere = (term: Term) => dataset.match(term, null, null, rdf.defaultGraph()).size > 0
  for (const claim of claims) {
    const node = rdf.namedNode(claim.iri)
    if (isThere(node) || dataset.match(null, null, null, node).size > 0) {
      if (await isSameClaim(dataset, rdf.dataset(claim.quads), node)) known++
      else said.push(`<${claim.iri}>: the case has a claim of that name that says something else; not taken in`)
      continue
    }
    if (fresh.includes(claim.iri)) {
      said.push(`<${claim.iri}>: described twice; taken in as it was first`)
      continue
    }
    fresh.push(claim.iri)
    const isNew = ({ subject, graph }: Quad) =>
      graph.termType !== 'DefaultGraph' || subject.termType === 'BlankNode' || subject.equals(node) || !isThere(subject)
    for (const quad of reachable(claim.quads.filter(isNew), node)) quads.add(quad)
  }
  const isClaim = (term: Term) => fresh.includes(term.value) || dataset.match(term, rdfNs.type, cg.Claim).size > 0
  for (const quad of [...quads, ...(records ?? [])]) {
    const isLink = quad.predicate.equals(prov.wasRevisionOf) || quad.predicate.equals(prov.wasDerivedFrom)
    const isDescribed = isThere(quad.object) || [...quads].some(({ subject }) => subject.equals(quad.object))
    if (
      isLink &&
      quad.object.termType === 'NamedNode' &&
      fresh.includes(quad.subject.value) &&
      !isClaim(quad.object) &&
      !isDescribed
    ) {
      said.push(
        `<${quad.subject.value}>: rests on <${quad.object.value}>, which the case does not have; the link is left out`,
      )
      quads.delete(quad)
    } else quads.add(quad)
  }
  return { claims: fresh, known, quads: [...quads], notes: said }
}

/** What is reached from a claim, so that nothing comes along that it does not name. */
function reachable(quads: readonly Quad[], claim: NamedNode): Quad[] {
  const bySubject = new Map<string, Quad[]>()
  for (const quad of quads) {
    const key = quad.graph.equals(claim) ? '' : termKey(quad.subject)
    bySubject.set(key, [...(bySubject.get(key) ?? []), quad])
  }
  const met = new Set<string>()
  const found: Quad[] = []
  const open = ['', termKey(claim)]
  for (let key = open.pop(); key !== undefined; key = open.pop()) {
    if (met.has(key)) continue
    met.add(key)
    for (const quad of bySubject.get(key) ?? []) {
      found.push(quad)
      open.push(...[quad.subject, quad.predicate, quad.object].map(termKey))
    }
  }
  return found
}

/** Properties by which the life of a claim goes on after it was written: they may have come since. */
const later: readonly NamedNode[] = [cg.retractedBy, cg.correctedBy, prov.wasGeneratedBy, cg.line, cg.status]

async function isSameClaim(there: DatasetCore, read: DatasetCore, claim: NamedNode): Promise<boolean> {
  const keysOf = async (dataset: DatasetCore) => {
    const own = claimQuads(dataset, claim).filter(
      ({ predicate }) => !later.some(property => property.equals(predicate)),
    )
    return (await canonicalise(own)).map(({ subject, predicate, object, graph }) =>
      [subject, predicate, object, graph].map(termKey).join('\u0001'),
    )
  }
  const [a, b] = [await keysOf(there), await keysOf(read)]
  return a.length === b.length && a.every((key, i) => key === b[i])
}
