import type { Context } from 'hono'
import type { Child } from 'hono/jsx'

/** A page on which somebody decides. */
export interface EditPage {
  readonly title: string
  /** The path of its entry in the navigation. */
  readonly section?: string
  readonly body: Child
  /** What was done, or could not be, for whoever comes from a form. */
  readonly said?: string | undefined
}

const navigation = [
  ['/edit', 'Where it stands'],
  ['/edit/inbox', 'Inbox'],
  ['/edit/review', 'Review'],
  ['/edit/same', 'Same or not'],
  ['/edit/claims', 'Claims'],
  ['/edit/decisions', 'Decisions'],
  ['/', 'The pages'],
] as const

/** No script or style but the server's own, no frame, and forms to nobody else. */
const policy =
  "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

const headers = { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy }

type Status = 200 | 400 | 401 | 403 | 404 | 409 | 413 | 422 | 500 | 503

/** Answers with a page. */
export function showEditPage(c: Context, page: EditPage, status: Status = 200): Response {
  const visit = c.get('visit') as Context['var']['visit'] | undefined
  const html = `<!DOCTYPE html>\n${(<EditLayout page={page} visit={visit} />).toString()}\n`
  return c.body(html, status, headers)
}

function EditLayout({ page, visit }: { page: EditPage; visit: Context['var']['visit'] | undefined }) {
  const { title, section, body, said } = page
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <title>{`${title} · claimgraph, editing`}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <link rel="stylesheet" href="/edit/assets/claimgraph.css" />
        <link rel="stylesheet" href="/edit/assets/edit.css" />
        <link rel="icon" href="/edit/assets/icon.svg" type="image/svg+xml" />
        <script src="/edit/assets/edit.js" defer />
      </head>
      <body class="edit">
        <a class="skip" href="#content">
          Skip to the content
        </a>
        <header class="site">
          <nav aria-label="Editing">
            <ul>
              {visit === undefined
                ? null
                : navigation.map(([path, name]) => (
                    <li>
                      <a href={path} aria-current={section === path ? 'page' : undefined}>
                        {name}
                      </a>
                    </li>
                  ))}
            </ul>
            {visit === undefined ? null : (
              <form method="post" action="/edit/sign-out" class="who">
                <Csrf visit={visit} />
                <span>{visit.reviewer}</span> <button type="submit">Sign out</button>
              </form>
            )}
          </nav>
        </header>
        <main id="content" tabindex={-1}>
          {said === undefined ? null : (
            <p class="note" role="status">
              {said}
            </p>
          )}
          {body}
        </main>
      </body>
    </html>
  )
}

/** The secret of the visit, which every form carries. */
export function Csrf({ visit }: { visit: { readonly csrf: string } }) {
  return <input type="hidden" name="csrf" value={visit.csrf} />
}

/** A page's heading, with a line before it. */
export function EditHeading({ kind, title, children }: { kind: string; title: string; children?: Child }) {
  return (
    <header class="page">
      <p class="kind">{kind}</p>
      <h1>{title}</h1>
      {children}
    </header>
  )
}
