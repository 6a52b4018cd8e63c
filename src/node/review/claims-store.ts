import { readFile } from 'node:fs/promises'
import { dirname, relative } from 'node:path'
import { sha256 } from '../../rdf/digest.js'
import type { ClaimsStore } from '../../review/claims-file.js'
import { describeFileError } from '../files/list.js'
import { withLock } from '../files/lock.js'
import { removeLeftovers } from '../files/processes.js'

/** Writes a file whole or not at all; not where its digest is not the expected one, which is null where there is no file. */
export type WriteFile = (file: string, text: string, options: { readonly expected: string | null }) => Promise<void>

/** A decision is carried out in well under a second; so long somebody waits for those of others, in milliseconds. */
const longestWait = 20_000

/**
 * The file that a review of a file of drafts writes claims to.
 *
 * @example
 * ```ts
 * import { mkdtemp, writeFile } from 'node:fs/promises'
 * import { tmpdir } from 'node:os'
 * import { join } from 'node:path'
 * import { createClaimsStore } from 'claimgraph/node'
 *
 * const folder = await mkdtemp(join(tmpdir(), 'review-'))
 * const files = { drafts: join(folder, 'drafts.trig'), write: (file: string, text: string) => writeFile(file, text) }
 * const store = createClaimsStore(join(folder, 'claims.trig'), files)
 * console.log(store.name, await store.read()) // claims.trig undefined
 * ```
 */
export function createClaimsStore(path: string, { drafts, write }: { drafts: string; write: WriteFile }): ClaimsStore {
  /** As it was last read. */
  let expected: string | null = null
  return {
    path,
    name: relative(dirname(drafts), path),
    async read() {
      const bytes = await readFile(path).catch((cause: NodeJS.ErrnoException) => {
        if (cause.code === 'ENOENT') return undefined
        throw describeFileError(cause, path)
      })
      expected = bytes === undefined ? null : sha256(bytes)
      return bytes
    },
    write: text => write(path, text, { expected }),
    exclusively: work =>
      withLock(path, { wait: longestWait, purpose: `write ${path}` }, async () => {
        await removeLeftovers(path)
        return work()
      }),
  }
}
