import { join } from 'node:path'
import { Hono } from 'hono'
import { type Publication, readPublications } from '../../node/case/publications.js'
import type { OpenDocument } from '../../node/workbench/workbench.js'
import { countByReviewer } from '../../review/reviewer-progress.js'
import { countProgress } from '../../review/state.js'
import { count } from '../../view/words.js'
import { Scroll } from '../pages/parts/scroll.js'
import { publishCase } from '../publish.js'
import { DocumentName } from './document-name.js'
import { listOpen } from './draft/next-draft.js'
import { sentencesPath } from './draft/sentences-path.js'
import { Csrf, EditHeading, type EditPage, showEditPage } from './edit-page.js'
import type { Editing } from './editing.js'
import { sayMinute } from './minute.js'
import type { Visit } from './visit.js'

/** Where the work on a case stands, and how to leave. */
export function createStanding(editing: Editing): Hono {
  const { bench, visits } = editing
  const app = new Hono()
  app.get('/', async c => {
    const visit = c.get('visit')
    const publications = await readPublications(bench.own)
    const asked = () => ({ visit, said: visits.hear(visit), publications })
    return showEditPage(c, await bench.read(() => standingPage(editing, asked())))
  })
  app.post('/publish', async c => {
    const out = join(bench.own.folder, 'published')
    // it reads what the case says, and notes beside it that it was published
    const { claims, digest } = await publishCase(bench.own, { out, by: c.get('visit').reviewer })
    visits.tell(c.get('visit'), `${claims} claims are published in ${out}; SHA-256 of its SHA256SUMS: ${digest}.`)
    return c.redirect('/edit', 303)
  })
  app.post('/sign-out', c => {
    visits.signOut(c)
    return c.redirect('/edit/sign-in', 303)
  })
  return app
}

interface Asked {
  readonly visit: Visit
  readonly said: string | undefined
  readonly publications: readonly Publication[]
}

function standingPage(editing: Editing, { visit, said, publications }: Asked): EditPage {
  const { bench } = editing
  const open = listOpen(editing, 'document').length
  const reviewers = countByReviewer(bench.documents.flatMap(({ review }) => review ?? []))
  return {
    title: bench.own.title,
    section: '/edit',
    said,
    body: (
      <>
        <EditHeading kind="Case" title={bench.own.title}>
          <p class="lead">
            {open === 0
              ? 'No draft waits for a person.'
              : `${count(open, 'draft')} ${open === 1 ? 'waits' : 'wait'} for a person.`}
          </p>
        </EditHeading>
        {open === 0 ? null : (
          <p class="actions">
            <a class="button" href="/edit/review" data-key="d">
              Review by document
            </a>
            <a class="button" href="/edit/review?order=doubt" data-key="f">
              Review what most needs a look first
            </a>
            <a class="button" href="/edit/together?order=doubt" data-key="t">
              Several at once
            </a>
          </p>
        )}
        <h2>Documents</h2>
        {bench.documents.length === 0 ? (
          <p>
            There are none yet: <a href="/edit/inbox">the inbox</a> takes them.
          </p>
        ) : (
          <Scroll label="Documents">
            <table>
              <thead>
                <tr>
                  <th scope="col">document</th>
                  {progressColumns.map(name => (
                    <th scope="col">{name}</th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {bench.documents.map(document => (
                  <DocumentRow document={document} />
                ))}
              </tbody>
            </table>
          </Scroll>
        )}
        <h2>Publish</h2>
        <form method="post" action="/edit/publish" data-publish>
          <Csrf visit={visit} />
          <p>
            Pages and data of accepted, unrestricted claims alone, in the folder “published” of the case, with a digest
            of all.
          </p>
          <button type="submit">Freeze and publish</button>
        </form>
        {publications.length === 0 ? null : (
          <ul class="publications">
            {publications
              .slice(-mostPublications)
              .reverse()
              .map(({ at, by, claims, digest }) => (
                <li>
                  {sayMinute(at)}
                  {by === undefined ? '' : `, by ${by}`}: {count(claims, 'claim')}; SHA-256 of its SHA256SUMS{' '}
                  <span class="iri">{digest}</span>
                </li>
              ))}
          </ul>
        )}
        {reviewers.length === 0 ? null : (
          <>
            <h2>Reviewers</h2>
            <ul>
              {reviewers.map(({ name, decisions, begun }) => (
                <li>
                  {name}: {count(decisions, 'decision')}
                  {begun === 0 ? '' : `; ${count(begun, 'draft')} changed last and still open`}
                </li>
              ))}
            </ul>
          </>
        )}
      </>
    ),
  }
}

/** So many publications are shown, the last ones first. */
const mostPublications = 5

const progressColumns = ['drafts', 'accepted', 'merged', 'rejected', 'open'] as const

/** A document with how far its drafts are decided upon. */
function DocumentRow({ document }: { document: OpenDocument }) {
  const { review, trouble } = document
  const progress = review && countProgress(review.all, review.state)
  return (
    <tr>
      <th scope="row">
        <DocumentName document={document} />
        {trouble === undefined ? null : <p class="problem">{trouble}</p>}
        {review === undefined ? null : (
          <p class="meta">
            <a href={sentencesPath(document)} aria-label={`Sentences without claim in ${document.title}`}>
              sentences without claim
            </a>
          </p>
        )}
      </th>
      {progress === undefined ? (
        <td colspan={progressColumns.length}>no drafts yet</td>
      ) : (
        progressColumns.map(name => <td>{progress[name]}</td>)
      )}
    </tr>
  )
}
