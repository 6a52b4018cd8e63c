import type { DatasetCore, NamedNode, Quad, Term } from '@rdfjs/types'
import { rdf } from '../rdf/environment.js'
import { cg } from '../rdf/namespaces.js'

/** What of a dataset goes with a claim. */
export interface ClaimQuadsOptions {
  /** Whether the descriptions of the agents, documents, events and concepts that it names are added. */
  terms?: boolean | undefined
}

/** A claim's own quads: its description, its mentions with their selectors and relay chains, and its content. */
export function claimQuads(dataset: DatasetCore, claim: NamedNode, options: ClaimQuadsOptions = {}): Quad[] {
  const quads = rdf.dataset(dataset.match(null, null, null, claim))
  const described = rdf.termSet<Term>()
  const describe = (term: Term): void => {
    if (described.has(term)) return
    described.add(term)
    for (const quad of dataset.match(term, null, null, rdf.defaultGraph())) {
      quads.add(quad)
      const { predicate, object } = quad
      if (object.termType === 'BlankNode' || predicate.equals(cg.mention)) describe(object)
    }
  }
  const content = [...quads]
  describe(claim)
  for (const term of content.flatMap(partsOf)) if (term.termType === 'BlankNode') describe(term)
  if (options.terms) {
    const named = [...quads].flatMap(partsOf)
    for (const term of named) if (term.termType === 'NamedNode' && !isClaim(dataset, term)) describe(term)
  }
  return [...quads]
}

const partsOf = ({ subject, object }: Quad): Term[] => [subject, object]

function isClaim(dataset: DatasetCore, term: Term): boolean {
  return dataset.match(term, cg.mention).size > 0 || dataset.match(null, null, null, term).size > 0
}
