import { readdir, realpath, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { ClaimGraphError } from '../../errors.js'
import { type RdfFormat, rdfFormatOfFile, rdfFormats } from '../../rdf/formats.js'

/**
 * All RDF files that the paths name, each once, in the order given and by name within a folder; `-` stands for
 * standard input. What cannot be listed goes to `onError`.
 */
export function listFiles(paths: readonly string[], onError: (error: ClaimGraphError) => void): Promise<string[]> {
  return listEach(paths, expandPath, onError)
}

/**
 * The files that `expand` finds at the paths, each once and in order, however many paths lead to it; `-` stands for
 * standard input. What cannot be listed goes to `onError`.
 */
export async function listEach(
  paths: readonly string[],
  expand: (path: string) => Promise<string[]>,
  onError: (error: ClaimGraphError) => void,
): Promise<string[]> {
  const files = new Map<string, string>()
  for (const path of paths) {
    try {
      for (const file of await expand(path)) {
        const real = file === '-' ? file : await realpath(file)
        if (!files.has(real)) files.set(real, file)
      }
    } catch (cause) {
      onError(cause instanceof ClaimGraphError ? cause : describeFileError(cause, path))
    }
  }
  return [...files.values()]
}

async function expandPath(path: string): Promise<string[]> {
  if (path === '-' || !(await stat(path)).isDirectory()) return [path]
  const entries = await readdir(path, { recursive: true, withFileTypes: true })
  const names = entries
    .filter(entry => !entry.isDirectory())
    .map(entry => join(entry.parentPath ?? entry.path, entry.name))
  const packed = names.find(isPacked)
  if (packed) throw unknownFormat(packed)
  // a folder's .json files are as likely package.json as JSON-LD, and its .xml files anything
  const found = names.filter(name => rdfFormatOfFile(name) && !/\.(json|xml)$/.test(name)).sort()
  if (found.length > 0) return found
  throw new ClaimGraphError('empty', `${path}: expected RDF files (.trig, .ttl, .nq, .nt, .jsonld, .rdf), found none`, {
    details: { file: path },
  })
}

/** The format of a file by its extension. */
export function formatOfFile(file: string): RdfFormat {
  const format = rdfFormatOfFile(file)
  if (!format) throw unknownFormat(file)
  return format
}

/** The error for what the file system refuses, such as a file that is not there or may not be read. */
export function describeFileError(cause: unknown, file: string): ClaimGraphError {
  const details = { file }
  const { code, message } = cause as NodeJS.ErrnoException
  return code === 'ENOENT'
    ? new ClaimGraphError('not-found', `${file}: no such file or folder`, { details, cause })
    : new ClaimGraphError('unreadable', `${file}: expected a file that can be read: ${message}`, { details, cause })
}

/** Whether a file's name is that of compressed RDF. */
function isPacked(file: string): boolean {
  const inner = file.replace(/\.(gz|bz2|xz|zst|zip)$/i, '')
  return inner !== file && rdfFormatOfFile(inner) !== undefined
}

function unknownFormat(file: string): ClaimGraphError {
  const known = rdfFormats.flatMap(f => f.extensions).join(', ')
  const advice = isPacked(file)
    ? 'found a compressed file: unpack it first, or pipe it in with `-d -`'
    : 'or its format named (--input-format)'
  return new ClaimGraphError(
    'unknown-format',
    `${file}: expected a file with one of the extensions ${known}, ${advice}`,
    { details: { file } },
  )
}
