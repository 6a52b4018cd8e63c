import type { DatasetCore } from '@rdfjs/types'
import { rdf } from '../rdf/environment.js'
import { cg } from '../rdf/namespaces.js'

/**
 * Makes a reader of the questions that comparable properties answer (`cg:asks`), such as `How many people died?`: as
 * the data have it, else as the vocabulary does; undefined where neither says.
 */
export function createAsks(dataset: DatasetCore, vocabulary: DatasetCore): (property: string) => string | undefined {
  return property =>
    [dataset, vocabulary]
      .flatMap(each => [...each.match(rdf.namedNode(property), cg.asks, null, rdf.defaultGraph())])
      .map(({ object }) => object)
      .find(object => object.termType === 'Literal' && /^(en\b|$)/.test(object.language))?.value
}
