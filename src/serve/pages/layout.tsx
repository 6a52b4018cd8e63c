import type { Words } from '../../language/language.js'
import { version } from '../../version.js'
import { assetHref } from './assets.js'
import { Citing } from './files/citing.js'
import { TakeAway } from './files/take-away.js'
import { Head } from './head.js'
import { linkInLanguage } from './links-in-language.js'
import type { Page } from './page.js'
import { BehindThis } from './parts/behind-this.js'
import { LanguageSwitch } from './parts/language-switch.js'
import { directionOf, Script } from './parts/script.js'
import type { Site } from './site.js'
import { type Setup, SetupContext, useSetup, useWords } from './site-context.js'

export type { Page }

/** The paths of the pages that the head of every page leads to. */
const navigation = [
  '/figures',
  '/who-did-it',
  '/relaying',
  '/one-origin',
  '/timeline',
  '/map',
  '/actors',
  '/documents',
  '/search',
  '/query',
] as const

/** Those at the foot of every page. */
const further = ['/topics', '/claims', '/range', '/alignment', '/relays', '/about'] as const

/** No style, script or image but the site's own; pages that stand alone say so themselves. */
const contentSecurityPolicy =
  "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'"

/** The headers of every page of a site. */
export function pageHeaders({ language }: Pick<Site, 'language'>) {
  return {
    'content-type': 'text/html; charset=utf-8',
    'content-language': language.tag,
    'content-security-policy': `${contentSecurityPolicy}; frame-ancestors 'none'`,
  }
}

/** A whole page as HTML. */
export function renderPage(page: Page, setup: Setup): string {
  const html = `<!DOCTYPE html>\n${(<Layout page={page} setup={setup} />).toString()}\n`
  return linkInLanguage(html, setup.site)
}

function Layout({ page, setup }: { page: Page; setup: Setup }) {
  const { title, body, section, about, query } = page
  const { site } = setup
  const { layout: words } = site.words
  return (
    <SetupContext.Provider value={setup}>
      <html lang={site.language.tag} dir={directionOf(site.language)}>
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
            {words.skip}
          </a>
          <header class="site">
            <nav aria-label={words.site}>
              <a class="home" href="/">
                claimgraph
              </a>
              <ul>
                <Links to={navigation} section={section} />
              </ul>
              <LanguageSwitch />
            </nav>
          </header>
          <main id="content" tabindex={-1}>
            {setup.isStale ? (
              <p class="note" role="status">
                {words.stale}
              </p>
            ) : null}
            {body}
            {about === undefined ? null : <DataLinks {...about} />}
            <TakeAway page={page} />
            <Citing page={page} />
            {page.plot || page.cited ? <Script name="take-away.js" words={site.words.files.script} /> : null}
            {query === undefined ? null : <BehindThis {...query} />}
          </main>
          <footer class="site">
            <nav aria-label={words.more}>
              <ul class="inline">
                <Links to={further} section={section} />
              </ul>
            </nav>
            <p>{words.foot(version)}</p>
          </footer>
        </body>
      </html>
    </SetupContext.Provider>
  )
}

interface LinksProps {
  to: readonly (keyof Words['layout']['navigation'])[]
  /** The path of the navigation entry that the page belongs to. */
  section: string | undefined
}

/** Entries of the navigation; that of the page is told apart. */
function Links({ to, section }: LinksProps) {
  const { navigation: names } = useWords().layout
  return (
    <>
      {to.map(path => (
        <li>
          <a href={path} aria-current={section === path ? 'page' : undefined}>
            {names[path]}
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
  const { isStatic, site } = useSetup()
  const { layout: words } = site.words
  return (
    <section class="data" aria-labelledby="data">
      <h2 id="data">{words.data}</h2>
      <dl class="facts">
        <dt>IRI</dt>
        <dd class="iri">{iri}</dd>
        <dt>{words.page}</dt>
        <dd class="iri">
          <a href={path}>{isStatic ? words.thisPage : path}</a>
        </dd>
        <dt>{words.dataFormats}</dt>
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
