import type { DatasetCore, Quad, Term } from '@rdfjs/types'
import { cg, rdf } from '../rdf/namespaces.js'
import { createStore } from '../rdf/store.js'
import { createAnnotated } from './restricted/annotated.js'
import { addLeaning } from './restricted/leanings.js'
import { closeLists } from './restricted/lists.js'
import { namesAny } from './restricted/names.js'
import { findOrphans } from './restricted/orphans.js'

/** A dataset without what is restricted, and how many claims were left out. */
export interface OpenPart {
  readonly dataset: DatasetCore
  readonly claimsLeftOut: number
}

/** Whether a `cg:sensitivity` restricts: whatever is not `cg:Open` does, so that what is misspelt is closed and not open. */
export function restricts(sensitivity: Term): boolean {
  return !sensitivity.equals(cg.Open)
}

/**
 * Leaves out everything that `cg:sensitivity` protects: the resources that it marks; whatever leans on them, such as the claims
 * of a restricted claimant; all their triples and all that name them; and then whatever only these lead to, such as a witness
 * known from one of them alone. The graph `cg:comparisons` goes too, as it may have been computed from restricted claims.
 * Where nothing is restricted, the dataset comes back as it is.
 */
export function withoutRestricted(dataset: DatasetCore): OpenPart {
  const hidden = new Set<string>()
  for (const { subject, object } of dataset.match(null, cg.sensitivity))
    if (restricts(object)) hidden.add(subject.value)
  if (hidden.size === 0) return { dataset, claimsLeftOut: 0 }
  // positions and their reasons may tell what a restricted claim says without naming it; they can be made again
  const quads = [...dataset].filter(({ graph }) => !cg.comparisons.equals(graph))
  addLeaning(dataset, quads, hidden)
  const claims = Array.from(
    new Set(Array.from(dataset.match(null, rdf.type, cg.Claim), ({ subject }) => subject.value)),
  )
  const openClaims = claims.filter(claim => !hidden.has(claim))
  const leftOut = findLeftOut(dataset, { quads, hidden, openClaims })
  const isAnnotated = createAnnotated(quads, leftOut)
  return {
    dataset: createStore(closeLists(quads, quad => namesAny(quad, leftOut) || isAnnotated(quad))),
    claimsLeftOut: claims.length - openClaims.length,
  }
}

/** What is hidden, what is known from it alone, and what is decided or proposed to be the same as any of that. */
function findLeftOut(
  dataset: DatasetCore,
  { quads, hidden, openClaims }: { quads: readonly Quad[]; hidden: ReadonlySet<string>; openClaims: readonly string[] },
): Set<string> {
  // that something may be the same as another makes neither known
  const identities = new Set(Array.from(dataset.match(null, rdf.type, cg.Identity), ({ subject }) => subject.value))
  const orphans = findOrphans(
    {
      all: quads,
      open: quads.filter(quad => !namesAny(quad, hidden) && !identities.has(quad.subject.value)),
      closed: quads.filter(({ subject, graph }) => hidden.has(subject.value) || hidden.has(graph.value)),
    },
    openClaims,
  )
  const leftOut = new Set([...hidden, ...orphans])
  const closed = new Set(leftOut)
  for (const quad of quads)
    if (identities.has(quad.subject.value) && namesAny(quad, closed)) leftOut.add(quad.subject.value)
  return leftOut
}
