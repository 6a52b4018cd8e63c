import { beforeAll, describe, expect, it } from 'vitest'
import { rangeRuleNames } from '../../src/compare/ranges/types.js'
import { tellReason } from '../../src/compare/reasons/reason.js'
import { reasonOf } from '../../src/compare/reasons/reason-of.js'
import { type ClaimGraph, type Comparison, compare, openClaimGraph, ranges, shippedPath } from '../../src/index.js'
import type { Reader } from '../../src/language/language.js'
import { findLanguage } from '../../src/language/languages.js'
import { toClaimGraph } from '../../src/node/open.js'
import { describeWays } from '../../src/view/ranges.js'
import { tellBecause, tellerOf, tellWhy } from '../../src/view/reasons.js'
import { storeOf } from '../claims/fixture.js'
import { claim } from '../compare/fixture.js'
import { withRatio } from '../compare/kinds/ratio.js'

const language = findLanguage('ar')
const reader = (nameOf: Reader['nameOf']): Reader => ({ language, nameOf })

let graph: ClaimGraph
let comparison: Comparison
beforeAll(async () => {
  graph = await openClaimGraph(shippedPath('triples/syria-coast-2025'))
  comparison = await compare(graph)
})

/** All that comparing the shipped graph found, and its ranges by every rule, with the reasons. */
async function listFindings(): Promise<{ readonly because: string }[]> {
  const found = await Promise.all(rangeRuleNames.map(rule => ranges(graph, { rule })))
  return [
    ...comparison.questions.flatMap(({ relations, incomparable }) => [...relations, ...incomparable]),
    ...comparison.acrossScopes,
    ...comparison.incomparable,
    ...comparison.fidelity,
    ...found.flat().flatMap(({ lowest, highest, leftOut }) => [lowest, highest, ...leftOut]),
  ]
}

describe('the reasons of what comparing finds', () => {
  it('are there as data, which say in English what the finding says', async () => {
    const found = await listFindings()
    expect(found.length).toBeGreaterThan(500)
    for (const one of found) expect(tellReason(reasonOf(one)!)).toBe(one.because)
  })

  it('have no English word in Arabic but the names of things and the words of a source', async () => {
    const named = { ...tellerOf(reader(() => 'اسم')), nameStated: () => '12' }
    // the words of a source stand apart, in their own direction
    const tell = (found: object) => tellReason(reasonOf(found)!, named).replaceAll(/\u2068[^\u2069]*\u2069/g, '')
    const found = await listFindings()
    expect(found.map(tell).filter(words => /[A-Za-z]/.test(words))).toEqual([])
    expect(found.map(tell).filter(words => words.includes('undefined'))).toEqual([])
  })

  it('would be found to have English words', async () => {
    const words = comparison.fidelity.map(({ because }) => because).join(' ')
    expect(words).toMatch(/\bstands faithfully\b/)
  })
})

const world = `
  :lost a <http://www.w3.org/1999/02/22-rdf-syntax-ns#Property> ; rdfs:label "homes lost"@en ; cg:comparedAs :Ratio .
  :flood a sem:Event ; rdfs:label "Flood"@en . :bank a sem:Event ; rdfs:label "Flood of the bank"@en ; cg:partOf :flood .
  :town rdfs:label "Town"@en . :county rdfs:label "County"@en . :press rdfs:label "Press"@en .
`
const names: Readonly<Record<string, string>> = { Town: 'البلدة', County: 'المقاطعة', Flood: 'الفيضان' }
const inArabic = reader(({ label }) => names[label] ?? label)

async function compareIn(claims: string, options = {}): Promise<Comparison> {
  return compare(toClaimGraph(await storeOf(world + claims)), options)
}

