import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { openClaimGraph } from '../../../src/index.js'
import { toClaimGraph } from '../../../src/node/open.js'
import { storeOf } from '../../claims/fixture.js'
import { openPages, openShipped, type Pages, sectionOf, textOf } from './fixture.js'

let pages: Pages
let front: string
beforeAll(async () => {
  pages = await openShipped()
  front = await pages.get('/')
})

const titlesOf = (html: string) => [...html.matchAll(/<h[23]>(.*?)<\/h[23]>/gs)].map(([, title]) => textOf(title!))

describe('the front page', () => {
  it('says what happened and what this is, in the words of the graph', () => {
    expect(textOf(/<h1>(.*?)<\/h1>/s.exec(front)![1]!)).toBe('Killings on the Syrian coast, March 2025')
    expect(textOf(front)).toContain('a news article whose outlet is not named, and a release of Amnesty International')
    expect(textOf(sectionOf(front, 'colophon'))).toMatch(/224 claims by \d+ claimants in 2 documents, made from/)
  })

  it('has the deaths first, each figure as stated with those who give it, and what they come to', () => {
    const figures = sectionOf(front, 'figures')
    expect(titlesOf(figures)[0]).toMatch(/^How many people died\? ?Deaths: Killings in Syria, March 2025$/)
    expect(textOf(figures)).toContain('No two of these figures contradict each other')
    expect(textOf(figures)).toMatch(/documented 420.*Syrian Network for Human Rights, through Amnesty International/)
    expect(figures).toContain('<table class="plot brief">')
  })

  it('has who is said to have done it by those who say so, with how they put it', () => {
    const accused = textOf(sectionOf(front, 'accused'))
    expect(accused).toMatch(/^ Who is said to have done it Who did it\?|^\s*Who did it\?|Who did it\?/)
    expect(accused).toContain('Militias affiliated with the Syrian government, say ')
    expect(accused).toContain(
      'Office of the UN High Commissioner for Human Rights, through Amnesty International (finding; alleged; of many)',
    )
  })

  it('has what is contradicted', async () => {
    const bridge = await openClaimGraph(fileURLToPath(new URL('../../compare/bridge.trig', import.meta.url)))
    const html = await (await openPages(bridge)).get('/')
    // two of its tolls cannot both be true, and stand among the figures; nothing stands in two places
    expect(textOf(sectionOf(html, 'figures'))).toMatch(/Contradict \S+ pairs? of these figures cannot both be true/)
    const topics = [...html.matchAll(/href="(\/topic\/[^"]+)"/g)].map(([, path]) => path)
    expect(topics.length).toBe(new Set(topics).size)
    expect(textOf(sectionOf(front, 'contested'))).toContain('Counteroffensive')
  })

  it('folds what one actor alone speaks of, and leads to everything', () => {
    const rest = sectionOf(front, 'rest')
    const several = /<details open=""><summary>(\d+) topics of which several actors speak/.exec(rest)
    const single = /<details><summary>(\d+) topics of which one actor alone speaks/.exec(rest)
    const cards = front.match(/<article class="card">/g)!
    // every topic stands in one place
    expect(Number(several?.[1]) + Number(single?.[1]) + cards.length).toBe(pages.comparison.topics.length)
    for (const path of ['/topics', '/claims', '/actors', '/documents', '/figures', '/who-did-it', '/relaying'])
      expect(front).toContain(`href="${path}"`)
  })

  it('does without a title, without figures and without claims', async () => {
    const { get } = await openPages(toClaimGraph(await storeOf('')))
    const html = await get('/')
    expect(html).toContain('<h1>')
    expect(html).not.toContain('id="figures"')
  })

  it('makes no link of a licence that is no address of the web', async () => {
    const trig = ': a cg:Case ; rdfs:label "Flood"@en ; schema:license <javascript:alert(1)> .'
    const html = await (await openPages(toClaimGraph(await storeOf(trig)))).get('/')
    expect(textOf(html)).toContain('javascript:alert(1)')
    expect(html).not.toContain('href="javascript:')
  })
})

