import type { Document } from '../../../claims/document.js'
import { compareText } from '../../../rdf/order.js'
import { indexBy } from '../../../view/group-by.js'
import { describeTimes } from '../../../view/tell.js'
import { Heading } from '../parts/heading.js'
import { type PageOf, Pager } from '../parts/pager.js'
import { Reference } from '../parts/reference.js'
import { Scroll } from '../parts/scroll.js'
import { documentsQuery } from '../queries/held.js'
import { readingPath } from '../reading.js'
import type { Site } from '../site.js'
import { useSetup } from '../site-context.js'
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
  render: ({ words }, page) => ({
    title: words.documentsList.title,
    section: path,
    body: (
      <>
        <Heading kind={words.documentsList.kind} title={words.documentsList.title}>
          <p>{words.documentsList.what(page.total)}</p>
        </Heading>
        <Table of={page} />
        <Pager of={page} path={path} />
      </>
    ),
    query: { text: documentsQuery },
  }),
})

function listDocuments({ documents, claims }: Site): Held[] {
  const claimsIn = indexBy(claims.values(), ({ mentions }) => mentions.flatMap(({ document }) => document?.id ?? []))
  return [...documents.values()]
    .map(document => ({ document, claims: claimsIn.get(document.id)?.length ?? 0 }))
    .sort(
      (a, b) =>
        Number(b.claims > 0) - Number(a.claims > 0) ||
        compareText(a.document.label.toLowerCase(), b.document.label.toLowerCase()) ||
        compareText(a.document.id, b.document.id),
    )
}

function Table({ of: { items } }: { of: PageOf<Held> }) {
  const { site } = useSetup()
  const { documentsList: words, number } = site.words
  return (
    <Scroll label={words.title}>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.document}</th>
            <th scope="col">{words.publisher}</th>
            <th scope="col">{words.published}</th>
            <th scope="col">{words.text}</th>
            <th scope="col" class="figure">
              {words.claims}
            </th>
          </tr>
        </thead>
        <tbody>
          {items.map(({ document, claims }) => (
            <tr>
              <th scope="row">
                <Reference to={document} />
              </th>
              <td>{document.publisher ? <Reference to={document.publisher} /> : words.notKnown}</td>
              <td>{describeTimes(document.published, site)}</td>
              <td>
                <TextAtHand document={document} />
              </td>
              <td class="figure">{number(claims)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}

/** Whether the text is here, and where it can be read. */
function TextAtHand({ document: { id, sha256 } }: { document: Document }) {
  const { site } = useSetup()
  const { documentsList: words } = site.words
  const path = readingPath(site, id)
  if (path !== undefined) return <a href={path}>{words.here}</a>
  return sha256 === undefined ? words.cited : site.texts.has(sha256) ? words.onlyPassages : words.notHere
}
