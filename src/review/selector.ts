import type { NamedNode, Quad } from '@rdfjs/types'
import type { Span } from '../claims/document.js'
import { rdf } from '../rdf/environment.js'
import { oa, rdf as rdfNs, xsd } from '../rdf/namespaces.js'

/** Says by a selector where something stands in the text of a document. */
export function describeSelector(node: NamedNode, property: NamedNode, { start, end }: Span): Quad[] {
  const selector = rdf.blankNode()
  const offset = (value: number) => rdf.literal(String(value), xsd.integer)
  return [
    rdf.quad(node, property, selector),
    rdf.quad(selector, rdfNs.type, oa.TextPositionSelector),
    rdf.quad(selector, oa.start, offset(start)),
    rdf.quad(selector, oa.end, offset(end)),
  ]
}
