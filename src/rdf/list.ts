import type { DatasetCore, Term } from '@rdfjs/types'
import { rdf } from './namespaces.js'

/** The items of an RDF list in a graph, or in any, first to last; stops at a broken or circular link. */
export function readList(dataset: DatasetCore, head: Term, graph?: Term): Term[] {
  const objectsOf = (node: Term, property: Term) =>
    Array.from(dataset.match(node, property, null, graph), ({ object }) => object)
  const nextOf = (node: Term) => {
    const next = objectsOf(node, rdf.rest).at(-1)
    return next?.equals(rdf.nil) ? undefined : next
  }
  const cells = walkCells(head.equals(rdf.nil) ? undefined : head, nextOf, node => node.value)
  return cells.flatMap(node => objectsOf(node, rdf.first))
}

/** The cells of a list, whatever they are, each once; stops where there is no next one, or one that it has met. */
export function walkCells<Cell>(
  head: Cell | undefined,
  nextOf: (cell: Cell) => Cell | undefined,
  keyOf: (cell: Cell) => unknown = cell => cell,
): Cell[] {
  const cells: Cell[] = []
  if (head === undefined) return cells
  const met = new Set<unknown>()
  for (let cell: Cell | undefined = head; cell !== undefined && !met.has(keyOf(cell)); cell = nextOf(cell)) {
    met.add(keyOf(cell))
    cells.push(cell)
  }
  return cells
}
