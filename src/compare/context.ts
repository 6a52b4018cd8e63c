import type { DatasetCore } from '@rdfjs/types'
import { findMarked } from '../rdf/marked.js'
import { cg } from '../rdf/namespaces.js'
import type { RelateContext } from './kinds/kind.js'
import { readFacets } from './structure/facets.js'
import type { Hierarchy } from './structure/hierarchy.js'

/** What a graph tells of concepts for relating positions that name them. */
export function createContext(
  dataset: DatasetCore,
  vocabulary: DatasetCore,
  given: Pick<RelateContext, 'labelOf' | 'tolerance'> & Pick<Hierarchy, 'isNarrower' | 'canCoincide'>,
): RelateContext {
  const { labelOf, tolerance, isNarrower, canCoincide } = given
  const indefinite = findMarked(cg.indefinite, vocabulary, dataset)
  const isIndefinite = (concept: string) => indefinite.has(concept)
  return { tolerance, isNarrower, canCoincide, labelOf, shareFacet: readFacets(dataset), isIndefinite }
}
