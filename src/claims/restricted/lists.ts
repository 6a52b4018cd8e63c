import type { Quad, Term } from '@rdfjs/types'
import { rdf as terms } from '../../rdf/environment.js'
import { rdf } from '../../rdf/namespaces.js'

/** Quads without some, whose lists go on past the items that went with these. */
export function closeLists(quads: readonly Quad[], isLeftOut: (quad: Quad) => boolean): Quad[] {
  const emptied = new Set<string>()
  for (const quad of quads) if (quad.predicate.equals(rdf.first) && isLeftOut(quad)) emptied.add(quad.subject.value)
  const kept = quads.filter(quad => !isLeftOut(quad))
  if (emptied.size === 0) return kept
  const next = new Map<string, Term>()
  for (const { subject, predicate, object } of quads) if (predicate.equals(rdf.rest)) next.set(subject.value, object)
  const settle = (cell: Term): Term => {
    let found = cell
    const met = new Set<string>()
    while (emptied.has(found.value) && !met.has(found.value)) {
      met.add(found.value)
      found = next.get(found.value) ?? rdf.nil
    }
    return emptied.has(found.value) ? rdf.nil : found
  }
  return kept
    .filter(({ subject }) => !emptied.has(subject.value))
    .map(quad =>
      emptied.has(quad.object.value)
        ? terms.quad(quad.subject as never, quad.predicate as never, settle(quad.object) as never, quad.graph as never)
        : quad,
    )
}
