import type { Quad } from '@rdfjs/types'

/** Quads of named graphs but for those that only describe a blank node which another of the same graph names. */
export function findRootQuads(quads: readonly Quad[]): Quad[] {
  const inGraphs = quads.filter(({ graph }) => graph.termType !== 'DefaultGraph')
  const named = new Set(
    inGraphs.flatMap(({ object, graph }) => (object.termType === 'BlankNode' ? keyOf(object.value, graph.value) : [])),
  )
  return inGraphs.filter(
    ({ subject, graph }) => subject.termType !== 'BlankNode' || !named.has(keyOf(subject.value, graph.value)),
  )
}

const keyOf = (node: string, graph: string) => `${node} ${graph}`
