import type { DatasetCore } from '@rdfjs/types'
import { readFiles } from './files/read.js'
import { shippedPath } from './shipped.js'

let reading: Promise<DatasetCore> | undefined

/** claimgraph's own vocabulary, read from its file once. */
export function readVocabulary(): Promise<DatasetCore> {
  reading ??= readFiles([shippedPath('ontology/claimgraph.ttl')]).then(({ store }) => store)
  return reading
}
