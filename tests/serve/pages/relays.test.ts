import { beforeAll, describe, expect, it } from 'vitest'
import { toClaimGraph } from '../../../src/node/open.js'
import { layOutFlows } from '../../../src/serve/pages/parts/flow-layout.js'
import { gatherFlows, listRelays } from '../../../src/view/relays.js'
import { storeOf } from '../../claims/fixture.js'
import { openPages, openShipped, type Pages, textOf } from './fixture.js'

let pages: Pages
beforeAll(async () => {
  pages = await openShipped()
})

const claim = (id: string, by: string, ...mentions: string[]) =>
  `:${id} a cg:Claim ; prov:wasAttributedTo :${by} ; cg:mention ${mentions
    .map(mention => {
      const [document, ...chain] = mention.split(' ')
      return `[ oa:hasSource :${document} ${chain.length === 0 ? '' : `; cg:relayedBy ( ${chain.map(one => `:${one}`).join(' ')} )`} ]`
    })
    .join(', ')} . :${id} { :flood cg:deaths 3 }`

const open = async (...claims: string[]) =>
  toClaimGraph(await storeOf(`:paper a cg:Document . :daily a cg:Document . ${claims.join('\n')}`))

describe('who relays whom', () => {
  it('has every step of the chains of the shipped graph, as its files have them', async () => {
    const html = await pages.get('/relays')
    // counted in the files: the mother's seven claims are known through Ahmad, and from him through the release
    const rows = [...html.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row]) => textOf(row!.replaceAll('</t', ' </t')).trim())
    expect(rows).toContain("Ahmad's mother Ahmad (pseudonym) 7 1")
    expect(rows).toContain('Saed (pseudonym) Amnesty International 23 1')
    expect(rows).toContain('Agnès Callamard Unnamed news outlet 12 1')
    expect(textOf(html)).toContain('Of 224 claims 144 are passed on by somebody other than whoever makes them.')
    expect(html).toContain('role="img"')
    expect(html).not.toContain('style=')
    expect(html.length).toBeLessThan(200_000)
  })

  it('is linked from what relaying changed, and from the foot of every page', async () => {
    expect((await pages.get('/relaying')).split('href="/relays"')).toHaveLength(3)
    expect(await pages.get('/about')).toContain('href="/relays"')
  })

  it('tells what somebody says from what it passes on itself', async () => {
    const graph = await open(claim('a', 'witness', 'paper council monitor'), claim('b', 'council', 'paper monitor'))
    const relays = listRelays(graph.claims()).map(({ from, by, isClaimant, claims }) => [
      ...[from.label, by.label, isClaimant, claims],
    ])
    expect(relays).toEqual([
      ['council', 'monitor', true, 1],
      ['council', 'monitor', false, 1],
      ['witness', 'council', true, 1],
    ])
  })

  it('counts a claim once that stands in a document twice, and its documents', async () => {
    const graph = await open(claim('a', 'council', 'paper monitor', 'paper monitor', 'daily monitor'))
    expect(listRelays(graph.claims())).toMatchObject([{ claims: 1, documents: 2 }])
  })

  it('says so where nobody relays', async () => {
    const { get } = await openPages(await open(claim('a', 'council', 'paper')))
    const html = await get('/relays')
    expect(textOf(html)).toContain('Every claim here stands in its claimant’s own document.')
    expect(html).not.toContain('<svg class="flow-drawing"')
  })
})

describe('the ways of claims', () => {
  it('never lead back, even where two relay each other', async () => {
    const graph = await open(
      claim('a', 'council', 'paper monitor'),
      claim('b', 'monitor', 'daily council'),
      claim('c', 'witness', 'paper council monitor', 'daily monitor council'),
    )
    const flows = gatherFlows(graph.claims(), 20)
    for (const { from, to } of flows) expect(from.column).toBeLessThan(to.column)
    // a relay nearest to a document stands beside it
    expect(flows.filter(({ to }) => to.column === 3).every(({ from }) => from.column === 2)).toBe(true)
  })

  it('are drawn with as much leaving a relay as enters it, and nothing over anything else', async () => {
    const graph = await open(
      ...Array.from({ length: 40 }, (_, i) => claim(`c${i}`, `who${i % 7}`, `paper${i % 3} relay${i % 5}`)),
    )
    const flows = gatherFlows(graph.claims(), 20)
    const { boxes, paths, height, width } = layOutFlows(flows)
    expect(paths).toHaveLength(flows.length)
    for (const { node } of boxes.filter(box => box.node.column === 1)) {
      const sum = (of: typeof flows) => of.reduce((total, { claims }) => total + claims, 0)
      expect(sum(flows.filter(({ to }) => to === node))).toBe(sum(flows.filter(({ from }) => from === node)))
    }
    for (const a of boxes) {
      expect(a.x).toBeLessThan(width)
      expect(a.y + a.height).toBeLessThanOrEqual(height)
      const below = boxes.filter(b => b !== a && b.x === a.x && b.y >= a.y)
      for (const b of below) expect(a.y + a.height).toBeLessThanOrEqual(b.y)
    }
  })

  it('have the smallest of many together, and lose no claim', async () => {
    const graph = await open(...Array.from({ length: 60 }, (_, i) => claim(`c${i}`, `who${i}`, 'paper relay')))
    const flows = gatherFlows(graph.claims(), 10)
    const first = flows.filter(({ from }) => from.column === 0)
    expect(first).toHaveLength(10)
    expect(first.reduce((sum, { claims }) => sum + claims, 0)).toBe(60)
    expect(first.find(({ from }) => from.joined > 1)?.from.label).toBe('51 others')
  })
})
