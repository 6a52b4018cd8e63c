import type { DatasetCore, Term } from '@rdfjs/types'
import { rdf } from '../rdf/environment.js'
import { createStore } from '../rdf/store.js'
import type { Operation } from './algebra.js'

/** The IRIs of the graphs that a query sees: those that together are its default graph, and its named ones. */
export interface GraphChoice {
  readonly default: readonly string[]
  readonly named: readonly string[]
}

/** Takes a query apart into what it asks and what its FROM and FROM NAMED say, if it has any. */
export function takeFrom(query: Operation): { operation: Operation; graphs: GraphChoice | undefined } {
  if (query.type !== 'from') return { operation: query, graphs: undefined }
  const names = (clause: 'default' | 'named') => (query[clause] as Term[]).map(({ value }) => value)
  return { operation: query.input as Operation, graphs: { default: names('default'), named: names('named') } }
}

/**
 * The dataset that a choice of graphs makes: its default graph is their merge, in which a triple of two graphs stands
 * once; a graph that is not there is empty.
 */
export function selectGraphs(dataset: DatasetCore, graphs: GraphChoice): DatasetCore {
  const store = createStore()
  for (const name of graphs.default) {
    for (const { subject, predicate, object } of dataset.match(null, null, null, rdf.namedNode(name))) {
      store.add(rdf.quad(subject, predicate, object))
    }
  }
  for (const name of graphs.named) {
    for (const quad of dataset.match(null, null, null, rdf.namedNode(name))) store.add(quad)
  }
  return store
}
