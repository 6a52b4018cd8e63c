import { type Context, Hono } from 'hono'
import { isPublicationDate, isWebAddress } from '../../case/publication.js'
import { readDocument } from '../../claims/document.js'
import type { ClaimGraphError } from '../../errors.js'
import { nameOfLanguage } from '../../extract/language/name-of-language.js'
import { type AddedDocument, addFiles } from '../../node/case/add-documents.js'
import type { DocumentFile } from '../../node/case/gather-documents.js'
import { readWithin } from '../../node/threads/read-within.js'
import { areDraftsDue, draftDocuments } from '../../node/workbench/draft-documents.js'
import type { OpenDocument } from '../../node/workbench/workbench.js'
import { describe } from '../../rdf/description.js'
import { rdf } from '../../rdf/environment.js'
import { cg, prov, schema } from '../../rdf/namespaces.js'
import { localName, readLabel } from '../../rdf/resource.js'
import { formatTimes } from '../../time/times.js'
import { readSent, type Sent } from './decide-draft.js'
import { Csrf, EditHeading, type EditPage, showEditPage } from './edit-page.js'
import type { Editing } from './editing.js'
import type { Visit } from './visit.js'

/** What was asked for and what became of it. */
interface Asked {
  readonly visit: Visit
  /** Whether drafts of documents that are there are missing. */
  readonly isDue: boolean
  readonly sent?: Sent | undefined
  readonly problems?: readonly string[] | undefined
  readonly said?: string | undefined
  /** Documents that were taken in just now, by IRI. */
  readonly added?: readonly AddedDocument[] | undefined
}

/** Where documents come in: dropped, chosen or pasted, and read at once. */
export function createInbox(editing: Editing): Hono {
  const { bench, visits } = editing
  const app = new Hono()
  app.get('/inbox', async c => {
    const visit = c.get('visit')
    const isDue = await areDraftsDue(bench.own)
    return showEditPage(c, await bench.read(() => inboxPage(editing, { visit, isDue, said: visits.hear(visit) })))
  })
  app.post('/inbox', async c => {
    const visit = c.get('visit')
    const sent = await readSent(c)
    const isRest = sent.get('do')?.[0] === 'rest'
    const { files, problems } = isRest ? { files: [], problems: [] } : await readFiles(c, sent, visit.reviewer)
    let added: AddedDocument[] = []
    if (problems.length === 0) {
      const onError = ({ message }: ClaimGraphError) => void problems.push(message)
      added = await addFiles(bench.own, files, {
        metadata: {},
        read: (bytes, path) => readWithin(bytes, path),
        onError,
      })
      const { foreign, errors } = await draftDocuments(bench.own)
      problems.push(...errors.map(({ message }) => message))
      for (const [iri, language] of foreign) {
        if (added.some(each => each.iri === iri))
          problems.push(
            `${localName(iri)}: expected a text in English, found ${nameOfLanguage(language)}: no drafts are made of it`,
          )
      }
    }
    if (problems.length === 0) {
      visits.tell(visit, isRest ? 'The drafts that were missing are made.' : sayAdded(added))
      return c.redirect('/edit/inbox', 303)
    }
    const isDue = await areDraftsDue(bench.own)
    const page = await bench.read(() => inboxPage(editing, { visit, isDue, sent, problems, added }))
    return showEditPage(c, page, 422)
  })
  return app
}

