import { beforeAll, describe, expect, it } from 'vitest'
import { summarise } from '../../src/claims/summary.js'
import { formatComparison } from '../../src/cli/compare-text.js'
import { formatFirstLook } from '../../src/cli/first-look.js'
import { compare } from '../../src/compare/compare.js'
import { type Alignment, alignmentMatrix } from '../../src/compare/matrix.js'
import type { Comparison, Position, Question } from '../../src/compare/types.js'
import { exportComparison } from '../../src/export/comparison/export.js'
import { type ClaimGraph, openClaimGraph, shippedPath } from '../../src/index.js'

/*
 * What a careful reader of both founding documents expects a comparison of them to say. Each expectation comes from the
 * documents: what they say, of what, with which reserve, and through whom.
 */

let graph: ClaimGraph
let comparison: Comparison
let matrix: readonly Alignment[]
let text: string
let firstLook: string
let markdown: string
beforeAll(async () => {
  graph = await openClaimGraph(shippedPath('triples'))
  comparison = await compare(graph)
  matrix = await alignmentMatrix(graph)
  text = formatComparison(graph, comparison, { width: 1000, all: true })
  firstLook = await formatFirstLook(graph, comparison, { command: 'claimgraph compare', width: 1000 })
  markdown = await exportComparison(graph, comparison, 'md', { all: true })
})

/** The question on a property of an event, by their labels. */
function ask(property: string, event: string | RegExp, unit = ''): Question {
  const found = comparison.questions.filter(
    question =>
      question.property.label === property &&
      question.unit === unit &&
      (typeof event === 'string' ? question.event.label === event : event.test(question.event.label)),
  )
  expect(found).toHaveLength(1)
  return found[0]!
}

const speakers = ({ voices }: Position) => voices.filter(({ counts }) => counts).map(({ speaker }) => nameOf(speaker))
const nameOf = (iri: string) => iri.split('/').at(-1)!
const positionOf = (question: Question, speaker: string) =>
  question.positions.find(position => speakers(position).includes(speaker))!

/** What is found between two actors, by the last parts of their IRIs. */
function between(one: string, other: string): Alignment {
  return matrix.find(
    ({ a, b }) =>
      [a, b]
        .map(({ id }) => nameOf(id))
        .sort()
        .join() === [one, other].sort().join(),
  )!
}

/** The lines of a text with all of some words. */
const linesWith = (all: string, ...words: string[]) =>
  all.split('\n').filter(line => words.every(word => line.includes(word)))

const outlet = 'News article (outlet not named)'

