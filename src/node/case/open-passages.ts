import type { Span } from '../../claims/document.js'
import { findPassage } from '../../review/gap.js'
import { readReviewed } from '../../review/list-drafts.js'
import { isOpen } from '../../review/state.js'
import { readJournal } from '../review/journal-file.js'
import { listKept, readDraftsFile } from './case-drafts.js'
import type { Case } from './open-case.js'

/** Of each document of a case that was drafted, by IRI, the passages of the drafts that wait for a person. */
export async function readOpenPassages(own: Case): Promise<ReadonlyMap<string, readonly Span[]>> {
  const passages = new Map<string, readonly Span[]>()
  for (const document of await listKept(own)) {
    const file = await readDraftsFile(document)
    if (file === undefined) continue
    const { drafts, state } = await readReviewed(file.drafts, await readJournal(file.path), file.path)
    const open = drafts.filter(draft => isOpen(draft, state))
    passages.set(
      document.iri,
      open.flatMap(({ id, quads }) => findPassage(quads, id) ?? []),
    )
  }
  return passages
}
