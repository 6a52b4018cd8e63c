import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { openClaimGraph } from '../../../src/index.js'
import { toClaimGraph } from '../../../src/node/open.js'
import { storeOf } from '../../claims/fixture.js'
import { openPages, openShipped, type Pages, questionPath, sectionOf, textOf } from './fixture.js'

let pages: Pages
beforeAll(async () => {
  pages = await openShipped()
})

/** A table's rows as texts, by the text of their first header cell. */
function rowsOf(html: string, tableClass: string): Map<string, string[]> {
  const [, table = ''] = html.split(`<table class="${tableClass}">`)
  const [body = ''] = (table.split('<tbody>')[1] ?? '').split('</tbody>')
  const rows = [...body.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row]) => row!)
  return new Map(
    rows.map(row => {
      const head = textOf(/<th[^>]*>(.*?)<\/th>/s.exec(row)![1]!)
      return [head, [...row.matchAll(/<td[^>]*>(.*?)<\/td>/gs)].map(([, cell]) => textOf(cell!).trim())]
    }),
  )
}

/** The actors over the columns of a grid. */
function columnsOf(html: string): string[] {
  return [...html.matchAll(/<th scope="col" class="upright">(.*?)<\/th>/gs)].map(([, cell]) => textOf(cell!))
}

/** What an actor does with a concept, as a screen reader says it. */
function stanceIn(html: string, concept: string, actor: string): string | undefined {
  return rowsOf(html, 'grid')
    .get(concept)
    ?.[columnsOf(html).indexOf(actor)]?.replace(/^[^a-z]*/, '')
}

describe('what rests on proposals of what is the same', () => {
  const trig = ['council', 'monitor']
    .map(
      (by, n) => `:e${n} a sem:Event ; rdfs:label "Flood ${n}"@en . :${by} a prov:Organization .
        :c${n} a cg:Claim ; prov:wasAttributedTo :${by} . :c${n} { :e${n} cg:deaths ${n + 3} . }`,
    )
    .join('\n')
  const identity = ':i a cg:Identity ; cg:identityKind cg:Same ; cg:status cg:Proposed ; cg:identifies :e0 , :e1 . '

  it('is marked beside the verdict of question and topic, and nowhere where nothing is taken in', async () => {
    const rests = 'Rests on 1 proposal of what is the same, decided by nobody yet.'
    const taken = await openPages(toClaimGraph(await storeOf(trig + identity), { identities: 'proposed' }))
    const [question] = taken.comparison.questions
    const [path, topic] = [question!.id, question!.topic].map(id => taken.site.paths.pathOf(id)!)
    expect(textOf(await taken.get(path!))).toContain(`Contradict ${rests}`)
    expect(textOf(await taken.get(topic!))).toMatch(new RegExp(`1 scope, 2 positions\\. ${rests}`))
    const left = await openPages(toClaimGraph(await storeOf(trig + identity)))
    for (const { id } of left.comparison.questions)
      expect(textOf(await left.get(left.site.paths.pathOf(id)!))).not.toContain('Rests on')
  })
})

describe('the grid of a question about concepts', () => {
  it('tells what is asserted, what is said of a part only, and where an actor is silent', async () => {
    const html = await pages.get(questionPath(pages.site, 'coast-killings', 'perpetrator'))
    const militias = 'Militias affiliated with the Syrian government'
    expect(stanceIn(html, militias, 'Amnesty International')).toBe('asserts')
    expect(stanceIn(html, militias, 'Nine interviewees on the killings in Banias, through Amnesty International')).toBe(
      'asserts on another scope',
    )
    expect(stanceIn(html, militias, 'Samira (pseudonym), through Amnesty International')).toBe('silent')
  })

  it('does not take what is ascribed to an actor for its own words', async () => {
    // the article has Amnesty International name the interim government's forces; its release does not
    const html = await pages.get(questionPath(pages.site, 'coast-killings', 'perpetrator'))
    const forces = 'Syrian interim government forces'
    const ascribed = 'Amnesty International, as “News article (outlet not named)” has it'
    expect(stanceIn(html, forces, 'Amnesty International')).toBe('silent')
    expect(stanceIn(html, forces, ascribed)).toBe('asserts')
    expect(textOf(html)).toContain('ascribed; its own words count instead.')
  })

  it('tells what is denied', async () => {
    const [event] = pages.site.graph.events().filter(({ label }) => label.startsWith('Death of the brother'))
    const html = await pages.get(questionPath(pages.site, event!.id.split('/').at(-1)!, 'perpetrator'))
    expect(stanceIn(html, 'Samira (pseudonym)', 'Samira (pseudonym), through Amnesty International')).toBe('denies')
    expect(
      stanceIn(html, 'Alawite community', "One of the armed men at Samira's home, through Amnesty International"),
    ).toBe('asserts')
  })

  it('tells what an actor could not verify', async () => {
    const store = await storeOf(`
      :flood a sem:Event ; rdfs:label "Flood" . :neglect rdfs:label "Neglect" .
      :council a prov:Organization ; rdfs:label "Council" . :gazette a prov:Organization ; rdfs:label "Gazette" .
      :one a cg:Claim ; prov:wasAttributedTo :council . :one { :flood cg:motive :neglect }
      :two a cg:Claim ; prov:wasAttributedTo :gazette ; cg:stance cg:CouldNotVerify . :two { :flood cg:motive :neglect }`)
    const { site, get } = await openPages(toClaimGraph(store))
    const html = await get(questionPath(site, 'flood', 'motive'))
    expect(stanceIn(html, 'Neglect', 'Council')).toBe('asserts')
    expect(stanceIn(html, 'Neglect', 'Gazette')).toBe('could not verify')
    expect(textOf(html)).toContain('Not related 2 positions')
  })
})

