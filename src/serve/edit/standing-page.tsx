import { join } from 'node:path'
import { Hono } from 'hono'
import { countProgress } from '../../review/state.js'
import { publishCase } from '../publish.js'
import { Csrf, EditHeading, type EditPage, showEditPage } from './edit-page.js'
import type { Editing } from './editing.js'
import { listOpen } from './next-draft.js'
import type { Visit } from './visit.js'

/** Where the work on a case stands, and how to leave. */
export function createStanding(editing: Editing): Hono {
  const { bench, visits } = editing
  const app = new Hono()
  app.get('/', async c => {
    const visit = c.get('visit')
    return showEditPage(c, await bench.read(() => standingPage(editing, visit, visits.hear(visit))))
  })
  app.post('/publish', async c => {
    const out = join(bench.own.folder, 'published')
    // it reads the files of the case and writes none of them
    const { claims, digest } = await publishCase(bench.own, { out })
    visits.tell(c.get('visit'), `${claims} claims are published in ${out}; SHA-256 of its SHA256SUMS: ${digest}.`)
    return c.redirect('/edit', 303)
  })
  app.post('/sign-out', c => {
    visits.signOut(c)
    return c.redirect('/edit/sign-in', 303)
  })
  return app
}

function standingPage(editing: Editing, visit: Visit, said: string | undefined): EditPage {
  const { bench } = editing
  const open = listOpen(editing, 'document').length
  const reviewers = countByReviewer(editing)
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
              : `${open} ${open === 1 ? 'draft waits' : 'drafts wait'} for a person.`}
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
          </p>
        )}
        <h2 id="documents">Documents</h2>
        {bench.documents.length === 0 ? (
          <p>
            There are none yet: <a href="/edit/inbox">the inbox</a> takes them.
          </p>
        ) : (
          <section class="scroll" aria-labelledby="documents" tabindex={0}>
            <table>
              <thead>
                <tr>
                  <th scope="col">document</th>
                  {['drafts', 'accepted', 'merged', 'rejected', 'open'].map(name => (
                    <th scope="col">{name}</th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {bench.documents.map(({ name, title, review, trouble }) => {
                  const progress = review && countProgress(review.all, review.state)
                  return (
                    <tr>
                      <th scope="row">
                        {review && review.all.length > 0 ? (
                          <a href={`/edit/document/${encodeURIComponent(name)}`}>{title}</a>
                        ) : (
                          title
                        )}
                        {trouble === undefined ? null : <p class="problem">{trouble}</p>}
                      </th>
                      {progress === undefined ? (
                        <td colspan={5}>no drafts yet</td>
                      ) : (
                        [progress.drafts, progress.accepted, progress.merged, progress.rejected, progress.open].map(
                          each => <td>{each}</td>,
                        )
                      )}
                    </tr>
                  )
                })}
              </tbody>
            </table>
          </section>
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
        {reviewers.length === 0 ? null : (
          <>
            <h2>Reviewers</h2>
            <ul>
              {reviewers.map(([name, count]) => (
                <li>
                  {name}: {count} {count === 1 ? 'decision' : 'decisions'}
                </li>
              ))}
            </ul>
          </>
        )}
      </>
    ),
  }
}

/** How many decisions that hold each reviewer took. */
function countByReviewer({ bench }: Editing): [name: string, count: number][] {
  const counts = new Map<string, number>()
  for (const { review } of bench.documents) {
    for (const { decision } of review?.state.standing ?? []) {
      if ('reviewer' in decision) counts.set(decision.reviewer, (counts.get(decision.reviewer) ?? 0) + 1)
    }
  }
  return [...counts].sort((a, b) => b[1] - a[1])
}
