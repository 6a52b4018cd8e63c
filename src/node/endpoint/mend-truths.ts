import type { DatasetCore } from '@rdfjs/types'
import { rdf } from '../../rdf/environment.js'
import { cg, xsd } from '../../rdf/namespaces.js'
import type { QuadStore } from '../../rdf/store.js'

/** Makes yes or no of 1 and 0 as values of properties that are one: stores that have no booleans, as Virtuoso 7, give these. */
export function mendTruths(store: QuadStore, vocabulary: DatasetCore): QuadStore {
  const truth = rdf.namedNode(`${cg.$iri}Truth`)
  const properties = [vocabulary, store].flatMap(dataset =>
    Array.from(dataset.match(null, cg.comparedAs, truth), ({ subject }) => subject),
  )
  for (const property of properties) {
    for (const quad of [...store.match(null, property)]) {
      const { subject, object, graph } = quad
      const isNumber = object.termType === 'Literal' && object.datatype.equals(xsd.integer)
      if (!isNumber || !/^[01]$/.test(object.value) || graph.termType === 'DefaultGraph') continue
      store.delete(quad)
      const said = rdf.literal(object.value === '1' ? 'true' : 'false', xsd.boolean)
      store.add(rdf.quad(subject, property as typeof quad.predicate, said, graph))
    }
  }
  return store
}
