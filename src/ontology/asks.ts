import type { DatasetCore } from '@rdfjs/types'
import { rdf } from '../rdf/environment.js'
import { cg } from '../rdf/namespaces.js'

/**
 * Makes a reader of the questions that comparable properties answer (`cg:asks`), such as `How many people died?`, in a
 * language: as the data have it, else as the vocabulary does; undefined where neither says. What has no language is English.
 */
export function createAsks(
  dataset: DatasetCore,
  vocabulary: DatasetCore,
  tag = 'en',
): (property: string) => string | undefined {
  const isOfLanguage = (language: string) =>
    language === tag || language.startsWith(`${tag}-`) || (tag === 'en' && language === '')
  return property =>
    [dataset, vocabulary]
      .flatMap(each => [...each.match(rdf.namedNode(property), cg.asks, null, rdf.defaultGraph())])
      .map(({ object }) => object)
      .find(object => object.termType === 'Literal' && isOfLanguage(object.language))?.value
}
