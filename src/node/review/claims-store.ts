import { readFile } from 'node:fs/promises'
import { dirname, relative } from 'node:path'
import type { ClaimsStore } from '../../review/claims-file.js'
import { describeFileError } from '../files/list.js'

/** Writes a file whole or not at all. */
export type WriteFile = (file: string, text: string) => Promise<void>

/** The file that a review of a file of drafts writes claims to. */
export function createClaimsStore(path: string, { drafts, write }: { drafts: string; write: WriteFile }): ClaimsStore {
  return {
    path,
    name: relative(dirname(drafts), path),
    read: () =>
      readFile(path).catch((cause: NodeJS.ErrnoException) => {
        if (cause.code === 'ENOENT') return undefined
        throw describeFileError(cause, path)
      }),
    write: text => write(path, text),
  }
}
