import { readdir, stat } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { ClaimGraphError } from '../../errors.js'
import { listEach } from '../files/list.js'

const extensions = ['.txt', '.text', '.md', '.html', '.htm', '.xhtml', '.pdf']

/**
 * All documents that the paths name, each once, in the order given and by name within a folder; `-` stands for
 * standard input. What cannot be listed goes to `onError`.
 */
export function listDocuments(paths: readonly string[], onError: (error: ClaimGraphError) => void): Promise<string[]> {
  return listEach(paths, expand, onError)
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
