import { readFile, realpath } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { type CaseDescription, describeCase } from '../../case/case.js'
import { caseHead, documentsHead, exampleOf, ignored, readmeOf } from '../../case/templates.js'
import { ClaimGraphError } from '../../errors.js'
import { prefixes } from '../../rdf/namespaces.js'
import { writeQuads } from '../../rdf/write.js'
import { makeFolder } from '../files/make-folder.js'
import { sweepFolder } from '../files/processes.js'
import { type CaseLayout, caseLayout, findCaseFolder } from './case-folder.js'
import { withCaseLock } from './lock.js'
import { writeWhole } from './write-whole.js'

/**
 * Makes a case of a folder, which is made where it is not there. Files that are there are kept; the one that makes it a case
 * is written last. Throws `usage` where the folder is a case or lies in one.
 */
export async function initCase(folder: string, description: CaseDescription): Promise<void> {
  const outer = await findCaseFolder(await nearestFolder(folder))
  if (outer !== undefined) throw isCase(folder, outer)
  const layout = caseLayout(resolve(folder))
  for (const each of [layout.triples, layout.documents, layout.drafts]) await makeFolder(each)
  await withCaseLock(layout, async () => {
    // another process may have made one meanwhile
    if ((await readText(layout.file)) !== undefined) throw isCase(folder, folder)
    await writeCase(layout, description)
  })
}

function isCase(folder: string, found: string): ClaimGraphError {
  return new ClaimGraphError('usage', `${folder}: expected a folder that is no case and lies in none, found ${found}`, {
    details: { file: found },
  })
}

async function writeCase(
  { folder, file, triples, documents, drafts }: CaseLayout,
  description: CaseDescription,
): Promise<void> {
  for (const each of [folder, triples, documents, drafts]) await sweepFolder(each)
  const known = (await readText(join(folder, '.gitignore'))) ?? ''
  if (!known.includes(ignored)) {
    const before = known === '' || known.endsWith('\n') ? known : `${known}\n`
    await writeWhole(join(folder, '.gitignore'), before + ignored)
  }
  // git keeps no empty folders
  const parts: [file: string, text: string][] = [
    [join(documents, '.gitkeep'), ''],
    [join(drafts, '.gitkeep'), ''],
    [join(triples, 'documents.ttl'), documentsHead],
    [join(triples, 'example.trig'), exampleOf(description.base)],
    [join(folder, 'README.md'), readmeOf(description)],
  ]
  for (const [part, text] of parts) if ((await readText(part)) === undefined) await writeWhole(part, text)
  const quads = await writeQuads(describeCase(description), 'ttl', { prefixes: { ...prefixes, '': description.base } })
  await writeWhole(file, caseHead + quads)
}

/** The text of a file; undefined where there is none. */
async function readText(file: string): Promise<string | undefined> {
  return readFile(file, 'utf8').catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT') return undefined
    throw new ClaimGraphError('unreadable', `${file}: expected a file that can be read: ${cause.message}`, {
      details: { file },
      cause,
    })
  })
}

/** A folder, or that in which it would lie. */
async function nearestFolder(folder: string): Promise<string> {
  for (let each = resolve(folder); ; each = resolve(each, '..')) {
    const real = await realpath(each).catch(() => undefined)
    if (real !== undefined) return real
  }
}
