import { parse } from 'csv-parse/sync'
import { beforeAll, describe, expect, it } from 'vitest'
import { toClaimGraph } from '../../../src/node/open.js'
import { storeOf } from '../../claims/fixture.js'
import { coast, openPages, openShipped, type Pages, textOf } from './fixture.js'

let pages: Pages
beforeAll(async () => {
  pages = await openShipped()
})

/** What can be chosen in a field of a page: each value with what it is called and how many it leaves. */
function optionsOf(html: string, field: string): Map<string, string> {
  const select = new RegExp(`<select name="${field}">(.*?)</select>`, 's').exec(html)?.[1] ?? ''
  const options = select.matchAll(/<option value="([^"]+)"[^>]*>(.*?)<\/option>/g)
  return new Map([...options].map(([, value, text]) => [value!, text!]))
}

const idsOf = async (path: string, column: string) => {
  const rows: Record<string, string>[] = parse(await pages.get(path), { columns: true })
  return [...new Set(rows.map(row => row[column]!))].sort()
}

describe('a list', () => {
  it('is narrowed down to a claimant, with its data', async () => {
    const own = pages.site.entries.filter(({ claimant }) => claimant?.id === `${coast}samira`).map(({ id }) => id)
    const whole = await pages.get('/claims')
    expect(optionsOf(whole, 'claimant').get('samira')).toBe(`Samira (pseudonym) (${own.length})`)
    const html = await pages.get('/claims?claimant=samira')
    expect(textOf(html)).toContain(`${own.length} of ${pages.site.entries.length} are left.`)
    expect(html).toContain('<option value="samira" selected="">')
    expect(html).toContain('href="/claims/data.csv?claimant=samira"')
    expect(await idsOf('/claims/data.csv?claimant=samira', 'claim')).toEqual(own.sort())
  })

  it('counts of each facet what the others leave', async () => {
    const html = await pages.get('/claims?claimant=amnesty')
    const inArticle = pages.site.entries.filter(
      ({ claimant, mentions }) =>
        claimant?.id === `${coast}amnesty` &&
        mentions.some(({ document }) => document?.id === `${coast}doc-news-article`),
    )
    expect(inArticle.length).toBeGreaterThan(0)
    expect(optionsOf(html, 'document').get('doc-news-article')).toMatch(new RegExp(`\\(${inArticle.length}\\)$`))
    expect(await idsOf('/claims/data.csv?claimant=amnesty&document=doc-news-article', 'claim')).toEqual(
      inArticle.map(({ id }) => id).sort(),
    )
    // what is chosen can be changed for another one
    expect(optionsOf(html, 'claimant').get('samira')).toMatch(/^Samira/)
  })

  it('goes on page by page as it is narrowed down', async () => {
    const path = '/claims?document=doc-amnesty-release'
    expect(await pages.get(path)).toContain('rel="next" href="/claims/2?document=doc-amnesty-release"')
    const second = textOf(await pages.get('/claims/2?document=doc-amnesty-release'))
    const { length } = pages.site.claimsIn.get(`${coast}doc-amnesty-release`)!
    expect(second).toContain(`${length} of ${pages.site.entries.length} are left.`)
    expect(second).toContain('Page 2 of 2')
  })

  it('can be narrowed down to a year only where there are several', async () => {
    expect(optionsOf(await pages.get('/claims'), 'year')).toEqual(new Map())
    const { get } = await openPages(
      toClaimGraph(
        await storeOf(`
          :early a cg:Claim ; prov:wasAttributedTo :who ; cg:assertedOn "2024-12-31"^^xsd:date .
          :late a cg:Claim ; prov:wasAttributedTo :who ; cg:notBefore "2025-01-01"^^xsd:date .
          :undated a cg:Claim ; prov:wasAttributedTo :who .`),
      ),
    )
    expect(optionsOf(await get('/claims'), 'year')).toEqual(
      new Map([
        ['2024', '2024 (1)'],
        ['2025', '2025 (1)'],
      ]),
    )
    expect(textOf(await get('/claims?year=2025'))).toContain('1 of 3 are left.')
  })

  it('says that nothing is left of what it does not have, and leads back to all', async () => {
    const html = await pages.get('/actors?kind=astronaut')
    expect(textOf(html)).toContain('0 of 80 are left. Show all')
    expect(html).toContain('<a href="/actors">')
  })

  it('has actors by the part that they play', async () => {
    const spokenOf = await idsOf('/actors/data.csv?part=spokenOf', 'actor')
    const speaking = new Set(pages.site.entries.flatMap(({ claimant }) => claimant?.id ?? []))
    expect(spokenOf.length).toBeGreaterThan(0)
    expect(spokenOf.filter(id => speaking.has(id))).toEqual([])
  })

  it('has documents by publisher, and by how much of their text there is', async () => {
    const cited = [...pages.site.documents.values()].filter(({ sha256 }) => sha256 === undefined).map(({ id }) => id)
    expect(cited.length).toBeGreaterThan(0)
    expect(await idsOf('/documents/data.csv?text=cited', 'document')).toEqual(cited.sort())
    expect(await idsOf('/documents/data.csv?publisher=amnesty', 'document')).toEqual([`${coast}doc-amnesty-release`])
  })

  it.each(['/figures', '/who-did-it'])(
    'has on %s the questions of the topics that are left, and of no other',
    async path => {
      const { topics } = await pages.site.whole.overview()
      const questionsOf = (verdict: string) =>
        new Set(topics.filter(topic => topic.verdict === verdict).flatMap(({ questions }) => questions))
      const all = await idsOf(`${path}/data.csv`, 'question')
      const agreed = await idsOf(`${path}/data.csv?verdict=agree`, 'question')
      expect(agreed).toEqual(all.filter(id => questionsOf('agree').has(id)))
      expect(all.length).toBeGreaterThan(agreed.length)
    },
  )

  it('has topics by verdict', async () => {
    const { topics } = await pages.site.whole.overview()
    const differing = topics.filter(({ verdict }) => verdict === 'differ').map(({ id }) => id)
    expect(differing.length).toBeGreaterThan(0)
    expect(await idsOf('/topics/data.csv?verdict=differ', 'topic')).toEqual(differing.sort())
  })

  it('is narrowed down in Arabic, in the words of that language', async () => {
    const html = await pages.get('/ar/claims?claimant=samira')
    expect(html).toContain('<form method="get" action="/ar/claims" class="facets">')
    expect(html).toContain('صاحب القول')
  })

  it('is whole where it stands as a file', async () => {
    const { get } = await openShipped({ isStatic: true })
    expect(await get('/claims')).not.toContain('<select')
    expect(await get('/claims?claimant=samira')).toBe(await get('/claims'))
  })
})