describe('a list', () => {
  const many = Array.from(
    { length: 230 },
    (_, i) => `:a${i} a prov:Organization ; rdfs:label "Actor ${String(i).padStart(3, '0')}"@en .`,
  ).join('\n')

  it('has so many entries on a page, each once, and leads to the others', async () => {
    const { get, app } = await openPages(toClaimGraph(await storeOf(many)))
    const found = []
    for (const path of ['/actors', '/actors/2', '/actors/3']) {
      const html = await get(path)
      found.push(...[...html.matchAll(/<th scope="row">(.*?)<\/th>/gs)].map(([, name]) => textOf(name!)))
      expect(html).toContain(path === '/actors/2' ? 'rel="prev" href="/actors"' : 'href="/actors/2"')
    }
    expect(found).toHaveLength(230)
    expect(found).toEqual([...new Set(found)].sort())
    for (const path of ['/actors/0', '/actors/4', '/actors/x', '/actors/99999999999'])
      expect((await app.request(path, { headers: { accept: 'text/html' } })).status, path).toBe(404)
  })

  it('of documents tells those that are held from those that are cited', async () => {
    const text = textOf(await pages.get('/documents'))
    expect(text).toMatch(/Amnesty International release ?Amnesty International ?between 2025-03-21/i)
    expect(text).toMatch(/ODNI, Annual Threat Assessment 2025.*cited, not held/)
  })

  it('of claims has all of them, by day', async () => {
    const html = (await Promise.all(['', '/2', '/3'].map(page => pages.get(`/claims${page}`)))).join()
    const claims = new Set([...html.matchAll(/href="(\/claim\/[^"]+)"/g)].map(([, path]) => path))
    expect(claims.size).toBe(224)
  })
})

describe('a topic', () => {
  it('asks in words for people, and answers with yes and no', async () => {
    const topic = pages.comparison.topics.find(({ property }) => property.id.endsWith('#intervened'))!
    const text = textOf(await pages.get(pages.site.paths.pathOf(topic.id)!))
    expect(text).toContain('Did those responsible step in? Killings in Syria, March 2025')
    expect(text).toMatch(/1 No ?Amnesty International/)
    expect(text).toContain('Residents of al-Qusour (number not given), through Amnesty International say the same')
  })

  it('sets more than two answers against each other in a grid, each pair once', async () => {
    const topic = pages.comparison.topics.find(
      ({ property, event }) => property.id.endsWith('#perpetrator') && event.label === 'Killings in Syria, March 2025',
    )!
    const html = await pages.get(pages.site.paths.pathOf(topic.id)!)
    const grid = /<table class="pairs">.*?<\/table>/s.exec(html)![0]
    // nine positions on the widest scope: 36 pairs, of which six agree
    expect(grid.match(/<td><span/g)).toHaveLength(36)
    expect(grid.match(/class="verdict agree"/g)).toHaveLength(6)
  })

  it('of a measure has the range that can be published, with its rule', async () => {
    const topic = pages.comparison.topics.find(
      ({ property, event }) => property.id.endsWith('#deaths') && event.label === 'Killings in Syria, March 2025',
    )!
    const text = textOf(await pages.get(pages.site.paths.pathOf(topic.id)!))
    expect(text).toMatch(/at least 420 \(of a part\), none stated of the whole by the rule “documented”/)
  })
})

describe('a graph of anybody’s own', () => {
  it('asks in its own words on a property, and by its name where it says none', async () => {
    const trig = (asks: string) => `
      :headcount a <http://www.w3.org/1999/02/22-rdf-syntax-ns#Property> ; rdfs:label "headcount"@en ;
        cg:comparedAs cg:Quantity ${asks} .
      :march a sem:Event ; rdfs:label "March"@en . :council a prov:Organization .
      :c a cg:Claim ; prov:wasAttributedTo :council . :c { :march :headcount 3 }`
    const titleOf = async (asks: string) => {
      const { site, get } = await openPages(toClaimGraph(await storeOf(trig(asks))))
      const [topic] = site.whole.compared.topics.map(({ id }) => id)
      return textOf(/<h1>(.*?)<\/h1>/s.exec(await get(site.paths.pathOf(topic!)!))![1]!)
    }
    expect(await titleOf('; cg:asks "How many marched?"@en , "Combien ont défilé ?"@fr')).toBe(
      'How many marched? March',
    )
    expect(await titleOf('')).toBe('Headcount: March')
  })

  it.each([
    ['meet few others', 6, 30],
    ['meet all others', 35, 20],
  ])(
    'has no more actors side by side than can be read, where they %s, those who meet most, and says so',
    async (_, size, shown) => {
      const speaking = Array.from(
        { length: 35 },
        (_, i) => `:a${i} a prov:Organization ; rdfs:label "Actor ${i}"@en .
        :c${i} a cg:Claim ; prov:wasAttributedTo :a${i} . :c${i} { :fire${Math.floor(i / size)} cg:injured ${i} }`,
      )
      const alone = `:b a prov:Organization ; rdfs:label "Beside"@en .
      :x a cg:Claim ; prov:wasAttributedTo :b . :x { :flood cg:injured 3 }
      :y a cg:Claim ; prov:wasAttributedTo :a0 . :y { :flood cg:injured 3 }`
      const html = await (await openPages(toClaimGraph(await storeOf([...speaking, alone].join('\n'))))).get(
        '/alignment',
      )
      const rows = [...html.matchAll(/<th scope="row">(.*?)<\/th>/gs)].map(([, name]) => textOf(name!))
      expect(rows).toHaveLength(shown)
      expect(rows).toContain('Actor 0')
      expect(rows).not.toContain('Beside')
      expect(textOf(html)).toContain(`Of 36 actors those ${shown} are shown`)
    },
  )
})

describe('the outcome of a topic in words', () => {
  const claims = (...said: [actor: string, event: string, content: string][]) =>
    [
      ':whole a sem:Event ; rdfs:label "Fire"@en . :part a sem:Event ; rdfs:label "Death of a guard"@en ; cg:partOf :whole .',
      ...[...new Set(said.map(([actor]) => actor))].map(
        actor => `:${actor} a prov:Organization ; rdfs:label "${actor}"@en .`,
      ),
      ...said.map(
        ([actor, event, content], i) =>
          `:c${i} a cg:Claim ; prov:wasAttributedTo :${actor} . :c${i} { :${event} ${content} }`,
      ),
    ].join('\n')

  it.each([
    ['one actor', claims(['Council', 'whole', 'cg:deaths 3']), 'One actor alone speaks of this: Council.'],
    [
      'two who cannot both be right',
      claims(['Council', 'whole', 'cg:deaths 3'], ['Guild', 'whole', 'cg:deaths 8']),
      'One pair of these figures cannot both be true.',
    ],
    [
      'two who say the same',
      claims(['Council', 'whole', 'cg:unlawful true'], ['Guild', 'whole', 'cg:unlawful true']),
      'Council and Guild say the same.',
    ],
    [
      'each of another scope',
      claims(['Council', 'whole', 'cg:deaths 9'], ['Guild', 'part', 'cg:deaths 1']),
      'No two of these figures contradict each other: one pair of a part and its whole fits; they count 2 different things.',
    ],
  ])('%s', async (_, trig, outcome) => {
    const { site, get } = await openPages(toClaimGraph(await storeOf(trig)))
    const [topic] = site.whole.compared.topics.map(({ id }) => id)
    expect(textOf(await get(site.paths.pathOf(topic!)!))).toContain(outcome)
  })
})
