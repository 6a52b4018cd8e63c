import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { shippedPath } from '../../../src/index.js'
import { toClaimGraph } from '../../../src/node/open.js'
import { foldWords } from '../../../src/serve/pages/fold.js'
import { storeOf } from '../../claims/fixture.js'
import { openPages, openShipped, type Pages, textOf } from './fixture.js'

/** The browser's own copy of it, which a static site needs. */
const script = readFileSync(shippedPath('assets/search.js'), 'utf8')
const foldInBrowser = new Function(`${script.slice(script.indexOf('function fold('))}; return fold`)()

describe('a name is folded', () => {
  it.each([
    ['al-Qusour', ['qusour']],
    ['El Qusour', ['qusour']],
    ['AL-QUṢŪR', ['qusur']],
    ["Hay'at Tahrir al-Sham", ['hayat', 'tahrir', 'sham']],
    ['Hayʾat Taḥrīr aš-Šām', ['hayat', 'tahrir', 'as', 'sam']],
    ['القصور', ['قصور']],
    ['أحمد', ['احمد']],
    ['Agnès Callamard', ['agnes', 'callamard']],
    ['Al', ['al']],
    ['…', []],
  ])('%s', (name, words) => {
    expect(foldWords(name)).toEqual(words)
    expect(foldInBrowser(name)).toEqual(words)
  })
})

describe('search', () => {
  let pages: Pages
  beforeAll(async () => {
    pages = await openShipped()
  })

  it('finds by a spelling that is not the label', async () => {
    const found = pages.site.search.find('baniyas')
    expect(found.map(({ id, matched }) => [id.split('/').at(-1), matched])).toContainEqual(['banias', 'Baniyas'])
  })

  it('finds with and without the article, the diacritics and the case', () => {
    const ids = (text: string) => pages.site.search.find(text).map(({ id }) => id)
    expect(ids('el-qusour')).toEqual(ids('al-Qusour'))
    expect(ids('QÙSOUR')).toEqual(ids('Qusour'))
    expect(ids('qusour').length).toBeGreaterThan(0)
    expect(ids('agnes call')).toContain('https://w3id.org/claimgraph/syria-coast-2025/agnes-callamard')
  })

  it('wants every word, each at a beginning', () => {
    expect(pages.site.search.find('qusour nobody')).toEqual([])
    expect(pages.site.search.find('usour')).toEqual([])
  })

  it('lists everything where nothing is sought', async () => {
    const html = textOf(await pages.get('/search'))
    expect(html).toContain(`${pages.site.search.entries.length.toLocaleString('en')} things can be found.`)
    expect(html).toContain('Syrian Observatory for Human Rights')
  })

  it('says so where nothing is found', async () => {
    expect(textOf(await pages.get('/search?q=zzz'))).toContain('0 things found for “zzz”.')
  })

  it('finds by a label in another language and by a headline', async () => {
    const store = await storeOf(`:flood a sem:Event ; rdfs:label "Flood"@en , "Überschwemmung"@de .
      :report a cg:Document ; rdfs:label "Report" ; schema:headline "What the river took" .`)
    const { get } = await openPages(toClaimGraph(store))
    expect(textOf(await get('/search?q=uberschw'))).toContain('Flood also Überschwemmung')
    expect(textOf(await get('/search?q=river'))).toContain('Report also What the river took')
  })
})
