import { Hono } from 'hono'
import type { ClaimGraphError } from '../../../errors.js'
import { nameOfLanguage } from '../../../extract/language/name-of-language.js'
import { type AddedDocument, addFiles } from '../../../node/case/add-documents.js'
import type { DocumentFile } from '../../../node/case/gather-documents.js'
import type { Case } from '../../../node/case/open-case.js'
import { readWithin } from '../../../node/threads/read-within.js'
import { areDraftsDue, draftDocuments } from '../../../node/workbench/draft-documents.js'
import { localName } from '../../../rdf/resource.js'
import { showEditPage } from '../edit-page.js'
import type { Editing } from '../editing.js'
import { readSent } from '../sent.js'
import { inboxPage, sayAdded } from './inbox-page.js'
import { readSentDocuments } from './sent-documents.js'

/** Where documents come in: dropped, chosen or pasted, and read at once. */
export function createInbox({ bench, visits }: Editing): Hono {
  const app = new Hono()
  app.get('/inbox', async c => {
    const visit = c.get('visit')
    const isDue = await areDraftsDue(bench.own)
    return showEditPage(c, await bench.read(() => inboxPage(bench, { visit, isDue, said: visits.hear(visit) })))
  })
  app.post('/inbox', async c => {
    const visit = c.get('visit')
    const sent = await readSent(c)
    const isRest = sent.get('do')?.[0] === 'rest'
    const { files, problems } = isRest ? { files: [], problems: [] } : await readSentDocuments(c, sent, visit.reviewer)
    const taken = problems.length > 0 ? { added: [], problems } : await takeIn(bench.own, files)
    if (taken.problems.length === 0) {
      visits.tell(visit, isRest ? 'The drafts that were missing are made.' : sayAdded(taken.added))
      return c.redirect('/edit/inbox', 303)
    }
    const isDue = await areDraftsDue(bench.own)
    return showEditPage(c, await bench.read(() => inboxPage(bench, { visit, isDue, sent, ...taken })), 422)
  })
  return app
}

/** Adds documents to a case and makes the drafts that are missing; tells what went wrong. */
async function takeIn(
  own: Case,
  files: readonly DocumentFile[],
): Promise<{ added: readonly AddedDocument[]; problems: readonly string[] }> {
  const problems: string[] = []
  const onError = ({ message }: ClaimGraphError) => void problems.push(message)
  const read = (bytes: Uint8Array, path: string) => readWithin(bytes, path)
  const added = await addFiles(own, files, { metadata: {}, read, onError })
  const { foreign, errors } = await draftDocuments(own)
  problems.push(...errors.map(({ message }) => message))
  for (const [iri, language] of foreign) {
    if (added.some(each => each.iri === iri))
      problems.push(
        `${localName(iri)}: expected a text in English, found ${nameOfLanguage(language)}: no drafts are made of it`,
      )
  }
  return { added, problems }
}
