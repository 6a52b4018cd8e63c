import { beforeAll, describe, expect, it, vi } from 'vitest'
import { generate } from '../../../bench/scale/generate.js'
import * as relating from '../../../src/compare/relations/relations.js'
import { toClaimGraph } from '../../../src/node/open.js'
import { readQuads } from '../../../src/rdf/read-quads.js'
import { openPages, type Pages } from './fixture.js'

vi.mock('../../../src/compare/relations/relations.js', { spy: true })

/** The most that a page may have, in bytes before compression. */
const most = 200_000

async function openGenerated(claims: number, options: { dense?: boolean }): Promise<Pages> {
  const { store } = await readQuads([...generate(claims, options)].join(''), 'nq')
  return openPages(toClaimGraph(store))
}

describe.each([
  ['many events', {}],
  ['few events whose figures contradict each other', { dense: true }],
])('the pages of a graph of very many claims on %s', (_, options) => {
  let pages: Pages
  beforeAll(async () => {
    pages = await openGenerated(2000, options)
  }, 120_000)

  it('list everything without relating any two positions', async () => {
    const { relatePositions } = vi.mocked(relating)
    relatePositions.mockClear()
    for (const path of ['/topics', '/actors', '/claims', '/documents', '/one-origin', '/alignment', '/timeline'])
      expect(await pages.get(path)).toContain('<h1>')
    expect(relatePositions).not.toHaveBeenCalled()
  })

  it('are small, whatever they are about', async () => {
    const { site } = pages
    const { meetings, topics } = await site.whole.overview()
    const [widest] = [...topics].sort((a, b) => b.actors - a.actors)
    const [first, second] = meetings
      .meeting()
      .slice(0, 2)
      .map(({ id }) => id)
    const busiest = [...site.documents.keys()].sort(
      (a, b) => (site.claimsIn.get(b)?.length ?? 0) - (site.claimsIn.get(a)?.length ?? 0),
    )[0]!
    const iris = [widest!.id, ...widest!.questions.slice(0, 1), widest!.event.id, first!, busiest, site.entries[0]!.id]
    const pair = meetings.between(first!, second!)!
    const paths = [
      ...[
        '/',
        '/figures',
        '/topics',
        '/alignment',
        '/one-origin',
        '/timeline',
        '/relays',
        '/relaying',
        '/range',
        '/about',
      ],
      ...iris.map(iri => site.paths.pathOf(iri)!),
      `/alignment/${[pair.a, pair.b].map(({ id }) => site.paths.pathOf(id)!.replace('/agent/', '')).join('/')}`,
    ]
    const large: [string, number][] = []
    for (const path of paths) {
      const bytes = Buffer.byteLength(await pages.get(path))
      if (bytes > most) large.push([path, bytes])
    }
    expect(large).toEqual([])
  }, 120_000)

  it('go on in Arabic, and each language is kept by itself', async () => {
    const [actor] = (await pages.site.whole.overview()).meetings.meeting()
    const path = `${pages.site.paths.pathOf(actor!.id)!}/claims/2`
    for (const _ of ['first', 'again']) {
      expect(await pages.get(path)).toContain('Page 2 of ')
      const arabic = await pages.get(`/ar${path}`)
      expect(arabic).toContain('الصفحة 2 من ')
      expect(arabic).toContain(`rel="prev" href="/ar${path.replace('/claims/2', '')}"`)
    }
  })

  it('have each claim of an actor once, page by page', async () => {
    const { site } = pages
    const [actor] = (await site.whole.overview()).meetings.meeting()
    const own = (site.claimsOf.get(actor!.id) ?? []).filter(claim =>
      claim.mentions.some(mention => site.whoseWords(claim, mention) !== 'ascribed'),
    )
    const path = site.paths.pathOf(actor!.id)!
    const found: string[] = []
    for (let next: string | undefined = path; next !== undefined; ) {
      const html: string = await pages.get(next)
      const list = next === path ? (html.split('<h2 id="time">')[1]?.split('<h2')[0] ?? '') : html
      found.push(...[...list.matchAll(/<div class="claim"><a href="([^"]+)"/g)].map(([, href]) => href!))
      next = new RegExp(`rel="next" href="(${path}/claims/[0-9]+)"`).exec(html)?.[1]
    }
    expect(own.length).toBeGreaterThan(40)
    expect(found.sort()).toEqual(own.map(({ id }) => site.paths.pathOf(id)!).sort())
  })
})
