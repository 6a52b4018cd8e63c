import type { DocumentMetadata } from '../case/metadata-table.js'
import type { Case } from '../node/case/open-case.js'
import { printable } from './printable.js'

/** Takes documents into a case and says of each what became of it; a bad one is told and stops no other. */
export async function addToCase(own: Case, paths: readonly string[], metadata: DocumentMetadata = {}): Promise<void> {
  const [curator, ...others] = own.curators
  const collectedBy = metadata.collectedBy ?? (others.length === 0 ? curator : undefined)
  const { addDocuments } = await import('../node/case/add-documents.js')
  const added = await addDocuments(own, paths, {
    metadata: { ...metadata, collectedBy },
    onError: error => {
      process.exitCode = 1
      process.stderr.write(`claimgraph: ${printable(error.message)}\n`)
    },
  })
  const name = (iri: string) => iri.slice(own.base.length)
  const lines = added.map(({ path, iri, title, isNew }) =>
    isNew ? `${path}: added as ${name(iri)}, “${title}”` : `${path}: in the case already, as ${name(iri)}`,
  )
  const count = added.filter(({ isNew }) => isNew).length
  lines.push(`${count} document${count === 1 ? '' : 's'} added${count > 0 ? '; next: claimgraph extract' : ''}`)
  process.stdout.write(`${printable(lines.join('\n'))}\n`)
}
