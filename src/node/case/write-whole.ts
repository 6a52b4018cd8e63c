import { access } from 'node:fs/promises'
import type { Quad } from '@rdfjs/types'
import { ClaimGraphError } from '../../errors.js'
import { prefixes } from '../../rdf/namespaces.js'
import { createStore } from '../../rdf/store.js'
import { writeQuads } from '../../rdf/write.js'
import { formatOfFile } from '../files/list.js'
import { readFiles } from '../files/read.js'
import { replaceFile } from '../files/replace-file.js'

/** Writes a file of a case whole or not at all. */
export async function writeWhole(file: string, text: string): Promise<void> {
  try {
    await replaceFile(file, [text], { temporary: `${file}.${process.pid}.tmp` })
  } catch (cause) {
    throw new ClaimGraphError('unwritable', `cannot write ${file}: ${(cause as Error).message}`, {
      details: { file },
      cause,
    })
  }
}

/** Adds quads to a file of a case in Turtle or TriG, which need not be there yet, under a head in comments; takes some out. */
export async function addToFile(
  file: string,
  quads: Iterable<Quad>,
  { base }: { readonly base: string },
  head = '',
  without: readonly Quad[] = [],
): Promise<void> {
  const isThere = await access(file).then(
    () => true,
    () => false,
  )
  const before = isThere ? await readFiles([file]) : { store: createStore(), prefixes: {} }
  for (const quad of without) before.store.delete(quad)
  for (const quad of quads) before.store.add(quad)
  const written = await writeQuads(before.store, formatOfFile(file), {
    prefixes: { ...before.prefixes, ...prefixes, '': base },
  })
  await writeWhole(file, head + written)
}