/** The documents that a form has: files, and a text that was pasted, each with what is said of all. */
async function readFiles(
  c: Context,
  sent: Sent,
  collectedBy: string,
): Promise<{ files: DocumentFile[]; problems: string[] }> {
  const body = await c.req.parseBody({ all: true })
  const one = (name: string) => sent.get(name)?.[0]?.trim() || undefined
  const [url, publisher, published, title] = ['url', 'publisher', 'published', 'title'].map(one)
  const problems: string[] = []
  if (url !== undefined && !isWebAddress(url))
    problems.push(`address: expected that of a page (https://…), found \`${url}\``)
  if (published !== undefined && !isPublicationDate(published)) {
    problems.push(
      `published: expected a day, month or year that exists, as YYYY-MM-DD, YYYY-MM or YYYY, found \`${published}\``,
    )
  }
  const metadata = { url, publisher, published, title, collectedBy }
  const given = [body.file ?? []].flat().filter((each): each is File => typeof each !== 'string' && each.name !== '')
  const files: DocumentFile[] = []
  for (const file of given) {
    files.push({ path: nameOf(file.name), bytes: new Uint8Array(await file.arrayBuffer()), metadata })
  }
  const text = (sent.get('text')?.[0] ?? '').replace(/\r\n/g, '\n')
  if (text.trim() !== '')
    files.push({
      path: /^\s*</.test(text) ? 'pasted.html' : 'pasted.txt',
      bytes: new TextEncoder().encode(text),
      metadata,
    })
  if (files.length === 0) problems.push('expected documents or a text, found none')
  if (files.length > 1 && (url !== undefined || title !== undefined)) {
    problems.push(`expected one document with an address or a title, found ${files.length}`)
  }
  return { files: problems.length > 0 ? [] : files, problems }
}

/** A file's name without folders, whatever a browser says. */
const nameOf = (name: string) => name.split(/[/\\]/).at(-1) || 'document'

function sayAdded(added: readonly AddedDocument[]): string {
  const fresh = added.filter(({ isNew }) => isNew)
  const known = added.filter(({ isNew }) => !isNew)
  return [
    ...fresh.map(({ iri, title }) => `Added as ${localName(iri)}: “${title}”.`),
    ...known.map(({ path, iri, title }) => `${path} is in the case already, as ${localName(iri)}: “${title}”.`),
  ].join(' ')
}

function inboxPage(editing: Editing, { visit, isDue, sent, problems = [], said, added = [] }: Asked): EditPage {
  const value = (name: string) => sent?.get(name)?.[0] ?? ''
  const { documents, known } = editing.bench
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
            <Kept document={document} known={known} />
          ))}
        </ul>
      </>
    ),
  }
}

const metadata = [
  ['title', 'title, where the document does not say it'],
  ['url', 'address at which it was published'],
  ['publisher', 'publisher'],
  ['published', 'day, month or year of publication'],
] as const

/** A document with the record of how it was collected. */
function Kept({ document, known }: { document: OpenDocument; known: Editing['bench']['known'] }) {
  const { name, iri, title, review, trouble, sha256 } = document
  const { publisher, published, characters } = readDocument(known, rdf.namedNode(iri))
  const own = describe(known, rdf.namedNode(iri))
  const [collection] = own.terms(prov.wasGeneratedBy)
  const record = collection && describe(known, collection)
  const people = (record?.terms(prov.wasAssociatedWith) ?? []).filter(term => !term.equals(cg.collector))
  const facts: [string, string | undefined][] = [
    ['publisher', publisher?.label],
    ['published', formatTimes(published)],
    ['address', own.values(schema.url)[0]],
    [
      'collected',
      [
        record?.values(prov.startedAtTime)[0]?.slice(0, 16).replace('T', ' '),
        people.length > 0 ? `by ${people.map(term => readLabel(known, term)).join(', ')}` : '',
      ]
        .filter(Boolean)
        .join(' '),
    ],
    ['from', record?.terms(prov.used).find(({ termType }) => termType === 'Literal')?.value],
    ['characters', characters === undefined ? undefined : String(characters)],
    ['SHA-256 of its bytes', record?.values(cg.sha256)[0]],
    ['SHA-256 of its text', sha256],
    ['drafts', review === undefined ? 'none yet' : String(review.all.length)],
  ]
  return (
    <li>
      <h3>
        {review && review.all.length > 0 ? <a href={`/edit/document/${encodeURIComponent(name)}`}>{title}</a> : title}
      </h3>
      {trouble === undefined ? null : <p class="problem">{trouble}</p>}
      <details>
        <summary>{[publisher?.label, formatTimes(published)].filter(Boolean).join(', ')}: how it was collected</summary>
        <dl class="facts">
          {facts.map(([word, value]) =>
            value ? (
              <>
                <dt>{word}</dt>
                <dd class="iri">{value}</dd>
              </>
            ) : null,
          )}
        </dl>
      </details>
    </li>
  )
}
