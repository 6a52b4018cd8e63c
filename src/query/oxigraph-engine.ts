import type { DatasetCore, Quad } from '@rdfjs/types'
import { ClaimGraphError } from '../errors.js'
import { memoize } from '../rdf/memoize.js'
import type { PreparedQuery, QueryEngine, QueryResult, Row } from './engine.js'

type Store = InstanceType<typeof import('oxigraph')['Store']>

const missing =
  'expected the package oxigraph, found none: `npm install oxigraph` adds it; without an engine Comunica answers'

/**
 * Oxigraph, which is installed beside claimgraph where it is wanted, for graphs of millions of quads in memory. A dataset
 * is copied when it is first asked, and held as it then was. Asked without the package, it throws `unavailable`.
 *
 * @example
 * ```ts
 * import { readQuads } from 'claimgraph'
 * import { OxigraphEngine, query } from 'claimgraph/query'
 *
 * const { store } = await readQuads('<https://example.org/a> <https://example.org/b> 3 .', 'turtle')
 * const answer = await query({ dataset: store }, 'ASK { ?s ?p 3 }', { engine: new OxigraphEngine() })
 * console.log(answer) // { type: 'boolean', value: true }
 * ```
 */
export class OxigraphEngine implements QueryEngine {
  readonly #copy = memoize(copyDataset, new WeakMap<DatasetCore, Promise<Store>>())

  async answer({ type, variables, dataset, toSparql }: PreparedQuery): Promise<QueryResult> {
    const text = await toSparql()
    const store = await this.#copy(dataset)
    const answer = store.query(text)
    if (type === 'boolean') return { type, value: answer as boolean }
    if (type === 'quads') return { type, quads: answer as unknown as Quad[] }
    return { type, variables, rows: answer as unknown as Row[] }
  }
}

async function copyDataset(dataset: DatasetCore): Promise<Store> {
  const { Store } = await import('oxigraph').catch(cause => {
    throw new ClaimGraphError('unavailable', missing, { cause })
  })
  const store = new Store()
  for (const quad of dataset) store.add(quad as never)
  return store
}
