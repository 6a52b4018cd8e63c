import { ClaimGraphError } from '../../errors.js'
import type { QuadStore } from '../../rdf/store.js'
import { listFiles } from '../files/list.js'
import { readFiles } from '../files/read.js'
import type { Case } from './open-case.js'

/** The files of a case's graph: what it says of itself, and what it publishes. */
export async function listCaseFiles({ file, triples }: Pick<Case, 'file' | 'triples'>): Promise<string[]> {
  const published = await listFiles([triples], error => {
    // a case that publishes nothing yet is one all the same
    if (error instanceof ClaimGraphError && error.code !== 'empty' && error.code !== 'not-found') throw error
  })
  return [file, ...published]
}

/** The quads of a case's graph, what is restricted included. */
export async function readCaseGraph(own: Case): Promise<QuadStore> {
  return (await readFiles(await listCaseFiles(own))).store
}
