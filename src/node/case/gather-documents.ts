import { readFile, realpath, stat } from 'node:fs/promises'
import { join, resolve, sep } from 'node:path'
import { type DocumentMetadata, type MetadataRow, parseMetadata } from '../../case/metadata-table.js'
import { ClaimGraphError } from '../../errors.js'
import { listDocuments } from '../documents/list-documents.js'
import { describeFileError } from '../files/list.js'
import type { Case } from './open-case.js'

/** A file to be collected, with what a table beside it says of it. */
export interface DocumentFile {
  readonly path: string
  readonly metadata: DocumentMetadata
  /** Its bytes, where they are at hand and are not in the file of that path. */
  readonly bytes?: Uint8Array | undefined
}

/**
 * All documents that paths name, each once, those of a folder with what its `metadata.csv` says of them; the case's own
 * files are none. Throws where a path is not there or a table is wrong.
 */
export async function gatherDocuments(paths: readonly string[], { folder, ...own }: Case): Promise<DocumentFile[]> {
  const rows = new Map<string, MetadataRow>()
  for (const path of paths) {
    refuseNoFile(path)
    for (const [file, row] of await readTable(path)) rows.set(file, row)
  }
  const ownFolders = await Promise.all([own.documents, own.drafts, own.triples].map(findReal))
  const readme = await findReal(join(folder, 'README.md'))
  const found: DocumentFile[] = []
  const files = await listDocuments([...paths, ...rows.keys()], error => {
    throw error
  })
  for (const path of files) {
    const real = await findReal(path)
    if (real === readme || ownFolders.some(each => real.startsWith(each + sep))) continue
    const { file, line, ...metadata } = rows.get(real) ?? { file: '', line: 0 }
    found.push({ path, metadata })
  }
  return found
}

/** The table beside the documents of a folder, by the real paths of their files. */
async function readTable(folder: string): Promise<Map<string, MetadataRow>> {
  const rows = new Map<string, MetadataRow>()
  const info = await stat(folder).catch(cause => {
    throw describeFileError(cause, folder)
  })
  if (!info.isDirectory()) return rows
  const table = join(folder, 'metadata.csv')
  const bytes = await readFile(table).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT') return undefined
    throw describeFileError(cause, table)
  })
  if (bytes === undefined) return rows
  for (const row of parseMetadata(bytes, table)) {
    const { file, line } = row
    const path = join(folder, file)
    const isFile = await stat(path).then(
      found => found.isFile(),
      () => false,
    )
    if (!isFile) {
      throw new ClaimGraphError(
        'invalid-data',
        `${table}:${line}: expected a file in ${folder}, found no \`${file}\``,
        {
          details: { file: table, line },
        },
      )
    }
    rows.set(await findReal(path), row)
  }
  return rows
}

function refuseNoFile(path: string): void {
  const found = path === '-' ? 'standard input' : /^https?:\/\//i.test(path) ? `the address ${path}` : undefined
  if (found === undefined) return
  throw new ClaimGraphError(
    'usage',
    `expected files and folders, found ${found}: nothing is fetched; save the page, and say with --url where it is from`,
  )
}

/** The real path of a file, as far as it is there. */
function findReal(path: string): Promise<string> {
  return realpath(path).catch(() => resolve(path))
}
