import type { ColumnStore } from '../../rdf/columns/column-store.js'
import { rdf } from '../../rdf/environment.js'
import { cg } from '../../rdf/namespaces.js'
import type { Statement } from '../statements/statements.js'

/** The words in which a statement's figure was stated, where the graph has them and the claim gives one such figure. */
export function readAsStated(store: ColumnStore, { source, asked }: Statement): string | undefined {
  const graph = rdf.namedNode(source.id)
  const nodes = [...store.match(rdf.namedNode(asked.event), rdf.namedNode(asked.property.id), null, graph)]
  const words = nodes.flatMap(({ object }) => [...store.match(object, cg.asStated, null, graph)])
  return nodes.length === 1 ? words[0]?.object.value : undefined
}
