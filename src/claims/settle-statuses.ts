import type { DatasetCore, NamedNode } from '@rdfjs/types'
import { rdf } from '../rdf/environment.js'
import { cg } from '../rdf/namespaces.js'
import { createStore } from '../rdf/store.js'

/** The statuses that end the life of a claim; the first that it has stands. */
const ends = [cg.Corrected, cg.Retracted]

/**
 * A dataset in which a claim that was corrected or retracted has that status alone: that it was curated before stands
 * beside it in the files, where nothing is rewritten. A dataset without such claims comes back as it is.
 */
export function settleStatuses(dataset: DatasetCore): DatasetCore {
  const settled = new Map<string, NamedNode>()
  for (const end of ends) {
    for (const { subject } of dataset.match(null, cg.status, end, rdf.defaultGraph())) {
      if (!settled.has(subject.value)) settled.set(subject.value, end)
    }
  }
  if (settled.size === 0) return dataset
  const isPast = [...dataset].filter(
    ({ subject, predicate, object, graph }) =>
      predicate.equals(cg.status) &&
      graph.termType === 'DefaultGraph' &&
      settled.get(subject.value)?.equals(object) === false,
  )
  if (isPast.length === 0) return dataset
  const past = rdf.dataset(isPast)
  return createStore([...dataset].filter(quad => !past.has(quad)))
}
