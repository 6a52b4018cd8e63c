import { createHash } from 'node:crypto'
import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Texts } from '../claims/passage.js'
import { ClaimGraphError } from '../errors.js'
import { describeFileError } from './files/list.js'

/**
 * Reads every file of a folder as a document's text, by digest; so a file's name does not matter.
 *
 * @example
 * ```ts
 * import { mkdtemp, writeFile } from 'node:fs/promises'
 * import { tmpdir } from 'node:os'
 * import { join } from 'node:path'
 * import { readTexts } from 'claimgraph/node'
 *
 * const folder = await mkdtemp(join(tmpdir(), 'texts-'))
 * await writeFile(join(folder, 'note.txt'), 'Two were injured.')
 * const texts = await readTexts(folder)
 * console.log([...texts.values()]) // [ 'Two were injured.' ]
 * ```
 */
export async function readTexts(folder: string): Promise<Texts> {
  const info = await stat(folder).catch(cause => {
    throw new ClaimGraphError('not-found', `${folder}: no such folder of documents`, {
      details: { file: folder },
      cause,
    })
  })
  if (!info.isDirectory()) {
    throw new ClaimGraphError('usage', `${folder}: expected a folder of documents, found a file`)
  }
  const texts = new Map<string, string>()
  for (const name of await readdir(folder)) {
    const file = join(folder, name)
    try {
      if (!(await stat(file)).isFile()) continue
      const bytes = await readFile(file)
      texts.set(createHash('sha256').update(bytes).digest('hex'), bytes.toString('utf8'))
    } catch (cause) {
      throw describeFileError(cause, file)
    }
  }
  return texts
}
