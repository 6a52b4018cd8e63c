import { access, realpath } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'

/** The parts of a case, as paths. */
export interface CaseLayout {
  readonly folder: string
  /** The file in which it says what it is. */
  readonly file: string
  /** The folder of what is published: claims, agents, events, documents. */
  readonly triples: string
  /** The folder of the documents' texts, which are not published. */
  readonly documents: string
  readonly drafts: string
}

/** Where the parts of a case in a folder lie. */
export function caseLayout(folder: string): CaseLayout {
  const within = (name: string) => join(folder, name)
  return {
    folder,
    file: within('case.ttl'),
    triples: within('triples'),
    documents: within('documents'),
    drafts: within('drafts'),
  }
}

/** The folder of the case that a folder is, or lies in; undefined where there is none. */
export async function findCaseFolder(from: string): Promise<string | undefined> {
  const isThere = (path: string) =>
    access(path).then(
      () => true,
      () => false,
    )
  const start = resolve(from)
  for (let folder = await realpath(start).catch(() => start); ; folder = dirname(folder)) {
    if (await isThere(caseLayout(folder).file)) return folder
    if (folder === dirname(folder)) return undefined
  }
}
