import { readdir, realpath, stat } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { ClaimGraphError } from '../../errors.js'
import { describeFileError } from '../../rdf/files.js'

const extensions = ['.txt', '.text', '.md', '.html', '.htm', '.xhtml', '.pdf']

/**
 * All documents that the paths name, each once, in the order given and by name within a folder; `-` stands for
 * standard input. What cannot be listed goes to `onError`.
 */
export async function listDocuments(
  paths: readonly string[],
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

async function expand(path: string): Promise<string[]> {
  if (path === '-' || !(await stat(path)).isDirectory()) return [path]
  const entries = await readdir(path, { recursive: true, withFileTypes: true })
  const found = entries
    .filter(entry => !entry.isDirectory() && extensions.includes(extname(entry.name).toLowerCase()))
    .map(entry => join(entry.parentPath ?? entry.path, entry.name))
    .sort()
  if (found.length > 0) return found
  throw new ClaimGraphError('empty', `${path}: expected documents (${extensions.join(', ')}), found none`, {
    details: { file: path },
  })
}