describe('a reason in Arabic', () => {
  it('names figures, their bounds and who says them', async () => {
    const { questions } = await compareIn(`
      ${claim('a', 'town', ':flood cg:deaths [ schema:value 12 ; schema:minValue 12 ] .')}
      ${claim('b', 'county', ':flood cg:deaths 9 .')}
    `)
    const [relation] = questions[0]!.relations
    // at least 12 against 9: no figure is both, and 12 is 1.33 times 9
    expect(tellBecause(relation!, inArabic)).toEqual({
      text: '«12 على الأقل» (البلدة) و«9» (المقاطعة): لا رقم يندرج في «12 أو أكثر» وفي «9» معاً؛ نسبة أكبر الرقمين المذكورين إلى أصغرهما 1.33.',
      isTold: true,
    })
  })

  it('names days as the language does', async () => {
    const { questions } = await compareIn(`
      ${claim('a', 'town', ':flood cg:began "2031-05-03"^^xsd:date .')}
      ${claim('b', 'county', ':flood cg:began "2031-05-06"^^xsd:date .')}
    `)
    const { text } = tellBecause(questions[0]!.relations[0]!, inArabic)
    expect(text).toContain('لا يوم يندرج في «3 أيار/مايو 2031» وفي «6 أيار/مايو 2031» معاً')
    expect(text).toContain('وأقل فارق ممكن بينهما بالأيام 3.')
  })

  it('says yes and no of what is true or not', async () => {
    const { questions } = await compareIn(`
      ${claim('a', 'town', ':flood cg:deliberate true .')}
      ${claim('b', 'county', ':flood cg:deliberate false .')}
    `)
    const { text } = tellBecause(questions[0]!.relations[0]!, inArabic)
    expect(text).toMatch(/يقول أحدهما «(?:نعم» والآخر «لا|لا» والآخر «نعم)»، ولا يصح إلا واحد منهما\.$/)
  })

  it('says that a part cannot exceed its whole', async () => {
    const { acrossScopes } = await compareIn(`
      ${claim('a', 'town', ':bank cg:deaths 5 .')}
      ${claim('b', 'county', ':flood cg:deaths 3 .')}
    `)
    expect(tellBecause(acrossScopes[0]!, inArabic).text).toBe(
      '«5» (البلدة) يناقض «3» (المقاطعة): «\u2068Flood of the bank\u2069» مصرَّح بأنه جزء من «الفيضان»، ولا يمكن أن يزيد الجزء على الكل؛ للجزء 5 أو أكثر، وللكل 3 أو أقل.',
    )
  })

  it('says what set the end of a range', async () => {
    const opened = toClaimGraph(
      await storeOf(`${world}
      ${claim('a', 'town', ':flood cg:deaths 5 .')}
      ${claim('b', 'county', ':flood cg:deaths 3 .')}`),
    )
    const [range] = await ranges(opened, { rule: 'stated' })
    expect(tellWhy(range!.lowest, inArabic)).toBe('«3» (المقاطعة): الأدنى بين الأرقام المذكورة للحدث، وعددها 2.')
    expect(tellWhy(range!.highest, inArabic)).toBe('«5» (البلدة): الأعلى بين الأرقام المذكورة للحدث، وعددها 2.')
  })

  it('stays in English where a kind of one’s own has words alone', async () => {
    const { questions } = await compareIn(
      `${claim('a', 'town', ':flood :lost "1 in 5" .')} ${claim('b', 'county', ':flood :lost "1 in 2" .')}`,
      { kinds: withRatio },
    )
    const [relation] = questions[0]!.relations
    expect(relation!.because).toContain('only one share can hold')
    expect(tellBecause(relation!, inArabic)).toEqual({ text: relation!.because, isTold: false })
  })
})

describe('the ways of a claim in Arabic', () => {
  it('run from the right, each name in its own direction', async () => {
    const [range] = await ranges(graph, { event: 'banias-killings', rule: 'stated' })
    const [claimOfRange] = range!.lowest.claims
    expect(describeWays(claimOfRange!)).toEqual(['Amnesty International → Amnesty International release'])
    expect(
      describeWays(
        claimOfRange!,
        reader(({ label }) => label),
      ),
    ).toEqual(['\u2068Amnesty International\u2069 ← \u2068Amnesty International release\u2069'])
  })
})
