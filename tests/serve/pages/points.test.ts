import { beforeAll, describe, expect, it } from 'vitest'
import { openShipped, type Pages, questionPath, sectionOf, textOf } from './fixture.js'

/* What a careful reader of both founding documents expects the pages to say; tests/compare/points.test.ts has the rest. */

let pages: Pages
let overview: string
beforeAll(async () => {
  pages = await openShipped()
  overview = textOf(await pages.get('/'))
})

const question = async (event: string, property: string) => pages.get(questionPath(pages.site, event, property))
const topicOf = async (property: string) => {
  const topic = pages.comparison.topics.find(
    ({ event, property: { label } }) => event.label === 'Killings in Syria, March 2025' && label === property,
  )
  return pages.get(pages.site.paths.pathOf(topic!.id)!)
}
const ascribed = 'Amnesty International, as “News article (outlet not named)” has it'

describe('pages show', () => {
  it('1: act and hedge beside each position and claim', async () => {
    expect(overview).toContain(
      'Office of the UN High Commissioner for Human Rights, through Amnesty International (finding; alleged; of many)',
    )
    const ohchr = textOf(sectionOf(await pages.get('/agent/ohchr'), 'time'))
    expect(ohchr).toContain('finding, alleged, of many')
    expect(textOf(await pages.get('/claim/claim-amnesty-unlawful'))).toContain(
      'Presupposedtaken for granted in its words, and not asserted',
    )
    expect(textOf(await question('banias-killings', 'deaths'))).toContain('report, alleged, on information received')
  })

  it('2 and 8: figures as stated, and their bounds as a reading', async () => {
    const deaths = textOf(await topicOf('deaths'))
    for (const figure of [
      'believed much higher than 111, no figure given',
      'documented 420',
      'documented 111',
      'including 39',
    ])
      expect(deaths).toContain(figure)
    expect(deaths).toContain('read as 420 or more')
    // the range is made of what is stated, and quotes nobody
    const figures = (await topicOf('deaths')).replace(/<p class="publishable">.*?<\/p>/gs, '')
    for (const html of [textOf(figures), overview, textOf(await pages.get('/claim/claim-un-much-higher'))])
      expect(html).not.toMatch(/at least (112|420|111|39)\b/)
  })

  it('3: no difference between Amnesty International and those whom it relays', async () => {
    const rows = sectionOf(await pages.get('/agent/amnesty'), 'standing').split('<tr>')
    const samira = textOf(rows.find(row => row.includes('/agent/samira"'))!)
    expect(samira).toMatch(/^Samira \(pseudonym\), through Amnesty International/)
    // agree, differ, contradict
    expect(/Amnesty International(\d)(\d)(\d)/.exec(samira)!.slice(2)).toEqual(['0', '0'])
  })

  it('4: burials that begin with the families alone', async () => {
    const burials = textOf(await question('qusour-burials', 'ritesAllowed'))
    expect(burials).toContain('1 origin: Seven interviewees on the burials (single source)')
    expect(burials).not.toContain('2 origins')
  })

  it('5: one or two origins where two claimants may be one person', async () => {
    const text = textOf(await question('killing-of-ahmads-father', 'perpetrator'))
    expect(text).toContain(
      "1 or 2 claimants, 1 or 2 origins: Ahmad's mother, The relative who telephoned Ahmad (may be one person)",
    )
  })

  it('6: what is ascribed to an actor apart from what it says itself', async () => {
    const agent = await pages.get('/agent/amnesty')
    expect(sectionOf(agent, 'time')).not.toContain('claim-article-')
    expect(sectionOf(agent, 'ascribed')).toContain('/claim/claim-article-amnesty-holds-forces-accountable')
    expect(textOf(sectionOf(agent, 'standing'))).toContain('The positions that others’ documents ascribe to it')
    const perpetrator = textOf(await question('coast-killings', 'perpetrator'))
    expect(perpetrator).toContain(`${ascribed} (`)
    expect(perpetrator).toContain('ascribed; its own words count instead.')
    expect(textOf(await topicOf('perpetrator'))).toContain(ascribed)
    expect(textOf(await pages.get('/claim/claim-article-amnesty-banias-toll'))).toContain(
      'In whose wordsas “News article (outlet not named)” has it; its own words count instead',
    )
  })

  it('6: those through whom alone an actor is known', async () => {
    expect(textOf(await pages.get('/agent/snhr'))).toMatch(
      /claims of its own, known through Amnesty International only/,
    )
    expect(textOf(await pages.get('/alignment'))).toContain(
      'Syrian Network for Human Rights, through Amnesty International',
    )
  })

  it('9: an origin that is not named', async () => {
    const banias = textOf(sectionOf(await question('banias-killings', 'deaths'), 'positions'))
    expect(banias).toContain('1 claimant, origin not named (on information received)')
    expect(banias).not.toMatch(/0 origins|origin: Amnesty International/)
  })

  it('10 and 11: what cannot be compared, by actor and reason, and each pair where it is asked for', async () => {
    const text = textOf(sectionOf(await question('coast-killings', 'perpetrator'), 'verdicts'))
    expect(text).toContain(
      "Samira (pseudonym), through Amnesty International: of “Killing of Samira's husband, 9 March 2025” only",
    )
    expect(text).toContain('Each pair with its reason')
    expect(text).toMatch(
      /“Men described as Syrian, Men described as foreigners” .*Militias affiliated with the Syrian government/,
    )
    expect(text).not.toContain('Differ ')
  })

  it('12: the agreement that nobody stepped in', async () => {
    const text = textOf(await question('qusour-killings', 'intervened'))
    expect(text).toContain('Agree')
    expect(text).toContain('did not step in to end the killings')
    expect(text).toContain('failed to step in and stop the killings')
  })

  it('13: a part as a share of its whole', async () => {
    const across = textOf(sectionOf(await topicOf('deaths'), 'across'))
    expect(across).toContain('including two of more than 100')
    expect(across).not.toContain('times')
  })

  it('what each verdict is called, compatible and not comparable too', async () => {
    for (const text of [
      textOf(await pages.get('/topics')),
      textOf(await pages.get('/about')),
      textOf(await pages.get('/alignment')),
    ]) {
      expect(text).toContain('Compatible')
      expect(text).toContain('Not comparable')
    }
  })
})
