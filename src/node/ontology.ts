import type { DatasetCore } from '@rdfjs/types'
import type { Ontology } from '../ontology/ontology.js'
import { readFiles } from './files/read.js'
import { shippedContext, shippedPath } from './shipped.js'

/**
 * The ontology that ships with the package; each of its files is read once, when it is first asked for.
 *
 * @example
 * ```ts
 * import { shippedOntology } from 'claimgraph/node'
 *
 * const { '@context': terms } = await shippedOntology.context()
 * console.log(terms['@vocab']) // https://w3id.org/claimgraph/ns#
 * ```
 */
export const shippedOntology: Ontology = {
  vocabulary: once(() => read('claimgraph.ttl')),
  shapes: once(() => read('shapes.ttl')),
  wording: once(() => read('wording.ttl', 'wording-facts.ttl', 'wording-words.ttl')),
  readings: once(() => read('reading-two-of-each.ttl', 'reading-one-of-each.ttl')),
  context: once(shippedContext),
}

async function read(...names: string[]): Promise<DatasetCore> {
  return (await readFiles(names.map(name => shippedPath(`ontology/${name}`)))).store
}

function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | undefined
  return () => {
    loading ??= load()
    return loading
  }
}
