import { type Context, Hono } from 'hono'
import { EditHeading, showEditPage } from './edit-page.js'
import type { Editing } from './editing.js'
import { readSent, sentValue } from './sent.js'

/** Where people sign in by a link, or by the token in it. */
export function createSignIn({ visits }: Editing): Hono {
  const app = new Hono()
  const enter = async (c: Context, token: string) =>
    (await visits.signIn(c, token)) ? c.redirect('/edit', 303) : showEditPage(c, signInPage(refused), 403)
  app.get('/sign-in', c => {
    const token = c.req.query('token')
    return token === undefined ? showEditPage(c, signInPage()) : enter(c, token)
  })
  app.post('/sign-in', async c => enter(c, sentValue(await readSent(c), 'token') ?? ''))
  return app
}

const refused = 'expected a token that was given to a reviewer of this case, found another'

function signInPage(problem?: string) {
  return {
    title: 'Sign in',
    body: (
      <>
        <EditHeading kind="Editing a case" title="Sign in" />
        {problem === undefined ? null : (
          <p class="problem" role="alert">
            {problem}
          </p>
        )}
        <p>
          Open the link that <code>claimgraph serve --edit</code> or <code>claimgraph reviewer add</code> printed, or
          give the token at its end.
        </p>
        <form method="post" action="/edit/sign-in">
          <div class="field">
            <label for="token">token</label>
            <input id="token" name="token" type="password" autocomplete="off" required />
          </div>
          <button type="submit">Sign in</button>
        </form>
      </>
    ),
  }
}