describe('point 1: hedge and act stand beside each position and claim', () => {
  it('in data: what the UN’s human rights office says “reportedly” is alleged, of many, and passed on', () => {
    const question = ask('perpetrator', /^Many of the killings that the UN documented/)
    const statements = question.positions.flatMap(position => position.statements)
    expect(statements).toHaveLength(3)
    for (const { speaker, certainty, quantifier, presupposed } of statements) {
      expect(nameOf(speaker)).toBe('ohchr')
      expect([certainty?.label, quantifier?.label, presupposed]).toEqual(['alleged', 'many', false])
    }
  })

  it('in data: what the UN believes is no certain count', () => {
    const [position] = ask('deaths', 'Killings on the Syrian coast, March 2025').positions
    expect(position!.statements[0]!.certainty?.label).toBe('probable')
    expect(position!.statements[0]!.act?.label).toBe('belief')
  })

  it('in data: what Amnesty International had from others rests on information received', () => {
    const statements = positionOf(ask('deaths', 'Killings in Banias, 8 and 9 March 2025'), 'amnesty').statements
    expect(statements.find(({ claim }) => claim.endsWith('/claim-amnesty-banias-toll'))).toMatchObject({
      certainty: { label: 'alleged' },
      unnamedSource: true,
    })
  })

  it('in text and Markdown', () => {
    const ohchr =
      'Office of the UN High Commissioner for Human Rights (finding; alleged; of many) → Amnesty International'
    expect(linesWith(text, ohchr, 'claim-ohchr-unidentified').length).toBeGreaterThan(0)
    expect(linesWith(markdown, ohchr).length).toBeGreaterThan(0)
    expect(linesWith(text, 'United Nations (belief; probable) → Amnesty International').length).toBeGreaterThan(0)
    const toll = 'Amnesty International (report; alleged; on information received) → Amnesty International release'
    expect(linesWith(text, toll, 'claim-amnesty-banias-toll').length).toBeGreaterThan(0)
    expect(firstLook).toContain('Amnesty International (report; alleged; on information received): Killings in Banias')
    // “these unlawful killings” stands within a demand
    expect(linesWith(text, 'presupposed) → Amnesty International release', 'claim-amnesty-unlawful')).not.toEqual([])
  })

  it('in CSV, claim by claim', async () => {
    const csv = await exportComparison(graph, comparison, 'csv')
    expect(csv).toContain('/claim-ohchr-unidentified (finding, alleged, of many)')
  })

  it('in triples', async () => {
    const trig = await exportComparison(graph, comparison, 'trig')
    expect(trig).toMatch(/cg:certainty cg:Alleged/)
    expect(trig).toMatch(/cg:quantifier cg:Many/)
  })

  it('and two actors who differ in hedge alone hold the same, with different certainty', () => {
    // who killed in Banias Amnesty International has on information received; the nine interviewees say it outright
    const sentence =
      'the same, held with different certainty: Amnesty International alleged, ' +
      'Nine interviewees on the killings in Banias, through Amnesty International without a hedge'
    const { positions } = ask('perpetrator', 'Killings in Banias, 8 and 9 March 2025')
    expect(positions.filter(position => speakers(position).includes('nine-interviewees'))).toEqual([
      positions.find(position => speakers(position).includes('amnesty')),
    ])
    expect(text).toContain(sentence)
    expect(markdown).toContain(sentence)
  })
})

describe('points 2 and 8: a figure stands as it was stated', () => {
  it('in data, with its bounds as data alone', () => {
    const figures = Object.fromEntries(
      comparison.questions
        .filter(({ property }) => property.label === 'deaths')
        .flatMap(({ positions }) => positions.map(({ label, value }) => [label, value])),
    )
    expect(figures['believed much higher than 111, no figure given']).toMatchObject({
      least: 112,
      most: null,
      headline: null,
    })
    expect(figures['documented 420']).toMatchObject({ least: 420, most: null, headline: 420 })
    expect(figures['documented 111']).toMatchObject({ least: 111, most: null, headline: 111 })
    expect(figures['including 39']).toMatchObject({ least: 39, most: null, headline: 39 })
    expect(figures['at least 1,500']).toMatchObject({ least: 1500, most: null, headline: 1500 })
  })

  it('in every format, and in the summary', async () => {
    const csv = await exportComparison(graph, comparison, 'csv')
    const json = await exportComparison(graph, comparison, 'json')
    const trig = await exportComparison(graph, comparison, 'trig')
    const rows = summarise(graph).flatMap(table => table.rows.map(row => row.join(' ')))
    for (const all of [text, firstLook, markdown, csv, json, trig, rows.join('\n')]) {
      expect(all).not.toMatch(/at least (112|420|111|39)\b/)
      expect(all).toContain('believed much higher than 111, no figure given')
      expect(all).toContain('documented 420')
    }
    expect(rows.filter(row => row.includes('United Nations') && row.includes('much higher'))).toEqual([
      expect.stringContaining('belief; probable'),
    ])
  })

  it('and how it is read stands beside it as a reading', () => {
    expect(text).toContain('documented 420 (read as 420 or more)')
    expect(text).toContain('“scores”, read as 40 or more')
  })
})

describe('point 3: whoever relays somebody does not differ from it', () => {
  it.each(['samira', 'ahmads-mother', 'saed', 'witnesses', 'witnesses-al-qusour', 'residents', 'nine-interviewees'])(
    'Amnesty International and %s',
    witness => {
      expect(between('amnesty', witness)).toMatchObject({ differ: 0, contradict: 0 })
    },
  )
})

