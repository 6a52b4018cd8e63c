import type { BaseQuad, Quad, Term } from '@rdfjs/types'
import { rdf } from '../../rdf/namespaces.js'

/** Tells which triples carry an annotation that is left out, such as that they are restricted; they go with it. */
export function createAnnotated(quads: readonly Quad[], leftOut: ReadonlySet<string>): (quad: BaseQuad) => boolean {
  const annotated = new Set<string>()
  const parts = new Map<string, Partial<Record<string, Term>>>()
  for (const { subject, predicate, object } of quads) {
    if (!leftOut.has(subject.value)) continue
    if (predicate.equals(rdf.reifies) && object.termType === 'Quad') annotated.add(keyOf(object))
    if (![rdf.subject, rdf.predicate, rdf.object].some(part => part.equals(predicate))) continue
    parts.set(subject.value, { ...parts.get(subject.value), [predicate.value]: object })
  }
  for (const its of parts.values()) {
    const [subject, predicate, object] = [rdf.subject, rdf.predicate, rdf.object].map(({ value }) => its[value])
    if (subject && predicate && object) annotated.add(keyOf({ subject, predicate, object }))
  }
  return annotated.size === 0 ? () => false : quad => annotated.has(keyOf(quad))
}

function keyOf(triple: Pick<BaseQuad, 'subject' | 'predicate' | 'object'>): string {
  return [triple.subject, triple.predicate, triple.object]
    .map(({ termType, value }) => `${termType} ${value}`)
    .join(' ')
}
