import { open, rename } from 'node:fs/promises'
import { ClaimGraphError, suggest } from '../errors.js'
import { removeOnStop } from './exit.js'

/** Writes a result to standard output, or to a file: whole or not at all. */
export async function writeOutput(text: string, file: string | undefined): Promise<void> {
  const ended = text === '' || text.endsWith('\n') ? text : `${text}\n`
  if (file === undefined || file === '-') {
    await new Promise<void>(resolve => process.stdout.write(ended, () => resolve()))
    return
  }
  const temporary = `${file}.${process.pid}.tmp`
  const done = removeOnStop(temporary)
  try {
    const handle = await open(temporary, 'w')
    await handle.writeFile(ended)
    await handle.sync()
    await handle.close()
    await rename(temporary, file)
  } catch (cause) {
    throw new ClaimGraphError('unreadable', `cannot write ${file}: ${(cause as Error).message}`, { cause })
  } finally {
    done()
  }
}

/** The format asked for, or a table on a terminal and tab-separated values in a pipe. */
export function chooseFormat<F extends string>(asked: string | undefined, known: readonly F[], file?: string): F {
  const byDefault = process.stdout.isTTY && file === undefined ? 'table' : 'tsv'
  const wanted = (asked ?? byDefault).toLowerCase().replace(/^\./, '')
  const format = known.find(name => name === wanted)
  if (format) return format
  throw new ClaimGraphError(
    'unknown-format',
    `unknown format \`${asked ?? byDefault}\`: expected one of ${known.join(', ')}${suggest(wanted, known)}`,
  )
}