describe('point 4: the burials begin with the families alone', () => {
  it('in data and text', () => {
    const position = positionOf(ask('rites allowed', 'Burials of people killed in al-Qusour'), 'seven-interviewees')
    expect(position.origins.map(({ id }) => nameOf(id))).toEqual(['seven-interviewees'])
    expect(position.originCount).toEqual({ least: 1, most: 1 })
    const toll = positionOf(ask('rites allowed', 'Burials of victims of the killings'), 'amnesty')
    expect(toll.originCount).toEqual({ least: 1, most: 1 })
    expect(linesWith(text, '2 documents, 1 claimant, 2 origins')).toEqual([])
  })
})

describe('point 5: Ahmad’s mother and the relative who telephoned', () => {
  it('are one or two origins, and meet on one raid', () => {
    const [position] = ask('perpetrator', "Killing of Ahmad's father, 8 March 2025").positions
    expect(position!.originCount).toEqual({ least: 1, most: 2 })
    expect(text).toContain(
      "1 or 2 claimants, 1 or 2 origins: Ahmad's mother, The relative who telephoned Ahmad (may be one person)",
    )
    // the men came in; they shot the father, on purpose or not: no wider scope counts again
    expect(between('ahmads-mother', 'ahmads-caller').questions).toBeLessThan(6)
    expect(between('ahmads-mother', 'ahmads-caller')).toMatchObject({ differ: 0, contradict: 0 })
  })
})

describe('point 6: what the article has Amnesty International say', () => {
  it('counts nowhere in data, and is never mixed with what it says itself', () => {
    const position = ask('perpetrator', 'Killings on the Syrian coast, March 2025').positions.find(({ label }) =>
      label.includes('Syrian interim government forces'),
    )!
    expect(speakers(position)).toEqual([])
    expect(position.voices).toMatchObject([{ ascribed: true, counts: false }])
    // nor does it make Amnesty International agree with the US office on the forces
    const { agree } = between('amnesty', 'odni')
    expect(agree).toBeLessThan(3)
  })

  it('is named so in text, each time', () => {
    const lines = linesWith(text, 'claim-article-amnesty-holds-forces-accountable').filter(
      line => !line.includes('rests on'),
    )
    expect(lines.length).toBeGreaterThan(0)
    for (const line of lines) expect(line).toContain(`Amnesty International, as “${outlet}” has it`)
    for (const line of linesWith(text, 'claim-amnesty-', 'claim-article-amnesty-')) {
      // one claim of both documents may stand in either; own words and the article's claims share no line
      expect(line.trim()).toMatch(/^rests on /)
    }
  })

  it('is a column of its own where it is asked for', async () => {
    const pairs = await alignmentMatrix(graph, { ascribed: true })
    const ascribed = pairs.flatMap(({ a, b }) => [a, b]).filter(({ ascribedBy }) => ascribedBy)
    expect(new Set(ascribed.map(({ label }) => label))).toContain(`Amnesty International, as “${outlet}” has it`)
    expect(matrix.flatMap(({ a, b }) => [a, b]).filter(({ ascribedBy }) => ascribedBy)).toEqual([])
  })

  it('and whoever is known through others only is shown with them', () => {
    expect(firstLook).toContain('Syrian Network for Human Rights, through Amnesty International')
    expect(between('amnesty', 'snhr')).toMatchObject({})
    const snhr = matrix.flatMap(({ a, b }) => [a, b]).find(({ id }) => nameOf(id) === 'snhr')
    expect(snhr?.through).toEqual(['Amnesty International'])
  })
})

