import { Hono } from 'hono'
import { ClaimGraphError } from '../../errors.js'
import { localName } from '../../rdf/resource.js'
import type { Numbered } from '../../review/standing.js'
import { draftPath, findReviewed, isReviewed } from './draft/next-draft.js'
import { Csrf, EditHeading, type EditPage, showEditPage } from './edit-page.js'
import type { Editing } from './editing.js'
import { sayDecision } from './say-decision.js'
import { readSent } from './sent.js'
import type { Visit } from './visit.js'

/** All decisions that hold, of which any can be taken back. */
export function createDecisions(editing: Editing): Hono {
  const { bench, visits } = editing
  const app = new Hono()
  app.get('/decisions', async c => {
    const visit = c.get('visit')
    const wanted = c.req.query('document')
    return showEditPage(c, await bench.read(() => decisionsPage(editing, { visit, wanted, said: visits.hear(visit) })))
  })
  app.post('/decisions', async c => {
    const sent = await readSent(c)
    const [document = '', number = '', rest = ''] = ['document', 'number', 'rest'].map(name => sent.get(name)?.[0])
    const visit = c.get('visit')
    const path = await bench.decide(async () => {
      const reviewed = findReviewed(bench, document)
      if (reviewed === undefined)
        throw new ClaimGraphError('not-found', `expected a document with drafts, found \`${document}\``)
      const { review } = reviewed
      const resting = review.findDependents(Number(number))
      // what was not shown to rest on it is not taken back with it
      if (String(resting.length) !== rest) {
        visits.tell(visit, 'Meanwhile something else rests on it; look again.')
        return `/edit/decisions?document=${encodeURIComponent(document)}`
      }
      const undone = review.state.standing.find(each => String(each.number) === number)
      const draft = await review.undo(visit.reviewer, Number(number))
      if (undone) visits.tell(visit, `Undone: ${localName(undone.decision.draft)} ${sayDecision(undone.decision)}.`)
      return draft ? draftPath({ document: reviewed, draft }) : '/edit/decisions'
    })
    return c.redirect(path, 303)
  })
  return app
}

/** So many decisions of a document are shown at once, the last ones first. */
const most = 200

interface Asked {
  readonly visit: Visit
  readonly wanted: string | undefined
  readonly said: string | undefined
}

function decisionsPage({ bench }: Editing, { visit, wanted, said }: Asked): EditPage {
  const documents = bench.documents.filter(({ name }) => wanted === undefined || name === wanted)
  const decided = documents.filter(isReviewed).filter(({ review }) => review.state.standing.length > 0)
  return {
    title: 'Decisions',
    section: '/edit/decisions',
    said,
    body: (
      <>
        <EditHeading kind="All that holds, the last first" title="Decisions" />
        {decided.length === 0 ? <p>Nothing is decided yet.</p> : null}
        {decided.map(({ name, title, review }) => (
          <section aria-labelledby={`of-${name}`}>
            <h2 id={`of-${name}`}>{title}</h2>
            <ul class="decisions">
              {review.state.standing
                .slice(-most)
                .reverse()
                .map(each => (
                  <Decided
                    document={name}
                    decided={each}
                    rest={review.findDependents(each.number).length}
                    visit={visit}
                  />
                ))}
            </ul>
          </section>
        ))}
      </>
    ),
  }
}

function Decided({
  document,
  decided,
  rest,
  visit,
}: {
  document: string
  decided: Numbered
  rest: number
  visit: Visit
}) {
  const { number, decision } = decided
  const name = localName(decision.draft)
  return (
    <li>
      <form method="post" action="/edit/decisions">
        <Csrf visit={visit} />
        <input type="hidden" name="document" value={document} />
        <input type="hidden" name="number" value={String(number)} />
        <input type="hidden" name="rest" value={String(rest)} />
        <span>
          {name} {sayDecision(decision)}
        </span>{' '}
        <button
          type="submit"
          aria-label={`Undo${rest === 0 ? '' : ` with ${rest} that rest on it`}: decision ${number}, ${name}`}
        >
          Undo{rest === 0 ? '' : ` with ${rest} that rest on it`}
        </button>
      </form>
    </li>
  )
}
