import type { Quad, Term } from '@rdfjs/types'
import { rdf } from './environment.js'

/** Labels of blank nodes that every format takes. */
const plainLabel = /^[a-z0-9_]([a-z0-9_.-]*[a-z0-9_-])?$/i

/** The same quads, in which blank nodes with labels that a format might not take have others, which no node had. */
export function labelAnew(quads: Quad[]): Quad[] {
  const labels = new Set<string>()
  const meet = (term: Term): void => {
    if (term.termType === 'BlankNode') labels.add(term.value)
    else if (term.termType === 'Quad') [term.subject, term.object].forEach(meet)
  }
  for (const { subject, object, graph } of quads) [subject, object, graph].forEach(meet)
  const odd = [...labels].filter(label => !plainLabel.test(label))
  if (odd.length === 0) return quads
  const renamed = new Map<string, string>()
  let number = 0
  for (const label of odd) {
    while (labels.has(`b${number}`)) number++
    renamed.set(label, `b${number++}`)
  }
  return quads.map(quad => relabel(quad, renamed))
}

function relabel(quad: Quad, labels: ReadonlyMap<string, string>): Quad {
  const rename = <T extends Term>(term: T): T => {
    if (term.termType === 'Quad') return relabel(term as Quad, labels) as Term as T
    const label = term.termType === 'BlankNode' ? labels.get(term.value) : undefined
    return label === undefined ? term : (rdf.blankNode(label) as Term as T)
  }
  return rdf.quad(rename(quad.subject), quad.predicate, rename(quad.object), rename(quad.graph))
}
