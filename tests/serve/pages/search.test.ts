import { readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { shippedPath } from '../../../src/index.js'
import { toClaimGraph } from '../../../src/node/open.js'
import { sha256 } from '../../../src/rdf/digest.js'
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
    ['Łódź', ['lodz']],
    ['Søren Mølgård', ['soren', 'molgard']],
    ['Işıl Kılıçoğlu', ['isil', 'kilicoglu']],
    ['IŞIL KILIÇOĞLU', ['isil', 'kilicoglu']],
    ['İSTANBUL', ['istanbul']],
    ['Đorđe Đinđić', ['dorde', 'dindic']],
    ['Þóra Æsudóttir', ['thora', 'aesudottir']],
    ['STRAẞE Straße', ['strasse', 'strasse']],
    ['Œuvre ŧæŋ', ['oeuvre', 'taen']],
    ['Dagur', ['dagur']],
    ['Đ', ['d']],
    ['Ν\u03afκος', ['νικοσ']],
    ['علی کریمی', ['علي', 'كريمي']],
    ['علي كريمي', ['علي', 'كريمي']],
    ['مُحَمَّد', ['محمد']],
    ['محـمد', ['محمد']],
    ['آمنة إيمان ٱلله', ['امنه', 'ايمان', 'له']],
    ['مؤمن رئيس شيء', ['مومن', 'رييس', 'شي']],
    ['علی‌رضا', ['عليرضا']],
    ['١٢ ۱۲', ['12', '12']],
    ['Pet\u00adrova', ['petrova']],
    ['Al', ['al']],
    ['1,500 of 1.500.000', ['1500', 'of', '1500000']],
    ['1 500 and 1\u202f500', ['1500', 'and', '1500']],
    ['١٬٥٠٠', ['1500']],
    ['in 2025 500 died', ['in', '2025', '500', 'died']],
    ['1,50 3.1415 12,5000', ['1', '50', '3', '1415', '12', '5000']],
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
    const found = pages.site.search.find('baniyas').find(({ id }) => id.endsWith('/banias'))
    expect(found?.otherNames).toContain('Baniyas')
  })

  it('finds with and without the article, the diacritics and the case', () => {
    const ids = (text: string) => pages.site.search.find(text).map(({ id }) => id)
    expect(ids('el-qusour')).toEqual(ids('al-Qusour'))
    expect(ids('QÙSOUR')).toEqual(ids('Qusour'))
    expect(ids('qusour').length).toBeGreaterThan(0)
    expect(ids('agnes call')).toContain('https://w3id.org/claimgraph/syria-coast-2025/agnes-callamard')
  })

  it.each([
    ['Łódź', 'Lodz'],
    ['Søren Mølgård', 'Soren Molgard'],
    ['Işıl Kılıçoğlu', 'Isil Kilicoglu'],
    ['Þóra Æsudóttir', 'Thora Aesudottir'],
    ['Weiß', 'Weiss'],
    ['علی کریمی', 'علي كريمي'],
    ['أحمد الشريف', 'احمد شريف'],
  ])('finds %s by %s, and the other way round', async (name, typed) => {
    for (const [label, sought] of [
      [name, typed],
      [typed, name],
    ] as const) {
      const store = await storeOf(`:who a prov:Person ; rdfs:label "${label}" .`)
      const { site } = await openPages(toClaimGraph(store))
      expect(site.search.find(sought).map(({ label }) => label)).toEqual([label])
    }
  })

  it('wants every word, each at a beginning', () => {
    expect(pages.site.search.find('qusour nobody')).toEqual([])
    expect(pages.site.search.find('usour')).toEqual([])
  })

  it('says how much of each kind there is where nothing is sought, and lists a kind alone in parts', async () => {
    const html = textOf(await pages.get('/search'))
    const { entries } = pages.site.search
    const claims = entries.filter(({ kind }) => kind === 'claim')
    expect(html).toContain(`${entries.length.toLocaleString('en')} things can be found.`)
    expect(html).toContain(`Claims ${claims.length}`)
    expect(html).not.toContain('Syrian Observatory for Human Rights')
    const first = await pages.get('/search?kind=claim')
    expect(first.match(/href="\/claim\//g)).toHaveLength(50)
    expect(first).toContain('href="/search?kind=claim&amp;page=2" rel="next"')
    const last = await pages.get(`/search?kind=claim&page=${Math.ceil(claims.length / 50)}`)
    expect(last.match(/href="\/claim\//g)).toHaveLength(claims.length % 50)
    expect(last).not.toContain('rel="next"')
  })

  it('finds numbers with and without what separates thousands', async () => {
    for (const typed of ['1500', '1,500', '1 500', '1.500', '١٥٠٠']) {
      const found = pages.site.search.find(`${typed} died`).map(({ id }) => id.split('/').at(-1))
      expect(found, typed).toContain('claim-sohr-deaths')
    }
  })

  it('finds words in any order, the best first', () => {
    const [first] = pages.site.search.find('rights human observatory')
    expect(first?.label).toBe('Syrian Observatory for Human Rights')
  })

  it('narrows to a kind that there is, and takes no notice of others', async () => {
    const claims = await pages.get('/search?q=observatory&kind=claim')
    expect(claims).not.toContain('href="/agent/sohr"')
    expect(await pages.get('/search?q=observatory&kind=nothing')).toContain('href="/agent/sohr"')
  })

  it('finds claims by the words of their passages where the texts are at hand, and shows these', async () => {
    const text = 'The keeper said that the sluice had been left open, and that 1,500 sandbags were wet.'
    const folder = await mkdtemp(join(tmpdir(), 'claimgraph-search-'))
    try {
      await writeFile(join(folder, 'report.txt'), text)
      const store = await storeOf(`:report a cg:Document ; cg:sha256 "${sha256(text)}" .
        :open a cg:Claim ; rdfs:label "An open gate" ; prov:wasAttributedTo :keeper ; cg:mention :m .
        :m a cg:Mention ; oa:hasSource :report ; oa:hasSelector [ oa:start 0 ; oa:end ${text.length} ] ;
          cg:sha256 "${sha256(text)}" . :open { :gate cg:open true }`)
      const { get, site } = await openPages(toClaimGraph(store), { documents: folder })
      expect(site.search.find('left sluice').map(({ label }) => label)).toEqual(['An open gate'])
      const html = await get('/search?q=sluice+1500')
      expect(html).toContain('the <mark>sluice</mark> had been left open, and that <mark>1,500</mark> sandbags')
    } finally {
      await rm(folder, { recursive: true })
    }
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
