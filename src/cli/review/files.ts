import { access, constants, mkdir } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { ClaimGraphError } from '../../errors.js'
import type { Case } from '../../node/case/open-case.js'
import { listFiles } from '../../node/files/list.js'
import { readDrafts } from '../../node/review/read-drafts.js'
import { localName } from '../../rdf/resource.js'
import type { DraftsFile } from '../../review/draft.js'
import { findCase } from '../case-of.js'

/** Reads the files of drafts that paths name. */
export async function readDraftFiles(paths: readonly string[]): Promise<DraftsFile[]> {
  if (paths.includes('-')) {
    throw new ClaimGraphError(
      'usage',
      'expected files of drafts, beside which the review is kept, found standard input',
    )
  }
  const files = await listFiles(paths, error => {
    throw error
  })
  return Promise.all(files.map(readDrafts))
}

/** The drafts of a case, and where their texts and claims lie. */
interface CaseDrafts {
  readonly own: Case
  readonly files: readonly DraftsFile[]
  /** By the path of a file of drafts, the name of the document: that of its file of claims. */
  readonly names: ReadonlyMap<string, string>
  readonly into: string
  readonly documents: string
}

/** Reads the drafts of the case of the working directory. */
export async function readCaseDrafts(): Promise<CaseDrafts> {
  const own = await findCase()
  if (own === undefined) throw new ClaimGraphError('usage', 'expected files of drafts, found none, and no case')
  const { listKept, readDraftsFile } = await import('../../node/case/case-drafts.js')
  const files: DraftsFile[] = []
  const names = new Map<string, string>()
  for (const document of await listKept(own)) {
    const file = await readDraftsFile(document)
    if (file === undefined) continue
    files.push(file)
    names.set(file.path, `claims-${localName(document.iri)}`)
  }
  if (files.length > 0) return { own, files, names, into: own.triples, documents: own.documents }
  throw new ClaimGraphError('empty', `${own.drafts}: expected drafts, found none; \`claimgraph extract\` makes them`)
}

/** Where the claims of each file of drafts are written: a file of the same name in the folder, or of the one given. */
export function nameTargets(
  files: readonly DraftsFile[],
  folder: string,
  names: ReadonlyMap<string, string> = new Map(),
): Map<DraftsFile, string> {
  const targets = new Map<DraftsFile, string>()
  for (const file of files) {
    const target = join(folder, `${names.get(file.path) ?? basename(file.path, extname(file.path))}.trig`)
    const other = [...targets].find(([, path]) => path === target)
    if (other) {
      throw new ClaimGraphError(
        'usage',
        `expected files of drafts with different names, found ${other[0].path} and ${file.path}, which would both go to ${target}; review them one by one, each with an --into of its own`,
      )
    }
    targets.set(file, target)
  }
  return targets
}

/** Makes the folder that claims are written to, where it is not there yet. */
export async function prepareFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true })
    await access(folder, constants.W_OK)
  } catch (cause) {
    throw new ClaimGraphError('unwritable', `cannot write to ${folder}: ${(cause as Error).message}`, {
      details: { file: folder },
      cause,
    })
  }
}
