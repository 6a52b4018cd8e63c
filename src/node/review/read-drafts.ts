import { ClaimGraphError } from '../../errors.js'
import { type DraftsFile, findDrafts } from '../../review/draft.js'
import { readFiles } from '../files/read.js'

/**
 * Reads the drafts of a file; one without drafts is an error.
 *
 * @example
 * ```ts
 * import { mkdtemp, writeFile } from 'node:fs/promises'
 * import { tmpdir } from 'node:os'
 * import { join } from 'node:path'
 * import { readDrafts } from 'claimgraph/node'
 *
 * const file = join(await mkdtemp(join(tmpdir(), 'review-')), 'drafts.trig')
 * await writeFile(file, 'PREFIX cg: <https://w3id.org/claimgraph/ns#> <https://example.org/a> a cg:Claim ; cg:status cg:Draft .')
 * const { drafts } = await readDrafts(file)
 * console.log(drafts.map(({ id }) => id)) // [ 'https://example.org/a' ]
 * ```
 */
export async function readDrafts(path: string): Promise<DraftsFile> {
  const { store, prefixes } = await readFiles([path])
  return findDrafts({ path, dataset: store, prefixes })
}

/** Reads the drafts of a file in which all may be gone, as one that is reviewed. */
export async function readDraftsLeft(path: string): Promise<DraftsFile> {
  const { store: dataset, prefixes } = await readFiles([path])
  return findDrafts({ path, dataset, prefixes }).catch((error: unknown) => {
    if (error instanceof ClaimGraphError && error.code === 'empty') return { path, dataset, prefixes, drafts: [] }
    throw error
  })
}
