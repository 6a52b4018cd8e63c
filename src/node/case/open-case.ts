import { access, realpath } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { type CaseDescription, readCase } from '../../case/case.js'
import { ClaimGraphError } from '../../errors.js'
import { readFiles } from '../files/read.js'

/** A case of one's own: what it says of itself, and where its parts lie, as absolute paths. */
export interface Case extends CaseDescription {
  readonly folder: string
  /** The file in which it says so. */
  readonly file: string
  /** The folder of what is published: claims, agents, events, documents. */
  readonly triples: string
  /** The folder of the documents' texts, which are not published. */
  readonly documents: string
  readonly drafts: string
}

/** Where the parts of a case in a folder lie. */
export function caseLayout(folder: string): Pick<Case, 'folder' | 'file' | 'triples' | 'documents' | 'drafts'> {
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

/**
 * Opens the case that a folder is, or lies in. Throws `not-found` where there is none, `syntax` or `invalid-data` with file
 * and line where its `case.ttl` is broken.
 *
 * @example
 * ```ts
 * import { mkdtemp, writeFile } from 'node:fs/promises'
 * import { tmpdir } from 'node:os'
 * import { join } from 'node:path'
 * import { openCase } from 'claimgraph/node'
 *
 * const folder = await mkdtemp(join(tmpdir(), 'case-'))
 * await writeFile(
 *   join(folder, 'case.ttl'),
 *   `PREFIX cg: <https://w3id.org/claimgraph/ns#> PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
 *    <https://example.org/selm/> a cg:Case ; rdfs:label "The fire at Selm"@en ; cg:base <https://example.org/selm/> .`,
 * )
 * const { title, base } = await openCase(folder)
 * console.log(title, base) // The fire at Selm https://example.org/selm/
 * ```
 */
export async function openCase(folder: string): Promise<Case> {
  const found = await findCaseFolder(folder)
  if (found === undefined) {
    throw new ClaimGraphError(
      'not-found',
      `${folder}: expected a case (a folder with case.ttl) or a folder in one, found none; \`claimgraph init\` makes one`,
      { details: { file: folder } },
    )
  }
  const layout = caseLayout(found)
  const { store, locate } = await readFiles([layout.file])
  return { ...layout, ...readCase(store, layout.file, locate) }
}
