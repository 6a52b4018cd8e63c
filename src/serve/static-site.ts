import { posix } from 'node:path'
import { Hono } from 'hono'
import type { ClaimGraph } from '../claims/graph.js'
import type { Kind } from '../compare/kinds/kind.js'
import { createDescriptions } from './linked-data/describe.js'
import { createTermDescriptions } from './linked-data/describe-term.js'
import { createLinkedData } from './linked-data/linked-data.js'
import { readAssets } from './pages/assets.js'
import { pageFiles } from './pages/files/page-files.js'
import { listPages } from './pages/list-pages.js'
import { createPages } from './pages/pages.js'
import { createSite, type Site } from './pages/site.js'
import { pathIn, prefixOf } from './pages/site-context.js'
import { nameSitemaps } from './pages/sitemap.js'

/** One file of a static site, its path relative to the site's folder. */
export interface SiteFile {
  readonly path: string
  readonly text: string
}

/** What a static site is made of beside its graph. */
export interface StaticSiteOptions {
  /** A folder with the texts of the documents, to show passages in their context. */
  documents?: string | undefined
  /** The address under which the site is to be found for good, for what must name it whole, such as a sitemap. */
  baseUrl?: string | undefined
  /** The day (ISO 8601) on which the graph was read, where that is to be told. */
  day?: string | undefined
  /** The language whose pages have no prefix before their paths; English unless set. */
  language?: string | undefined
  /** The kinds of property that are compared; those that ship with the package unless set. */
  kinds?: readonly Kind[] | undefined
}

/** The forms of data that stand beside each page. */
const dataFormats = ['jsonld', 'ttl', 'trig'] as const

/**
 * The pages of a graph as files for any web host, in any folder of it, with the data of each resource beside its page.
 * Links are relative; one that would lead nowhere is an error.
 *
 * @example
 * ```ts
 * import { readQuads, toClaimGraph } from 'claimgraph'
 * import { staticSite } from 'claimgraph/serve'
 *
 * const { store } = await readQuads(
 *   `PREFIX : <https://example.org/>
 *    PREFIX cg: <https://w3id.org/claimgraph/ns#>
 *    PREFIX prov: <http://www.w3.org/ns/prov#>
 *    :count a cg:Claim ; prov:wasAttributedTo :council . :count { :flood cg:injured 3 }`,
 *   'trig',
 * )
 * for await (const { path, text } of staticSite(toClaimGraph(store))) {
 *   if (path === 'index.html') console.log(text.startsWith('<!DOCTYPE html>')) // true
 * }
 * ```
 */
export async function* staticSite(graph: ClaimGraph, options: StaticSiteOptions = {}): AsyncGenerator<SiteFile> {
  const site = await createSite(graph, options)
  const { paths, whole } = site
  await whole.overview()
  const app = new Hono()
    .route('/', createPages(site, { isStatic: true, baseUrl: options.baseUrl?.replace(/\/+$/, '') }))
    .route(
      '/',
      createLinkedData(paths, createDescriptions(graph, whole, paths, options), {
        ontology: graph.ontology,
        prefixes: graph.prefixes,
        hasPages: true,
        describeTerm: createTermDescriptions(graph),
      }),
    )
  const resources = [...paths.iris()].map(iri => paths.pathOf(iri)!)
  const files = new Map<string, string>()
  const pages = await listPages(site)
  for (const language of site.languages) {
    for (const page of pages) {
      const path = pathIn(site, language, page)
      files.set(path, page === '/' ? `${prefixOf(site, language)}/index.html` : `${path}.html`)
    }
  }
  // they name addresses whole
  if (options.baseUrl !== undefined) {
    for (const name of ['/robots.txt', ...nameSitemaps(pages.length, site)]) files.set(name, name)
  }
  for (const name of readAssets().keys()) files.set(`/assets/${name}`, `/assets/${name}`)
  for (const path of resources) {
    for (const format of dataFormats) files.set(`${path}.${format}`, `${path}.${format}`)
  }
  for (const [path, file] of files) {
    const response = await app.request(path)
    if (!response.ok) throw new TypeError(`expected a file for ${path}, found status ${response.status}`)
    const text = await response.text()
    if (file.endsWith('.html')) {
      for (const [beside, its] of besidePage(text, path, site)) files.set(beside, its)
      for (const further of furtherPages(text, site)) if (!files.has(further)) files.set(further, `${further}.html`)
    }
    yield { path: nameFile(file), text: file.endsWith('.html') ? makeRelative(text, file, files) : text }
  }
}

/** The files beside a page, and its frame, to which it links, by path. */
function besidePage(
  html: string,
  path: string,
  { languages }: Pick<Site, 'languages'>,
): [path: string, file: string][] {
  const language = languages.slice(1).find(({ tag }) => `${path}/`.startsWith(`/${tag}/`))
  const prefix = language === undefined ? '' : `/${language.tag}`
  const within = path.slice(prefix.length)
  const paths = [...html.matchAll(/ href="(\/[^"#?]*)"/g)].map(([, href]) => href!)
  return paths.flatMap((href): [string, string][] => {
    if (href === `${prefix}/embed${within}`) return [[href, `${href}.html`]]
    return pageFiles.some(({ name }) => [path, within].some(page => href === `${page}/${name}`)) ? [[href, href]] : []
  })
}

/** The pages to which a page leads that are listed nowhere else: those on which a long list goes on, and on what a document relays. */
function furtherPages(html: string, { languages }: Pick<Site, 'languages'>): string[] {
  const prefixes = languages.slice(1).map(({ tag }) => `/${tag}`)
  const paths = [...html.matchAll(/ href="(\/[^"#?]*)"/g)].map(([, href]) => href!)
  return paths.filter(href => {
    const prefix = prefixes.find(each => href.startsWith(`${each}/`)) ?? ''
    return /^\/relaying\/|^\/(?:[^/]+\/){2,3}[a-z][a-z0-9-]*\/[0-9]+$/.test(href.slice(prefix.length))
  })
}

const nameFile = (path: string) => decodeURIComponent(path.slice(1))

/**
 * Points a page's links to files, as seen from the page's own. Quotation marks in the text of a page are always escaped,
 * so that what looks like an attribute here is one.
 */
function makeRelative(html: string, file: string, files: ReadonlyMap<string, string>): string {
  return html.replace(/ (href|src|action)="(\/[^"#?]*)/g, (_, attribute: string, path: string) => {
    const target = files.get(path)
    if (target === undefined) throw new TypeError(`expected a link to a file of the site on ${file}, found ${path}`)
    return ` ${attribute}="${posix.relative(posix.dirname(file), target)}`
  })
}
