import { stat } from 'node:fs/promises'
import { listFiles } from './list.js'

/** How long what was seen counts, in milliseconds. */
const everyMs = 2000

/**
 * Makes what tells whether files and folders of RDF, as they are now, have changed by the time it is asked: one that was
 * written, added or taken away. Standard input does not change.
 */
export async function watchFiles(paths: readonly string[]): Promise<() => Promise<boolean>> {
  const watched = paths.filter(path => path !== '-')
  const first = await fingerprint(watched)
  let seen = { at: Date.now(), hasChanged: Promise.resolve(false) }
  return () => {
    if (Date.now() - seen.at > everyMs) {
      seen = { at: Date.now(), hasChanged: fingerprint(watched).then(now => now !== first) }
    }
    return seen.hasChanged
  }
}

/** Names, sizes and times of all files; what cannot be listed or looked at counts as it is, too. */
async function fingerprint(paths: readonly string[]): Promise<string> {
  const errors: string[] = []
  const files = await listFiles(paths, ({ message }) => errors.push(message))
  const looks = files.map(file =>
    stat(file).then(
      ({ size, mtimeMs, ino }) => [file, size, mtimeMs, ino].join(' '),
      () => `${file} is gone`,
    ),
  )
  return [...(await Promise.all(looks)), ...errors].join('\n')
}
