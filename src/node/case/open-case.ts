import { type CaseDescription, readCase } from '../../case/case.js'
import { ClaimGraphError } from '../../errors.js'
import { sweepLocks } from '../files/lock.js'
import { sweepFolder } from '../files/processes.js'
import { readFiles } from '../files/read.js'
import { type CaseLayout, caseLayout, findCaseFolder } from './case-folder.js'

/** A case of one's own: what it says of itself, and where its parts lie, as absolute paths. */
export interface Case extends CaseDescription, CaseLayout {}

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
  // what processes left that were killed
  for (const folder of [found, layout.triples, layout.documents, layout.drafts]) {
    await sweepFolder(folder)
    await sweepLocks(folder)
  }
  const { store, locate } = await readFiles([layout.file])
  return { ...layout, ...readCase(store, layout.file, locate) }
}
