import type { DatasetCore, Term } from '@rdfjs/types'
import { rdf } from './namespaces.js'

/** The items of an RDF list, first to last; stops at a broken or circular link. */
export function readList(dataset: DatasetCore, head: Term): Term[] {
  const items: Term[] = []
  const seen = new Set<string>()
  let node: Term | undefined = head
  while (node && !node.equals(rdf.nil) && !seen.has(node.value)) {
    seen.add(node.value)
    for (const { object } of dataset.match(node, rdf.first)) items.push(object)
    let next: Term | undefined
    for (const { object } of dataset.match(node, rdf.rest)) next = object
    node = next
  }
  return items
}
