import type { AddedDocument } from '../../../node/case/add-documents.js'
import type { Workbench } from '../../../node/workbench/workbench.js'
import { localName } from '../../../rdf/resource.js'
import { Csrf, EditHeading, type EditPage } from '../edit-page.js'
import type { Sent } from '../sent.js'
import type { Visit } from '../visit.js'
import { KeptDocument } from './kept-document.js'

/** What was asked for and what became of it. */
interface Asked {
  readonly visit: Visit
  /** Whether drafts of documents that are there are missing. */
  readonly isDue: boolean
  readonly sent?: Sent | undefined
  readonly problems?: readonly string[] | undefined
  readonly said?: string | undefined
  /** Documents that were taken in just now. */
  readonly added?: readonly AddedDocument[] | undefined
}

/** To take in documents, and those that are there. */
export function inboxPage({ documents, known }: Workbench, asked: Asked): EditPage {
  const { visit, isDue, sent, problems = [], said, added = [] } = asked
  return {
    title: 'Inbox',
    section: '/edit/inbox',
    said: added.length > 0 ? sayAdded(added) : said,
    body: (
      <>
        <EditHeading kind="Documents come in" title="Inbox" />
        {problems.length === 0 ? null : (
          <div class="problem" role="alert">
            <ul>
              {problems.map(problem => (
                <li>{problem}</li>
              ))}
            </ul>
          </div>
        )}
        <DocumentsForm visit={visit} sent={sent} />
        <h2>What is there</h2>
        {isDue ? (
          <form method="post" action="/edit/inbox" data-missing>
            <Csrf visit={visit} />
            <p>Of some documents no drafts are made yet, or no proposals of what is the same.</p>
            <button type="submit" name="do" value="rest">
              Make what is missing
            </button>
          </form>
        ) : null}
        {documents.length === 0 ? <p>No document yet.</p> : null}
        <ul class="rows">
          {documents.map(document => (
            <KeptDocument document={document} known={known} />
          ))}
        </ul>
      </>
    ),
  }
}

/** What was taken in, and what was there before, in words. */
export function sayAdded(added: readonly AddedDocument[]): string {
  const fresh = added.filter(({ isNew }) => isNew)
  const known = added.filter(({ isNew }) => !isNew)
  return [
    ...fresh.map(({ iri, title }) => `Added as ${localName(iri)}: “${title}”.`),
    ...known.map(({ path, iri, title }) => `${path} is in the case already, as ${localName(iri)}: “${title}”.`),
  ].join(' ')
}

const metadata = [
  ['title', 'title, where the document does not say it'],
  ['url', 'address at which it was published'],
  ['publisher', 'publisher'],
  ['published', 'day, month or year of publication'],
] as const

/** Documents by their files or their text, with what is said of them; what was sent and not taken stands in it. */
function DocumentsForm({ visit, sent }: Pick<Asked, 'visit' | 'sent'>) {
  const value = (name: string) => sent?.get(name)?.[0] ?? ''
  return (
    <form method="post" action="/edit/inbox" enctype="multipart/form-data" data-inbox>
      <Csrf visit={visit} />
      <div class="field">
        <label for="file">documents: text, HTML or PDF, chosen or dropped here</label>
        <input
          id="file"
          name="file"
          type="file"
          multiple
          accept=".txt,.md,.html,.htm,.pdf,text/plain,text/html,application/pdf"
        />
      </div>
      <div class="field">
        <label for="text">or the text of one, pasted</label>
        <textarea id="text" name="text" rows={6}>
          {value('text')}
        </textarea>
      </div>
      {metadata.map(([name, label]) => (
        <div class="field">
          <label for={name}>{label}</label>
          <input id={name} name={name} value={value(name)} autocomplete="off" />
        </div>
      ))}
      <button type="submit">Take in, and read</button>
    </form>
  )
}
