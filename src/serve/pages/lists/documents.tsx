import type { Document } from '../../../claims/document.js'
import { compareText } from '../../../rdf/order.js'
import { describeTimes } from '../../../view/words.js'
import { count } from '../parts/count.js'
import { Heading } from '../parts/heading.js'
import { type PageOf, Pager } from '../parts/pager.js'
import { Reference } from '../parts/reference.js'
import { Scroll } from '../parts/scroll.js'
import { documentsQuery } from '../queries/held.js'
import { readingPath } from '../reading.js'
import type { Site } from '../site.js'
import { defineList } from './list.js'

const path = '/documents'

/** A document with the number of claims that stand in it. */
interface Held {
  readonly document: Document
  readonly claims: number
}

/** Every document, those first that hold claims. */
export const documentList = defineList<Held>({
  path,
  entries: listDocuments,
  render: (site, page) => ({
    title: 'Documents',
    section: path,
    body: (
      <>
        <Heading kind="What is read" title="Documents">
          <p>
            {count(page.total, 'document')}: those with claims first, then those that others cite and that are not held,
            each by name.
          </p>
        </Heading>
        <Table of={page} site={site} />
        <Pager of={page} path={path} />
      </>
    ),
    query: { text: documentsQuery },
  }),
})

function listDocuments({ documents, claimsIn }: Site): Held[] {
  return [...documents.values()]
    .map(document => ({ document, claims: claimsIn.get(document.id)?.length ?? 0 }))
    .sort(
      (a, b) =>
        Number(b.claims > 0) - Number(a.claims > 0) ||
        compareText(a.document.label.toLowerCase(), b.document.label.toLowerCase()) ||
        compareText(a.document.id, b.document.id),
    )
}

function Table({ of: { items }, site }: { of: PageOf<Held>; site: Site }) {
  return (
    <Scroll label="Documents">
      <table>
        <thead>
          <tr>
            <th scope="col">Document</th>
            <th scope="col">Publisher</th>
            <th scope="col">Published</th>
            <th scope="col">Text</th>
            <th scope="col" class="figure">
              Claims
            </th>
          </tr>
        </thead>
        <tbody>
          {items.map(({ document, claims }) => (
            <tr>
              <th scope="row">
                <Reference to={document} />
              </th>
              <td>{document.publisher ? <Reference to={document.publisher} /> : 'not known'}</td>
              <td>{describeTimes(document.published)}</td>
              <td>
                <TextAtHand site={site} document={document} />
              </td>
              <td class="figure">{claims.toLocaleString('en')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}

/** Whether the text is here, and where it can be read. */
function TextAtHand({ site, document: { id, sha256 } }: { site: Site; document: Document }) {
  const path = readingPath(site, id)
  if (path !== undefined) return <a href={path}>can be read here</a>
  return sha256 === undefined
    ? 'cited, not held'
    : site.texts.has(sha256)
      ? 'only passages are shown'
      : 'not at hand here'
}
