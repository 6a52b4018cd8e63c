import { onlyCurator } from '../case/curator.js'
import type { DocumentMetadata } from '../case/metadata-table.js'
import { shortName } from '../case/short-name.js'
import type { Case } from '../node/case/open-case.js'
import type { DocumentLimits } from '../node/threads/document-limits.js'
import { count } from '../view/words.js'
import { printable } from './printable.js'

/** Takes documents into a case and says of each what became of it; a bad one is told and stops no other. */
export async function addToCase(
  own: Case,
  paths: readonly string[],
  { metadata = {}, limits }: { metadata?: DocumentMetadata; limits?: DocumentLimits } = {},
): Promise<void> {
  const collectedBy = metadata.collectedBy ?? onlyCurator(own.curators)
  const { addDocuments } = await import('../node/case/add-documents.js')
  const { readWithin } = await import('../node/threads/read-within.js')
  const added = await addDocuments(own, paths, {
    metadata: { ...metadata, collectedBy },
    read: (bytes, path) => readWithin(bytes, path, limits),
    onError: error => {
      process.exitCode = 1
      process.stderr.write(`claimgraph: ${printable(error.message)}\n`)
    },
  })
  const lines = added.map(({ path, iri, title, isNew }) =>
    isNew
      ? `${path}: added as ${shortName(iri, own)}, “${title}”`
      : `${path}: in the case already, as ${shortName(iri, own)}`,
  )
  const fresh = added.filter(({ isNew }) => isNew).length
  lines.push(`${count(fresh, 'document')} added${fresh > 0 ? '; next: claimgraph extract' : ''}`)
  process.stdout.write(`${printable(lines.join('\n'))}\n`)
}
