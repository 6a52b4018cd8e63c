import { Hono } from 'hono'
import type { Comparison } from '../../../src/compare/types.js'
import { type ClaimGraph, compare, openClaimGraph, shippedPath } from '../../../src/index.js'
import { failure, problem } from '../../../src/serve/http/problem.js'
import { errorPages } from '../../../src/serve/pages/errors.js'
import { createPages, type PagesOptions } from '../../../src/serve/pages/pages.js'
import { createSite, type Site, type SiteOptions } from '../../../src/serve/pages/site.js'

/** The namespace of the shipped graph. */
export const coast = 'https://w3id.org/claimgraph/syria-coast-2025/'

/** A site with its pages, and what one of them answers. */
export interface Pages {
  readonly site: Site
  /** The whole comparison, against which pages are held. */
  readonly comparison: Comparison
  readonly app: Hono
  get(path: string): Promise<string>
}

/** The pages of a graph. */
export async function openPages(graph: ClaimGraph, options: SiteOptions & PagesOptions = {}): Promise<Pages> {
  const site = await createSite(graph, options)
  const app = new Hono()
    .use(errorPages(site))
    .route('/', createPages(site, options))
    .notFound(c => problem(c, 404, `expected something at ${c.req.path}, found nothing`))
    .onError((error, c) => failure(c, error))
  const headers = { accept: 'text/html' }
  const comparison = await compare(graph, { kinds: options.kinds })
  return { site, comparison, app, get: async path => (await app.request(path, { headers })).text() }
}

/** The pages of the graph that ships with the package. */
export async function openShipped(options: SiteOptions & PagesOptions = {}): Promise<Pages> {
  return openPages(await openClaimGraph(shippedPath('triples')), options)
}

export { listPages as pathsOf } from '../../../src/serve/pages/list-pages.js'

/** The path of the question on an event and a property, both by the last part of their IRIs. */
export function questionPath({ paths, whole }: Site, event: string, property: string): string {
  const { questions, askedAt } = whole.compared
  const found = [...questions.keys()]
    .map(askedAt)
    .find(asked => asked.event.id.endsWith(`/${event}`) && asked.property.id.endsWith(`#${property}`))
  return paths.pathOf(found!.id)!
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', amp: '&', '#39': "'" }

/** What a reader sees of HTML: its text, without tags, on one line. */
export function textOf(html: string): string {
  return decode(html.replace(/<[^>]*>/g, '')).replace(/\s+/g, ' ')
}

/** HTML's character references as the characters that they stand for. */
export function decode(html: string): string {
  return html.replace(/&(lt|gt|quot|amp|#39);/g, (_, name: string) => entities[name]!)
}

/** What a page refers to within the site: links, scripts, style sheets, images and forms. */
export function referencesOf(html: string): string[] {
  return [...html.matchAll(/ (?:href|src|action)="([^"]*)"/g)].map(([, value]) => decode(value!))
}

/** The part of a page under a heading of the second level, up to the next one. */
export function sectionOf(html: string, id: string): string {
  const [, after] = html.split(`<h2 id="${id}">`)
  return after?.split('<h2')[0] ?? ''
}
