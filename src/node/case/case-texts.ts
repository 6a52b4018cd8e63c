import { join } from 'node:path'
import type { DatasetCore } from '@rdfjs/types'
import { readCaseDocuments } from '../../case/case-documents.js'
import type { TextOf } from '../../case/import/row-claim.js'
import { readKeptText } from './case-drafts.js'
import type { Case } from './open-case.js'

/** Texts that are kept at hand. */
const mostTexts = 32

/** Reads the texts of a case's documents as they are asked for. */
export function createTextReader(own: Pick<Case, 'documents' | 'drafts'>, dataset: DatasetCore): TextOf {
  const documents = new Map(readCaseDocuments(dataset).map(document => [document.iri, document]))
  const texts = new Map<string, string>()
  return async ({ iri }) => {
    const known = texts.get(iri)
    if (known !== undefined) return known
    const document = documents.get(iri)!
    const text = await readKeptText({
      ...document,
      textFile: join(own.documents, `${document.sha256}.txt`),
      draftsFile: join(own.drafts, `${document.sha256}.trig`),
    })
    if (texts.size >= mostTexts) texts.delete(texts.keys().next().value!)
    texts.set(iri, text)
    return text
  }
}
