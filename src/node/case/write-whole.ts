import type { Quad } from '@rdfjs/types'
import { ClaimGraphError } from '../../errors.js'
import { prefixes } from '../../rdf/namespaces.js'
import { createStore } from '../../rdf/store.js'
import { writeQuads } from '../../rdf/write.js'
import { formatOfFile } from '../files/list.js'
import { withLock } from '../files/lock.js'
import { removeLeftovers } from '../files/processes.js'
import { readFiles } from '../files/read.js'
import { digestOf, type ReplaceOptions, replaceFile } from '../files/replace-file.js'

/**
 * Writes a file of a case whole or not at all; what goes wrong as its parts are made is thrown as it is. Throws `unavailable`
 * where its digest is not the expected one.
 */
export async function writeWhole(
  file: string,
  text: string | AsyncIterable<string>,
  { expected }: Pick<ReplaceOptions, 'expected'> = {},
): Promise<void> {
  try {
    await replaceFile(file, typeof text === 'string' ? [text] : text, { expected })
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).syscall === undefined) throw cause
    throw new ClaimGraphError('unwritable', `cannot write ${file}: ${(cause as Error).message}`, {
      details: { file },
      cause,
    })
  }
}

/** So long somebody waits who finds that another process writes the file, in milliseconds. */
const longestWait = 20_000

/**
 * Adds quads to a file of a case in Turtle or TriG, which need not be there yet, under a head in comments. Of several
 * processes that do so at once one waits for the other, and nothing is lost; `without` is taken out. Throws `unavailable`
 * where somebody else writes the file meanwhile who does not wait.
 */
export function addToFile(
  file: string,
  quads: Iterable<Quad>,
  { base }: { readonly base: string },
  head = '',
  without: readonly Quad[] = [],
): Promise<void> {
  return withLock(file, { wait: longestWait, purpose: `write ${file}` }, async () => {
    await removeLeftovers(file)
    await addAlone(file, { quads, without }, base, head)
  })
}

async function addAlone(
  file: string,
  { quads, without }: { quads: Iterable<Quad>; without: readonly Quad[] },
  base: string,
  head: string,
): Promise<void> {
  const expected = await digestOf(file)
  const before = expected !== null ? await readFiles([file]) : { store: createStore(), prefixes: {} }
  for (const quad of without) before.store.delete(quad)
  for (const quad of quads) before.store.add(quad)
  const written = await writeQuads(before.store, formatOfFile(file), {
    prefixes: { ...before.prefixes, ...prefixes, '': base },
  })
  await writeWhole(file, head + written, { expected })
}
