import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describeFileError } from '../files/list.js'
import { withLock } from '../files/lock.js'
import type { Case } from './open-case.js'
import { writeWhole } from './write-whole.js'

/** That a state of a case was published: when, by whom, where to, and by which digest it is known. */
export interface Publication {
  /** ISO 8601, with time. */
  readonly at: string
  /** By name; undefined where nobody said it. */
  readonly by?: string | undefined
  readonly out: string
  readonly claims: number
  /** SHA-256 of the list of all files with their digests. */
  readonly digest: string
}

const fileOf = ({ folder }: Pick<Case, 'folder'>) => join(folder, 'publications.jsonl')

/** So long somebody waits who finds that another process writes the file, in milliseconds. */
const longestWait = 20_000

/** Adds a publication to those of a case, each a line of JSON; those before stay as they are. */
export function recordPublication(own: Case, publication: Publication): Promise<void> {
  const file = fileOf(own)
  return withLock(file, { wait: longestWait, purpose: `write ${file}` }, async () => {
    await writeWhole(file, `${await readText(file)}${JSON.stringify(publication)}\n`)
  })
}

/** The publications of a case, in their order. */
export async function readPublications(own: Case): Promise<Publication[]> {
  const lines = (await readText(fileOf(own))).split('\n').filter(line => line !== '')
  return lines.map(line => JSON.parse(line) as Publication)
}

function readText(file: string): Promise<string> {
  return readFile(file, 'utf8').catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT') return ''
    throw describeFileError(cause, file)
  })
}