describe('point 9: the more than 100 in Banias', () => {
  it('have an origin that is not named, and it is not Amnesty International', () => {
    const position = positionOf(ask('deaths', 'Killings in Banias, 8 and 9 March 2025'), 'amnesty')
    expect(position).toMatchObject({ origins: [], unnamedOrigins: 1, originCount: { least: 1, most: 1 } })
    expect(text).toContain('1 claimant, origin not named (on information received)')
    expect([text, markdown, firstLook].join('\n')).not.toMatch(/\b0 origins/)
  })
})

describe('points 10 and 11: what only looks like a difference', () => {
  it('a victim is an instance of the group, and a nationality no affiliation', () => {
    const differing = comparison.questions
      .filter(({ property }) => ['perpetrator', 'targeted', 'killed'].includes(property.label))
      .flatMap(({ relations }) => relations.filter(({ verdict }) => verdict === 'differ'))
    expect(differing).toEqual([])
    const question = ask('perpetrator', 'Killings on the Syrian coast, March 2025')
    const nationality = question.positions.find(({ label }) => label.includes('Men described as Syrian'))!
    const militias = positionOf(question, 'amnesty')
    const pair = question.incomparable.find(({ a, b }) =>
      [nationality.id, militias.id].every(id => [a, b].includes(id)),
    )
    expect(pair).toBeDefined()
  })

  it('is told in words in text, pair by pair only where every reason is asked for', () => {
    const [, section] = text.split('Killings in Syria, March 2025 · perpetrator')
    const [mine] = section!.split('\n\n\n')
    expect(mine).toContain('Not comparable within one scope')
    expect(mine).toMatch(
      /Samira \(pseudonym\), through Amnesty International \[\d+\]: of “Killing of Samira's husband, 9 March 2025” only/,
    )
    expect(formatComparison(graph, comparison, { width: 1000, reasons: true })).toMatch(
      /“Men described as Syrian, Men described as foreigners” .* and “Militias affiliated with the Syrian government” /,
    )
  })
})

describe('point 12: the agreement that nobody stepped in', () => {
  it('is one of Amnesty International and the residents in data', () => {
    const question = ask('intervened', 'Killings in al-Qusour, 8 and 9 March 2025')
    expect(question.verdict).toBe('agree')
    const [position] = question.positions
    expect(position!.value).toMatchObject({ kind: 'truth', holds: false })
    expect(speakers(position!).sort()).toEqual(['amnesty', 'residents'])
  })

  it('is named under AGREE at first sight, in a sentence, as is for what the authorities answer', () => {
    const [, agree] = firstLook.split('AGREE: ')
    const [, entry] = agree!.split('Killings in Syria, March 2025 · intervened')
    expect(entry!.split('\n')[1]).toMatch(
      /^ +Amnesty International \(finding\) and Residents of al-Qusour \(number not given\), through Amnesty International \(testimony\) both say “false” .*did not step in to end the killings/,
    )
    const [, authority] = agree!.split('Killings in Syria, March 2025 · responsible authority')
    expect(authority!.split('\n')[1]).toMatch(
      /both say “Syrian authorities”: .*failed to step in and stop the killings/,
    )
  })
})

describe('point 13: a part has a share of its whole, and no distance from it', () => {
  it('in data and text', () => {
    const children = comparison.acrossScopes.filter(
      ({ part, whole }) => labelOf(part.position) === 'including two' && labelOf(whole.position) === 'more than 100',
    )
    expect(children).toMatchObject([{ relation: 'fits', share: 0.02, gap: null }])
    expect(text).toMatch(/“including two” of .*“more than 100”/)
    expect(text).not.toContain('times apart')
  })

  function labelOf(id: string): string {
    return comparison.questions.flatMap(({ positions }) => positions).find(position => position.id === id)!.label
  }
})

describe('point 19: English that a person would write', () => {
  it('names actors, and no lines of pair numbers', () => {
    expect(firstLook).not.toMatch(/1 position of \d+ actors/)
    const numbered = text.split('\n').filter(line => (line.match(/\[\d+\]/g) ?? []).length > 24)
    expect(numbered).toEqual([])
    expect(text).not.toMatch(/each two of \[/)
  })
})
