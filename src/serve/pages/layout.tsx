import { version } from '../../version.js'
import { assetHref } from './assets.js'
import { Citing } from './files/citing.js'
import { TakeAway } from './files/take-away.js'
import { Head } from './head.js'
import type { Page } from './page.js'
import { BehindThis } from './parts/behind-this.js'
import { type Setup, SetupContext, useSetup } from './site-context.js'

export type { Page }

const navigation = [
  ['/figures', 'Figures'],
  ['/who-did-it', 'Who did it'],
  ['/relaying', 'What relaying changed'],
  ['/one-origin', 'One origin'],
  ['/timeline', 'Timeline'],
  ['/map', 'Map'],
  ['/actors', 'Actors'],
  ['/documents', 'Documents'],
  ['/search', 'Search'],
  ['/query', 'Query'],
] as const

/** What stands at the foot of every page. */
const further = [
  ['/topics', 'All topics'],
  ['/claims', 'All claims'],
  ['/range', 'Ranges of figures'],
  ['/alignment', 'Alignment of actors'],
  ['/relays', 'Who relays whom'],
  ['/about', 'About'],
] as const

/** No style, script or image but the site's own; pages that stand alone say so themselves. */
const contentSecurityPolicy =
  "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'"

/** The headers of every page. */
export const pageHeaders = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': `${contentSecurityPolicy}; frame-ancestors 'none'`,
}

/** A whole page as HTML. */
export function renderPage(page: Page, setup: Setup): string {
  return `<!DOCTYPE html>\n${(<Layout page={page} setup={setup} />).toString()}\n`
}

function Layout({ page, setup }: { page: Page; setup: Setup }) {
  const { title, body, section, about, query } = page
  return (
    <SetupContext.Provider value={setup}>
      <html lang="en">
        <head>
          <meta charset="utf-8" />
          {setup.isStatic ? <meta http-equiv="Content-Security-Policy" content={contentSecurityPolicy} /> : null}
          <title>{formatTitle(title)}</title>
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="color-scheme" content="light dark" />
          <link rel="stylesheet" href={assetHref('claimgraph.css', setup.isStatic)} />
          <Head page={page} />
          <link rel="icon" href={assetHref('icon.svg', setup.isStatic)} type="image/svg+xml" />
          {about === undefined
            ? null
            : dataFormats.map(({ extension, mediaType, name }) => (
                <link rel="alternate" type={mediaType} href={`${about.path}.${extension}`} title={name} />
              ))}
        </head>
        <body>
          <a class="skip" href="#content">
            Skip to the content
          </a>
          <header class="site">
            <nav aria-label="Site">
              <a class="home" href="/">
                claimgraph
              </a>
              <ul>
                <Links to={navigation} section={section} />
              </ul>
            </nav>
          </header>
          <main id="content" tabindex={-1}>
            {setup.isStale ? (
              <p class="note" role="status">
                The files of this graph have changed since they were read. What is shown here is what stood in them
                then.
              </p>
            ) : null}
            {body}
            {about === undefined ? null : <DataLinks {...about} />}
            <TakeAway page={page} />
            <Citing page={page} />
            {page.data || page.cited ? <script src={assetHref('take-away.js', setup.isStatic)} defer /> : null}
            {query === undefined ? null : <BehindThis {...query} />}
          </main>
          <footer class="site">
            <nav aria-label="More">
              <ul class="inline">
                <Links to={further} section={section} />
              </ul>
            </nav>
            <p>
              claimgraph {version}. Every statement stands with whoever makes it; nothing here is asserted as true.
              Verdicts are computed, and each says why.
            </p>
          </footer>
        </body>
      </html>
    </SetupContext.Provider>
  )
}

interface LinksProps {
  to: readonly (readonly [path: string, name: string])[]
  /** The path of the navigation entry that the page belongs to. */
  section: string | undefined
}

/** Entries of the navigation; that of the page is told apart. */
function Links({ to, section }: LinksProps) {
  return (
    <>
      {to.map(([path, name]) => (
        <li>
          <a href={path} aria-current={section === path ? 'page' : undefined}>
            {name}
          </a>
        </li>
      ))}
    </>
  )
}

const dataFormats = [
  { extension: 'jsonld', mediaType: 'application/ld+json', name: 'JSON-LD' },
  { extension: 'ttl', mediaType: 'text/turtle', name: 'Turtle' },
  { extension: 'trig', mediaType: 'application/trig', name: 'TriG' },
] as const

/** Where the page's subject stands as data, and under which IRI it is known everywhere. */
function DataLinks({ path, iri }: { path: string; iri: string }) {
  const { isStatic } = useSetup()
  return (
    <section class="data" aria-labelledby="data">
      <h2 id="data">Data and permalink</h2>
      <dl class="facts">
        <dt>IRI</dt>
        <dd class="iri">{iri}</dd>
        <dt>Page</dt>
        <dd class="iri">
          <a href={path}>{isStatic ? 'this page' : path}</a>
        </dd>
        <dt>Data</dt>
        <dd>
          <ul class="inline">
            {dataFormats.map(({ extension, mediaType, name }) => (
              <li>
                <a href={`${path}.${extension}`} type={mediaType}>
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </dd>
      </dl>
    </section>
  )
}

const longestTitle = 120

/** A title on one line, cut with an ellipsis where it is very long (the heading has all of it), its direction kept apart. */
function formatTitle(title: string): string {
  const line = title.replace(/\s+/g, ' ').trim()
  const characters = Array.from(line)
  const short = characters.length > longestTitle ? `${characters.slice(0, longestTitle).join('')}…` : line
  return `${/[\u0590-\u08ff\u200f\u202a-\u202e\u2066-\u2069]/.test(short) ? `\u2068${short}\u2069` : short} · claimgraph`
}
