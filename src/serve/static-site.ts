import { posix } from 'node:path'
import { Hono } from 'hono'
import type { ClaimGraph } from '../claims/graph.js'
import type { Kind } from '../compare/kinds/kind.js'
import { withDerived } from './dataset.js'
import { createDescriptions } from './linked-data/describe.js'
import { createTermDescriptions } from './linked-data/describe-term.js'
import { createLinkedData } from './linked-data/linked-data.js'
import { readAssets } from './pages/assets.js'
import { listPaths } from './pages/lists/list.js'
import { lists } from './pages/lists/lists.js'
import { oneOriginPaths } from './pages/one-origin.js'
import { createPages } from './pages/pages.js'
import { pairPath } from './pages/parts/alignments.js'
import { rangePaths } from './pages/range.js'
import { readingPaths } from './pages/reading.js'
import { relayingPaths } from './pages/relaying.js'
import { relaysPaths } from './pages/relays.js'
import { createSite, type Site } from './pages/site.js'
import { timelinePaths } from './pages/timeline.js'

/** One file of a static site, its path relative to the site's folder. */
export interface SiteFile {
  readonly path: string
  readonly text: string
}

/** What a static site is made of beside its graph. */
export interface StaticSiteOptions {
  /** A folder with the texts of the documents, to show passages in their context. */
  documents?: string | undefined
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
  const data = withDerived(graph, whole.comparison, options)
  const app = new Hono().route('/', createPages(site, { isStatic: true })).route(
    '/',
    createLinkedData(paths, createDescriptions(graph, data.dataset, paths), {
      ontology: graph.ontology,
      prefixes: graph.prefixes,
      hasPages: true,
      describeTerm: createTermDescriptions(graph),
    }),
  )
  const resources = [...paths.iris()].map(iri => paths.pathOf(iri)!)
  const files = new Map<string, string>()
  for (const path of [...(await pagesOf(site)), ...resources])
    files.set(path, path === '/' ? '/index.html' : `${path}.html`)
  for (const name of readAssets().keys()) files.set(`/assets/${name}`, `/assets/${name}`)
  for (const path of resources) {
    for (const format of dataFormats) files.set(`${path}.${format}`, `${path}.${format}`)
  }
  for (const [path, file] of files) {
    const response = await app.request(path)
    if (!response.ok) throw new TypeError(`expected a file for ${path}, found status ${response.status}`)
    const text = await response.text()
    yield { path: nameFile(file), text: file.endsWith('.html') ? makeRelative(text, file, files) : text }
  }
}

async function pagesOf(site: Site): Promise<string[]> {
  const { paths, whole } = site
  const pairs = whole.pairs.flatMap(pair => pairPath(paths, pair) ?? [])
  const listed = await Promise.all(lists.map(list => listPaths(site, list)))
  return [
    ...['/', '/about', '/alignment', '/range', '/map', '/query', '/search'],
    ...listed.flat(),
    ...pairs,
    ...(await rangePaths(site)),
    ...readingPaths(site),
    ...relayingPaths(site),
    ...oneOriginPaths(site),
    ...timelinePaths(site),
    ...relaysPaths(site),
  ]
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