describe('the alignment', () => {
  it('has the actors of one kind, as of a day or of all', async () => {
    const html = await pages.get('/alignment?kind=Witness')
    const names = [...html.matchAll(/<th scope="row">(.*?)<\/th>/gs)].map(([, name]) => textOf(name!))
    const isWitness = (name: string) =>
      [...pages.site.agents.values()].some(
        ({ label, kinds }) => name.startsWith(label) && kinds.some(({ label: kind }) => kind === 'witness'),
      )
    expect(names.length).toBeGreaterThan(2)
    expect(names.filter(name => !isWitness(name))).toEqual([])
    const early = await pages.get('/alignment?kind=Witness&as-of=2025-04-30')
    expect(early).toContain('<input type="hidden" name="as-of" value="2025-04-30"/>')
    expect(early).toContain('<input type="hidden" name="kind" value="Witness"/>')
  })

  it('says of each pair what its numbers are', async () => {
    const html = await pages.get('/alignment')
    const { meetings } = await pages.site.whole.overview()
    const { meetings: met } = meetings.between(`${coast}amnesty`, `${coast}odni`)!
    const agreeing = met.filter(({ outcome }) => outcome === 'agree').length
    const cell = /href="\/alignment\/amnesty\/odni">(.*?)<\/a>/.exec(html)![1]!
    expect(textOf(cell)).toContain(`${agreeing} agree `)
  })
})
