import { type DraftsFile, findDrafts } from '../../review/draft.js'
import { readFiles } from '../files/read.js'

/** Reads the drafts of a file; one without drafts is an error. */
export async function readDrafts(path: string): Promise<DraftsFile> {
  const { store, prefixes } = await readFiles([path])
  return findDrafts({ path, dataset: store, prefixes })
}
