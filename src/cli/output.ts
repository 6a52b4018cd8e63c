import { realpath, stat, writeFile } from 'node:fs/promises'
import { ClaimGraphError, suggest } from '../errors.js'
import { removeLeftovers } from '../node/files/processes.js'
import { replaceFile } from '../node/files/replace-file.js'

/** Writes a result to standard output, or to a file: whole or not at all. */
export function writeOutput(text: string, file: string | undefined): Promise<void> {
  return writeParts([text === '' || text.endsWith('\n') ? text : `${text}\n`], file)
}

/** Writes a result part by part as it comes: to standard output at once, to a file whole or not at all. */
export async function writeParts(
  parts: Iterable<string> | AsyncIterable<string>,
  file: string | undefined,
): Promise<void> {
  if (file === undefined || file === '-') {
    for await (const part of parts) await new Promise<void>(resolve => process.stdout.write(part, () => resolve()))
    return
  }
  try {
    const target = await realpath(file).catch(() => file)
    const before = await stat(target).catch(() => undefined)
    // a device or a pipe takes what is written to it; replacing it would destroy it
    if (before && !before.isFile() && !before.isDirectory()) return await writeFile(target, parts)
    await removeLeftovers(target)
    await replaceFile(target, parts)
  } catch (cause) {
    if (cause instanceof ClaimGraphError) throw cause
    throw new ClaimGraphError('unwritable', `cannot write ${file}: ${(cause as Error).message}`, {
      details: { file },
      cause,
    })
  }
}

/** The format asked for; else what the file's extension says, a table on a terminal, tab-separated values in a pipe. */
export function chooseFormat<F extends string>(asked: string | undefined, known: readonly F[], file?: string): F {
  const byExtension = known.find(name => file?.toLowerCase().endsWith(`.${name}`))
  const byDefault = byExtension ?? (process.stdout.isTTY && file === undefined ? 'table' : 'tsv')
  const wanted = (asked ?? byDefault).toLowerCase().replace(/^\./, '')
  const format = known.find(name => name === wanted)
  if (format) return format
  throw new ClaimGraphError(
    'unknown-format',
    `unknown format \`${asked ?? byDefault}\`: expected one of ${known.join(', ')}${suggest(wanted, known)}`,
  )
}