describe('the figures of a topic', () => {
  it('stand on one logarithmic axis, each in words with its scope, claimant and date', async () => {
    const topic = pages.comparison.topics.find(
      ({ event, property }) => event.id.endsWith('/killings-march-2025') && property.id.endsWith('#deaths'),
    )
    const html = await pages.get(pages.site.paths.pathOf(topic!.id)!)
    expect(textOf(html)).toContain('on one axis (logarithmic')
    const rows = rowsOf(html, 'plot')
    expect(rows.get('at least 1,500')!.slice(1, 3)).toEqual([
      'Killings in north-western Syria, early March 2025',
      'Syrian Observatory for Human Rights, through “News article (outlet not named)” (report)between 2025-03-01 and 2025-03-26 (inferred)',
    ])
    expect(rows.get('documented 420')![1]).toBe('Killings of civilians and disarmed fighters, March 2025')
    expect(rows.size).toBe(12)
    const bars = new Map(html.split('<tr>').map(row => [textOf(/<th[^>]*>(.*?)<\/th>/s.exec(row)?.[1] ?? ''), row]))
    expect(bars.get('documented 420')).toContain('class="stated"')
    expect(bars.get('documented 420')).toContain('class="arrow"')
    expect(bars.get('32')).toContain('class="stated"')
    expect(bars.get('32')).not.toContain('class="arrow"')
    // the UN says that there were more than the 111 that it documented, and states no figure
    expect(bars.has('at least 112')).toBe(false)
    expect(bars.get('believed much higher than 111, no figure given')).not.toContain('class="stated"')
    expect(sectionOf(html, 'across')).toContain('Consistent')
    expect(textOf(sectionOf(html, 'incomparable'))).toMatch(/Place\. .*is not known to lie within/)
  })
})

describe('a question', () => {
  it('gives every verdict with its reason, the gravest first', async () => {
    const { site, get } = await openPages(
      await openClaimGraph(fileURLToPath(new URL('../../compare/bridge.trig', import.meta.url))),
    )
    const html = await get(questionPath(site, 'collapse', 'deaths'))
    const verdicts = sectionOf(html, 'verdicts')
    expect(textOf(verdicts)).toContain('Contradict')
    expect(textOf(verdicts)).toContain('no figure is both')
    const words = [...verdicts.matchAll(/class="verdict (\w+)"/g)].map(([, word]) => word)
    expect(words).toEqual([...words].sort((a, b) => order.indexOf(a!) - order.indexOf(b!)))
  })

  it('links to what is asked of other scopes, and to its topic', async () => {
    const html = await pages.get(questionPath(pages.site, 'banias-killings', 'deaths'))
    expect(textOf(sectionOf(html, 'others'))).toContain('Deaths: Killings in north-western Syria, early March 2025')
    expect(textOf(html)).toContain('Topic: Deaths: Killings in Syria, March 2025.')
  })
})

const order = ['contradict', 'differ', 'agree']

