import type { DatasetCore, Term } from '@rdfjs/types'
import { rdf } from './namespaces.js'

/** The items of an RDF list in a graph, or in any, first to last; stops at a broken or circular link. */
export function readList(dataset: DatasetCore, head: Term, graph?: Term): Term[] {
  const items: Term[] = []
  const seen = new Set<string>()
  let node: Term | undefined = head
  while (node && !node.equals(rdf.nil) && !seen.has(node.value)) {
    seen.add(node.value)
    for (const { object } of dataset.match(node, rdf.first, null, graph)) items.push(object)
    let next: Term | undefined
    for (const { object } of dataset.match(node, rdf.rest, null, graph)) next = object
    node = next
  }
  return items
}
