import { type Context, Hono, type MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { HTTPException } from 'hono/http-exception'
import { ClaimGraphError } from '../../errors.js'
import type { Workbench } from '../../node/workbench/workbench.js'
import { knowAddress, parseAddress, pathWithin } from '../http/address.js'
import { limitHosts, refuseOtherSites, security } from '../http/headers.js'
import { linksWithinPath } from '../http/links.js'
import { failure, problem } from '../http/problem.js'
import { readAssets } from '../pages/assets.js'
import { createClaims } from './claims/claims.js'
import { createDecisions } from './decisions.js'
import { createReviewing } from './draft/reviewing.js'
import { EditHeading, showEditPage } from './edit-page.js'
import { createFields, type Editing } from './editing.js'
import { createInbox } from './inbox/inbox.js'
import { Presence } from './presence.js'
import { createSame } from './same/same.js'
import { createSentences } from './sentences/sentences.js'
import { createSignIn } from './sign-in.js'
import { createStanding } from './standing-page.js'
import { createTogether } from './together/together.js'
import { type Admitted, expectOwnForm, Visits } from './visit.js'

/** How a case is edited over the network. */
export interface EditOptions {
  /** The only host names under which it answers. */
  readonly hosts: readonly string[]
  /** Who may sign in, as it is at each request. */
  readonly admitted: () => Promise<readonly Admitted[]>
  /** Answers whatever is no page on which somebody decides. */
  readonly pages: (request: Request, env: unknown) => Response | Promise<Response>
  readonly baseUrl?: string | undefined
  readonly trustProxy?: number | undefined
  /** Bytes of documents that may be sent at once; 64 MiB unless set. */
  readonly maxUpload?: number | undefined
}

/** Bytes of a form without documents. */
const maxForm = 2 ** 20

/**
 * The pages on which people decide in a case, in front of those that show it: only for whoever has signed in, only under the
 * host names given, and only by forms of its own. Every decision is one of the case's operations.
 */
export function createEditApp(bench: Workbench, options: EditOptions): Hono {
  const { hosts, admitted, pages, trustProxy = 0, maxUpload = 2 ** 26 } = options
  const base = options.baseUrl === undefined ? undefined : parseAddress(options.baseUrl)
  const visits = new Visits(admitted)
  const editing: Editing = { bench, visits, presence: new Presence(), fields: createFields(bench) }
  const assets = readAssets(['claimgraph.css', 'edit.css', 'edit.js', 'icon.svg'])

  const app = new Hono({ getPath: pathWithin({ base, trustProxy }) })
  app.use('/edit/*', keepNothing)
  app.use(...security, knowAddress({ base, trustProxy }), limitHosts(hosts), refuseOtherSites)
  app.use('/edit/*', linksWithinPath)
  app.get('/edit/assets/:name', (c, next) => {
    const asset = assets.get(c.req.param('name'))
    return asset ? c.body(asset.text, 200, { 'content-type': asset.mediaType }) : next()
  })
  app.use('/edit/*', (c, next) =>
    bodyLimit({ maxSize: c.req.path === '/edit/inbox' ? maxUpload : maxForm, onError: tooLarge })(c, next),
  )
  app.route('/edit', createSignIn(editing))
  app.use(requireVisit(visits))
  app.use('/edit/*', expectOwnForm)
  app.route('/edit', createStanding(editing))
  app.route('/edit', createInbox(editing))
  app.route('/edit', createReviewing(editing))
  app.route('/edit', createTogether(editing))
  app.route('/edit', createSentences(editing))
  app.route('/edit', createSame(editing))
  app.route('/edit', createClaims(editing))
  app.route('/edit', createDecisions(editing))
  app.all('/edit/*', c => problem(c, 404, `expected something at ${c.req.path}, found nothing`))
  app.all('*', c => {
    // what was read of a body here cannot be read again
    if (c.req.method !== 'GET' && c.req.method !== 'HEAD' && c.req.path !== '/sparql')
      return problem(c, 405, 'expected GET')
    return pages(c.req.raw, c.env)
  })
  app.onError(showFailure)
  return app
}

/** Lets nobody see anything who has not signed in. */
function requireVisit(visits: Visits): MiddlewareHandler {
  return async (c, next) => {
    const visit = await visits.find(c)
    if (visit !== undefined) {
      c.set('visit', visit)
      return next()
    }
    if (c.req.method === 'GET') return c.redirect('/edit/sign-in', 303)
    return problem(
      c,
      403,
      'expected somebody who has signed in, found nobody; sign in again, and go back: what you wrote is still in the form',
    )
  }
}

/** Nothing of these pages is kept by browsers; and a form tells where it is from, which it would not without a referrer. */
const keepNothing: MiddlewareHandler = async (c, next) => {
  await next()
  c.res.headers.set('Cache-Control', 'no-store')
  c.res.headers.set('Referrer-Policy', 'same-origin')
}

const tooLarge = (c: Context) => {
  throw new HTTPException(413, {
    message: `expected at most ${c.req.path === '/edit/inbox' ? 'the documents that may be sent at once' : `${maxForm} bytes`}, found more; nothing was written`,
  })
}

const pageStatuses = [400, 401, 403, 404, 409, 413, 422, 500, 503] as const

/** What could not be done, as a page: what was decided before stands in the journal. */
async function showFailure(error: Error, c: Context): Promise<Response> {
  const plain = failure(c, error)
  if (!c.req.path.startsWith('/edit')) return plain
  const status = pageStatuses.find(each => each === plain.status) ?? 500
  const isKnown = error instanceof ClaimGraphError || error instanceof HTTPException
  return showEditPage(
    c,
    {
      title: 'It could not be done',
      body: (
        <>
          <EditHeading kind={`Error ${status}`} title="It could not be done" />
          <p class="problem" role="alert">
            {isKnown ? error.message : 'unexpected error'}
          </p>
          <p>
            Go back, and what you wrote is still in the form. What was decided before is kept.{' '}
            <a href="/edit">Where it stands</a>
          </p>
        </>
      ),
    },
    status,
  )
}
