import { randomBytes, timingSafeEqual } from 'node:crypto'
import type { Context, MiddlewareHandler } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { sha256 } from '../../rdf/digest.js'
import { problem } from '../http/problem.js'

/** Somebody who has signed in, in one browser. */
export interface Visit {
  /** By which name whatever is decided stands. */
  readonly reviewer: string
  /** What every form carries, and no other site knows. */
  readonly csrf: string
  /** The digest of the token by which they signed in. */
  readonly sha256: string
}

/** Whoever may sign in: a name and the digest of a token. */
export interface Admitted {
  readonly name: string
  readonly sha256: string
}

declare module 'hono' {
  interface ContextVariableMap {
    visit: Visit
  }
}

const cookie = 'claimgraph-edit'

/** Who has signed in; a new start of the server forgets them, and their links still lead in. */
export class Visits {
  readonly #visits = new Map<string, Visit>()
  readonly #told = new Map<string, string>()
  readonly #admitted: () => Promise<readonly Admitted[]>

  constructor(admitted: () => Promise<readonly Admitted[]>) {
    this.#admitted = admitted
  }

  /** Lets in whoever has a token, for as long as the browser keeps the cookie and the server runs; tells whether it was one. */
  async signIn(c: Context, token: string): Promise<boolean> {
    const digest = sha256(token)
    const found = (await this.#admitted()).find(each => isSame(each.sha256, digest))
    if (found === undefined) return false
    const id = secret()
    this.#visits.set(id, { reviewer: found.name, csrf: secret(), sha256: digest })
    setCookie(c, cookie, id, {
      httpOnly: true,
      sameSite: 'Strict',
      path: `${c.get('address').path}/`,
      secure: c.get('address').origin.startsWith('https:'),
    })
    return true
  }

  /** Keeps what was done for the page that is shown next. */
  tell(visit: Visit, said: string): void {
    this.#told.set(visit.csrf, said)
  }

  /** What was done, once. */
  hear(visit: Visit): string | undefined {
    const said = this.#told.get(visit.csrf)
    this.#told.delete(visit.csrf)
    return said
  }

  signOut(c: Context): void {
    this.#visits.delete(getCookie(c, cookie) ?? '')
  }

  /** The visit of a request; none once the reviewer's token was taken back. */
  async find(c: Context): Promise<Visit | undefined> {
    const id = getCookie(c, cookie)
    const visit = id === undefined ? undefined : this.#visits.get(id)
    if (visit === undefined) return undefined
    if ((await this.#admitted()).some(each => each.sha256 === visit.sha256)) return visit
    this.#visits.delete(id!)
    return undefined
  }
}

const secret = () => randomBytes(32).toString('base64url')

/** Whether two digests are the same, in a time that does not tell how far they are. */
function isSame(a: string, b: string): boolean {
  const [one, other] = [Buffer.from(a), Buffer.from(b)]
  return one.length === other.length && timingSafeEqual(one, other)
}

/** Refuses a form that does not carry the secret of the visit, or that another site's page sent. */
export const expectOwnForm: MiddlewareHandler = async (c, next) => {
  if (c.req.method === 'GET' || c.req.method === 'HEAD') return next()
  // a browser sends either with every form
  if (c.req.header('Origin') === undefined && c.req.header('Sec-Fetch-Site') !== 'same-origin') {
    return problem(c, 403, 'expected a form of this site, with Origin or Sec-Fetch-Site, found neither')
  }
  const body = await c.req.parseBody({ all: true })
  const { csrf } = body
  if (typeof csrf === 'string' && isSame(csrf, c.get('visit').csrf)) return next()
  return problem(c, 403, 'expected a form of this page as it was shown to you, found another; nothing was changed')
}
