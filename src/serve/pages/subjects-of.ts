import type { NamedNode } from '@rdfjs/types'
import { rdf } from '../../rdf/environment.js'
import type { Resource } from '../../rdf/resource.js'
import type { Site } from './site.js'

/** The claims that a property leads from to something, in the order of documents and of their text. */
export function subjectsOf({ graph, placeOfClaim, labelOf }: Site, property: NamedNode, object: string): Resource[] {
  const quads = graph.dataset.match(null, property, rdf.namedNode(object), rdf.defaultGraph())
  const found = new Map(
    Array.from(quads, ({ subject }) => subject.value).flatMap(id => {
      const place = placeOfClaim(id)
      return place === undefined ? [] : [[id, place] as const]
    }),
  )
  return [...found].sort(([, a], [, b]) => a - b).map(([id]) => ({ id, label: labelOf(id) }))
}
