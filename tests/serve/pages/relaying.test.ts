import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { openClaimGraph } from '../../../src/index.js'
import { toClaimGraph } from '../../../src/node/open.js'
import { compareWords } from '../../../src/view/word-changes.js'
import { storeOf } from '../../claims/fixture.js'
import { openPages, openShipped, type Pages, textOf } from './fixture.js'

const pathOf = (name: string) => fileURLToPath(new URL(`../../../${name}`, import.meta.url))
const texts = pathOf('../shared/documents')

let pages: Pages
beforeAll(async () => {
  pages = await openShipped()
})

/** The pairs of a page, each as HTML. */
const pairsOf = (html: string) => html.split('<article class="pair">').slice(1)

describe('what relaying changed', () => {
  it('is summed up in one sentence, the gravest first, as an editor signed it', async () => {
    const html = textOf(await pages.get('/relaying'))
    expect(html).toContain(
      '40 relayed statements in 1 document against the nearest source that is here: 3 altered, 4 strengthened, 4 weakened, 4 turned into another kind of statement, 1 attribution dropped, 4 hedge dropped, 2 told in part and 18 faithful.',
    )
  })

  it('has what was altered first, and folds what is faithful', async () => {
    const html = await pages.get('/relaying')
    const [open, folded] = html.split('<details>')
    const outcomes = pairsOf(open!).map(pair => /class="outcome ([a-z-]+)"/.exec(pair)![1]!)
    expect(outcomes.slice(0, 3)).toEqual(['altered', 'altered', 'altered'])
    expect(outcomes).not.toContain('faithful')
    expect(pairsOf(folded!).every(pair => /class="outcome faithful"/.test(pair))).toBe(true)
    expect(textOf(folded!)).toMatch(/^\s*\d+ claims stand faithfully/)
  })

  it('says whose words a source is, and how either is put', async () => {
    const pairs = pairsOf(await pages.get('/relaying')).map(textOf)
    const toll = pairs.find(pair => pair.includes('Attribution dropped'))
    expect(toll).toContain('Amnesty International, in own words')
    expect(toll).toContain('As “News article (outlet not named)” has it')
    expect(toll).toContain('; alleged; on information received)')
    // witnesses have no document of their own: the release is nearer to them than the article
    const told = pairs.find(pair => pair.includes('threatened or murdered'))
    expect(told).toContain(
      'Witnesses who spoke to Amnesty International (number not given), as Amnesty International has',
    )
    // a spokesperson's word is the organisation's
    expect(pairs.some(pair => pair.includes('Agnès Callamard for Amnesty International, in own words'))).toBe(true)
  })

  it('marks a paraphrase as ours where the passage is not at hand', async () => {
    const html = await pages.get('/relaying')
    expect(html).not.toContain('<blockquote')
    expect(textOf(html)).toContain('In our words, the passage is not at hand here: As the article has it')
  })

  it('has what a document leaves out, and a page for each document', async () => {
    const html = await pages.get('/relaying/doc-news-article')
    expect(html).toContain('href="/claim/claim-un-111-deaths"')
    expect(html).toContain('href="/claim/claim-snhr-deaths"')
    const [, left] = html.split('What it leaves out')
    expect(left).not.toContain('href="/claim/claim-amnesty-banias-toll"')
    expect(textOf(left!)).toMatch(/Of the \d+ claims of Amnesty International release it relays \d+, as they stand/)
    for (const path of ['/relaying/doc-amnesty-release', '/relaying/doc-news-article/2', '/relaying/nothing'])
      expect((await pages.app.request(path)).status, path).toBe(404)
  })

  it('is linked from the page of the document', async () => {
    expect(await pages.get('/document/doc-news-article')).toContain('href="/relaying/doc-news-article"')
    expect(await pages.get('/document/doc-amnesty-release')).not.toContain('href="/relaying/')
  })

  it('says so where there is nothing to hold against', async () => {
    const store = await storeOf(`
      :paper a cg:Document ; schema:publisher :council . :count a cg:Claim ; prov:wasAttributedTo :council ;
        cg:mention [ oa:hasSource :paper ] . :count { :flood cg:deaths 3 }`)
    const { get } = await openPages(toClaimGraph(store))
    expect(textOf(await get('/relaying'))).toContain('No document here relays')
  })
})

describe('the words that changed', () => {
  it('are marked where the texts are at hand', async () => {
    const { get } = await openPages(await openClaimGraph(pathOf('examples/bridge.trig')), {
      documents: pathOf('examples/bridge'),
    })
    const [pair] = pairsOf(await get('/relaying'))
    const [before, after] = [...pair!.matchAll(/<blockquote[^>]*>(.*?)<\/blockquote>/gs)].map(([, text]) => text!)
    expect(textOf(before!)).toBe('At least 12 people were killed when the bridge at Selm fell on Sunday')
    expect(textOf(after!)).toBe('Twelve people were killed, the fire brigade said')
    expect(before).toContain('<del>At least 12</del> people were killed ')
    expect(after).toContain('<ins>Twelve</ins> people were killed, ')
    expect(textOf(pair!)).toContain('Release, characters 34 to 103')
    expect(textOf(pair!)).toContain('In our words: The fire brigade: at least 12 people were killed (announcement)')
  })

  it.skipIf(!existsSync(texts))(
    'are marked in the article against the release, which are not in the package',
    async () => {
      const { get } = await openShipped({ documents: texts })
      const pair = pairsOf(await get('/relaying')).find(one => one.includes('32 incidents'))!
      expect(pair).toContain('investigated 32 <del>of the killings</del>')
      expect(pair).toContain('investigated 32 <ins>incidents</ins>')
      expect(textOf(pair)).toContain('characters 771 to 823')
    },
  )

  it('leave both texts as they are to the letter, in any script', () => {
    for (const [a, b] of [
      ['  “Twelve”, it said —\n at least.', 'it said: TWELVE at most…'],
      ['قتل ثلاثة أشخاص في القصور', 'قتل أربعة أشخاص في القصور'],
      ['三人死亡，官员说。', '官员说，至少三人死亡。'],
      ['', 'x'],
    ] as const) {
      const { before, after } = compareWords([a], [b])
      expect(before[0]!.map(({ text }) => text).join('')).toBe(a)
      expect(after[0]!.map(({ text }) => text).join('')).toBe(b)
    }
  })

  it('are told by words, not by case or punctuation', () => {
    const only = (stretches: readonly { text: string; isOnlyHere: boolean }[] | undefined) =>
      stretches?.filter(({ isOnlyHere }) => isOnlyHere).map(({ text }) => text.trim())
    const { before, after } = compareWords(['The militias, they say, killed 12.'], ['the militias killed (12) people'])
    expect(only(before[0])).toEqual(['they say,'])
    expect(only(after[0])).toEqual(['people'])
    expect(compareWords(['Twelve died.'], ['twelve died']).isMarked).toBe(false)
    expect(compareWords(['One thing'], ['quite another matter']).isMarked).toBe(false)
  })
})