describe('a question as of a day', () => {
  const path = (event: string, property: string) => questionPath(pages.site, event, property)

  it('has what had certainly been said by then, and what may have been under a heading of its own', async () => {
    // the caller spoke on 8 March; the mother told Ahmad then at the earliest
    const html = await pages.get(`${path('killing-of-ahmads-father', 'conduct')}?as-of=2025-03-08`)
    const positions = textOf(sectionOf(html, 'positions'))
    expect(positions).toContain('The relative who telephoned told Ahmad that the armed men shot his father')
    expect(positions).not.toContain('mother')
    const possible = textOf(sectionOf(html, 'possible'))
    expect(possible).toContain('Possibly said by 2025-03-08')
    expect(possible).toContain("Ahmad's mother told him that an armed man shot his father in the back")
    expect(possible).toContain('between 2025-03-08 and 2025-04-30')
    expect(possible).not.toContain('relative who telephoned')
    expect(html).toContain('value="2025-03-08"')
    expect(html).toContain('?as-of=2025-03-08"')
  })

  it('marks what no document had carried by then', async () => {
    const at = async (day: string) =>
      textOf(sectionOf(await pages.get(`${path('killing-of-ahmads-father', 'conduct')}?as-of=${day}`), 'positions'))
    const published = 'Amnesty International release was published between 2025-03-21 and 2025-04-30.'
    expect(await at('2025-03-20')).toContain(`Not yet on record: ${published}`)
    expect(await at('2025-03-21')).toContain(`Perhaps not yet on record: ${published}`)
    expect(await at('2025-04-30')).not.toContain('on record')
  })

  it('says so where nothing is certain to have been said by then', async () => {
    const html = await pages.get(`${path('coast-killings', 'perpetrator')}?as-of=2024-01-01`)
    expect(textOf(html)).toContain('No claim on this question is certain to have been made by 2024-01-01.')
    expect(html).not.toContain('id="possible"')
    const later = await pages.get(`${path('banias-killings', 'deaths')}?as-of=2025-03-31`)
    expect(textOf(later)).toContain('No claim on this question is certain to have been made by 2025-03-31.')
    expect(textOf(sectionOf(later, 'possible'))).toContain('more than 100')
  })

  it('is the whole once everything had certainly been said', async () => {
    const of = path('coast-killings', 'perpetrator')
    const [whole, late] = await Promise.all([pages.get(of), pages.get(`${of}?as-of=2030-01-01`)])
    expect(textOf(sectionOf(late, 'positions'))).toBe(textOf(sectionOf(whole, 'positions')))
    expect(late).not.toContain('id="possible"')
  })

  it('stands in a topic with what may have been said on each question', async () => {
    const { topic } = pages.comparison.questions.find(({ id }) =>
      path('banias-killings', 'deaths').endsWith(pages.site.paths.pathOf(id)!),
    )!
    const html = await pages.get(`${pages.site.paths.pathOf(topic)!}?as-of=2025-03-31`)
    // of deaths the observatory alone had certainly spoken, whose figure the office reported on 26 March
    expect(textOf(sectionOf(html, 'question-1'))).toContain('Syrian Observatory for Human Rights')
    expect(html).not.toContain('id="question-2"')
    const early = await pages.get(`${pages.site.paths.pathOf(topic)!}?as-of=2025-03-10`)
    expect(textOf(early)).toContain('No claim on this topic is certain to have been made by 2025-03-10.')
    const possible = sectionOf(html, 'possible')
    expect(textOf(possible)).toContain('Deaths: Killings in Banias, 8 and 9 March 2025')
    expect(possible).toContain(`href="${path('banias-killings', 'deaths')}?as-of=2025-03-31"`)
    expect(textOf(possible)).toContain('Not yet on record: News article (outlet not named) was published')
    expect(textOf(possible)).not.toContain('Syrian Observatory for Human Rights')
  })
})

describe('positions of whom not all stand on one page', () => {
  // figures from 100 to 3,000, no two of which can be true
  const claims = Array.from(
    { length: 30 },
    (_, i) => `:c${i} a cg:Claim ; prov:wasAttributedTo :who${i} . :c${i} { :flood cg:deaths ${100 * (i + 1)} }`,
  )

  it('are led to where they stand, on the page or by themselves', async () => {
    const { site, get, comparison } = await openPages(toClaimGraph(await storeOf(claims.join('\n'))))
    const [question] = comparison.questions
    expect(question!.positions).toHaveLength(30)
    const topic = site.paths.pathOf(question!.topic)!
    const path = site.paths.pathOf(question!.id)!
    for (const [page, onIt] of [
      [path, 24],
      [topic, 24],
      [`${path}/positions/2`, 6],
    ] as const) {
      const html = await get(page)
      const here = new Set([...html.matchAll(/ id="position-(\d+)"/g)].map(([, number]) => number!))
      expect(here.size, page).toBe(onIt)
      const links = [...html.matchAll(/<a href="([^"]+)" class="number">.*?(\d+)<\/a>/gs)]
      for (const [, href, number] of links) {
        const position = question!.positions[Number(number) - 1]!
        expect(href, `${page} ${number}`).toBe(
          here.has(number!) ? `#position-${number}` : site.paths.pathOf(position.id),
        )
      }
    }
    expect(await get(path)).toMatch(/<a href="\/position\/[^"]+" class="number">/)
  })
})
