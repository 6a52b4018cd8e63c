import { beforeAll, describe, expect, it } from 'vitest'
import { toClaimGraph } from '../../../src/node/open.js'
import { storeOf } from '../../claims/fixture.js'
import { openPages, openShipped, type Pages, questionPath, sectionOf, textOf } from './fixture.js'

let pages: Pages
beforeAll(async () => {
  pages = await openShipped()
})

/** The positions that several documents carry, each as HTML, by name. */
function severalOf(html: string): Map<string, string> {
  const parts = sectionOf(html, 'several').split('<h3>').slice(1)
  return new Map(parts.map(part => [textOf(part.split('</h3>')[0]!), part]))
}

describe('what rests on one origin', () => {
  it('begins with what several documents carry, whose words each has, and how', async () => {
    const html = await pages.get('/one-origin')
    expect(html.indexOf('id="several"')).toBeLessThan(html.indexOf('id="rest"'))
    // the release has the toll of others whom it does not name, and the article of the release
    const toll = severalOf(html).get('Deaths: Killings in Banias, 8 and 9 March 2025: more than 100')!
    expect(textOf(toll)).toContain('2 documents, 1 claimant, origin not named (on information received)')
    expect(textOf(toll)).toContain('Amnesty International, in own words (report; alleged; on information received)')
    expect(textOf(toll)).toContain('Amnesty International, as this document has it, through Unnamed news outlet')
    expect(toll).toContain(`href="${questionPath(pages.site, 'banias-killings', 'deaths')}"`)
  })

  it('says in a sentence what it means, and that it is no more than that', async () => {
    const text = textOf(await pages.get('/one-origin'))
    expect(text).toContain('two independent origins of a position are not known')
    expect(text).toContain('does not mean that there is none')
  })

  it('has what one document carries by its origin, and every such position on some page', async () => {
    const numbers = [1, 2, 3, 4, 5, 6, 7, 8, 9]
    const shown = new Set<string>()
    for (const number of numbers) {
      const response = await pages.app.request(number === 1 ? '/one-origin' : `/one-origin/${number}`)
      if (response.status !== 200) continue
      const html = await response.text()
      expect(html.length).toBeLessThan(200_000)
      for (const [, path] of html.matchAll(/href="(\/question\/[^"]*)"/g)) shown.add(path!)
    }
    for (const { id, positions } of pages.comparison.questions) {
      const isOnly = positions.some(({ singleSource, lifted }) => singleSource && lifted.length === 0)
      if (isOnly) expect(shown).toContain(pages.site.paths.pathOf(id))
    }
    expect((await pages.app.request('/one-origin/0')).status).toBe(404)
    expect((await pages.app.request('/one-origin/999')).status).toBe(404)
  })

  const documents = ':paper a cg:Document ; rdfs:label "Paper" . :daily a cg:Document ; rdfs:label "Daily" . '
  const claim = (id: string, by: string, rest: string) =>
    `:${id} a cg:Claim ; prov:wasAttributedTo :${by} ; ${rest} . :${id} { :flood cg:deaths 3 }
     :${by} a prov:Organization ; rdfs:label "${by}" . `

  it('leaves out what two claimants say of their own knowledge', async () => {
    const { get } = await openPages(
      toClaimGraph(
        await storeOf(
          documents +
            claim('one', 'council', 'cg:mention [ oa:hasSource :paper ]') +
            claim('two', 'monitor', 'cg:mention [ oa:hasSource :daily ]'),
        ),
      ),
    )
    expect(textOf(await get('/one-origin'))).toContain('Nothing that several documents carry rests on one origin.')
  })

  it('has two claimants of whom one rests on the other', async () => {
    const { get } = await openPages(
      toClaimGraph(
        await storeOf(
          documents +
            claim('one', 'council', 'cg:mention [ oa:hasSource :paper ]') +
            claim('two', 'monitor', 'cg:mention [ oa:hasSource :daily ] ; prov:wasDerivedFrom :one'),
        ),
      ),
    )
    const html = await get('/one-origin')
    const [found] = severalOf(html).values()
    expect(textOf(found!)).toContain('2 documents, 2 claimants, 1 origin: council (single source)')
    expect(textOf(html)).toContain('1 position that two or more documents carry rests on one origin')
  })
})
