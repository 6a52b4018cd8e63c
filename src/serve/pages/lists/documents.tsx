import type { Document } from '../../../claims/document.js'
import { compareText } from '../../../rdf/order.js'
import { formatTimes } from '../../../time/times.js'
import { describeTimes } from '../../../view/tell.js'
import { toValue, yearsOf } from '../facets/narrow.js'
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
  facets: [
    {
      name: 'publisher',
      valuesOf: ({ document: { publisher } }, site) => (publisher ? [toValue(site, publisher)] : []),
    },
    { name: 'year', valuesOf: ({ document: { published } }) => yearsOf(published) },
    {
      name: 'text',
      valuesOf: ({ document }, site) => {
        const key = findText(site, document)
        return [{ key, label: site.words.documentsList[key] }]
      },
    },
  ],
  head: ({ words: { documentsList: words } }, all) => ({
    kind: words.kind,
    title: words.title,
    what: <p>{words.what(all.length)}</p>,
  }),
  show: items => <Table of={items} />,
  data: (site, items) => ({
    table: () => ({
      columns: [
        'document',
        'label',
        'headline',
        'publisher',
        'publisher_label',
        'published',
        'language',
        'text',
        'claims',
      ],
      rows: items.map(({ document, claims }) => [
        ...[document.id, document.label, document.headline, document.publisher?.id, document.publisher?.label],
        ...[formatTimes(document.published), document.language, textNames[findText(site, document)], claims],
      ]),
    }),
    json: () => ({
      documents: items.map(({ document: { withoutClaim: _, ...document }, claims }) => ({
        ...document,
        text: textNames[findText(site, document)],
        claims,
      })),
    }),
  }),
  query: documentsQuery,
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

function Table({ of }: { of: readonly Held[] }) {
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
          {of.map(({ document, claims }) => (
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

/** Where the text can be read. */
function TextAtHand({ document }: { document: Document }) {
  const { site } = useSetup()
  const { documentsList: words } = site.words
  const path = readingPath(site, document.id)
  return path === undefined ? words[findText(site, document)] : <a href={path}>{words.here}</a>
}

/** How much of a document's text there is, as its data say. */
const textNames = { here: 'whole', onlyPassages: 'passages', notHere: 'not at hand', cited: 'cited, not held' } as const

/** How much of a document's text can be read here. */
function findText(site: Site, { id, sha256 }: Pick<Document, 'id' | 'sha256'>): keyof typeof textNames {
  if (readingPath(site, id) !== undefined) return 'here'
  return sha256 === undefined ? 'cited' : site.texts.has(sha256) ? 'onlyPassages' : 'notHere'
}
