import { beforeAll, describe, expect, it } from 'vitest'
import { formatComparison } from '../../src/cli/compare-text.js'
import { compare, compareQuestions } from '../../src/compare/compare.js'
import { deriveQuads } from '../../src/compare/derived.js'
import { alignmentMatrix } from '../../src/compare/matrix.js'
import type { Comparison } from '../../src/compare/types.js'
import { type ComparisonFormat, exportComparison } from '../../src/export/comparison/export.js'
import type { ClaimGraph } from '../../src/index.js'
import { toClaimGraph } from '../../src/node/open.js'
import { cg } from '../../src/rdf/namespaces.js'
import { flood, storeOf } from '../claims/fixture.js'
import { ask, claim, outline } from './fixture.js'

const trig = `
  :flood a sem:Event . :flood-north a sem:Event ; cg:partOf :flood .
  :bulletin a cg:Document ; schema:publisher :press . :mayor prov:actedOnBehalfOf :town .
  ${claim('a', 'town', ':flood cg:motive :greed ; cg:injured 3 . :flood-north cg:injured 2 .')}
  ${claim('b', 'county', ':flood cg:motive :haste ; cg:injured 5 . :flood-north cg:injured 6 .')}
  ${claim('c', 'press', ':flood cg:motive :greed ; cg:injured 44 .')}
  ${claim('d', 'union', ':flood cg:motive :fear ; cg:deliberate true .')}
  ${claim('e', 'town', ':flood cg:injured 30 .', { relay: [':press', 'bulletin'] })}
  ${claim('f', 'town', ':flood cg:deliberate false .')}`
const between = [`${flood}town`, `${flood}county`] as const

let graph: ClaimGraph
let found: Comparison
beforeAll(async () => {
  graph = toClaimGraph(await storeOf(trig))
  found = await compare(graph, { between })
})

describe('a comparison between two actors', () => {
  it('has the questions on which both hold a position, with their positions only', () => {
    expect(found.questions.map(({ event, property }) => `${event.label} ${property.label}`).sort()).toEqual([
      'flood injured',
      'flood motive',
      'flood-north injured',
    ])
    // what the press makes of the town's figure is no position of the press
    expect(outline(ask(found, 'flood', 'injured'))).toEqual([
      ['30', 'town'],
      ['5', 'county'],
      ['3', 'town'],
    ])
    expect(outline(ask(found, 'flood', 'motive'))).toEqual([
      ['greed', 'press town'],
      ['haste', 'county'],
    ])
    expect(found.questions.map(({ leftOut }) => leftOut).sort()).toEqual([0, 1, 1])
  })

  it('has the relations between the two, and none between one and itself', () => {
    const relations = ask(found, 'flood', 'injured').relations.map(({ because }) => because.split(': ')[0])
    expect(relations).toEqual(['“30” (town, as press has it) and “5” (county)', '“5” (county) and “3” (town)'])
    const across = found.acrossScopes.map(({ because, relation }) => [because.split(': ')[0], relation])
    expect(across.sort()).toEqual([
      ['“2” (town) fits “5” (county)', 'fits'],
      ['“6” (county) contradicts “3” (town)', 'contradicts'],
      ['“6” (county) fits “30” (town, as press has it)', 'fits'],
    ])
  })

  it('has the verdicts between the two', async () => {
    expect(ask(found, 'flood', 'motive').verdict).toBe('differ')
    expect(ask(found, 'flood', 'injured').verdict).toBe('contradict')
    const others = await compare(graph, { between: [`${flood}town`, `${flood}press`] })
    expect(ask(others, 'flood', 'motive')).toMatchObject({ verdict: 'agree', relations: [], leftOut: 2 })
    const differ = await compare(graph, { between, verdict: 'differ' })
    expect(differ.questions.map(({ property }) => property.label)).toEqual(['motive'])
  })

  it('takes a spokesperson for the organisation, and refuses one actor twice', async () => {
    expect((await compare(graph, { between: [`${flood}mayor`, `${flood}county`] })).questions).toEqual(found.questions)
    for (const [other, message] of [
      ['town', 'twice'],
      ['mayor', 'both speak for'],
    ] as const) {
      await expect(compare(graph, { between: [`${flood}town`, flood + other] })).rejects.toThrow(message)
    }
  })

  it('is the same question by question', async () => {
    const questions = []
    for await (const question of compareQuestions(graph, { between })) questions.push(question)
    expect(questions).toEqual(found.questions)
  })

  it('counts these two alone', async () => {
    const pairs = await alignmentMatrix(graph, { between })
    expect(pairs.map(({ a, b, questions }) => [a.label, b.label, questions])).toEqual([['county', 'town', 3]])
  })
})

describe('written out, it shows their positions, and how many of others are left out', () => {
  const write = (format: ComparisonFormat) => exportComparison(graph, found, format, { between })

  it('as text', () => {
    const text = formatComparison(graph, found, { width: 100 })
    expect(text).toMatch(/\[1\] greed\n(.*\n)+ {4}\[2\] haste\n(.*\n)+ {4}1 position of others left out\.\n/)
    expect(text.match(/left out/g)).toHaveLength(2)
    expect(text).not.toMatch(/fear|44/)
  })

  it('as Markdown', async () => {
    const markdown = await write('md')
    expect(markdown).toMatch(/\| 1 \| greed \|.*\n\| 2 \| haste \|.*\n\n1 position of others left out\.\n/)
    expect(markdown).not.toMatch(/fear|44/)
  })

  it('as CSV', async () => {
    const rows = (await write('csv')).trimEnd().split('\r\n')
    expect(rows[0]).toMatch(/,left_out$/)
    expect(rows.filter(row => row.includes(`${flood}flood,`)).map(row => row.slice(-2))).toEqual(Array(5).fill(',1'))
    expect(rows.filter(row => row.includes(`${flood}flood-north,`)).map(row => row.slice(-2))).toEqual([',0', ',0'])
    expect((await exportComparison(graph, await compare(graph), 'csv')).split('\r\n')[1]).toMatch(/,$/)
  })

  it('as JSON', async () => {
    const { questions } = JSON.parse(await write('json')) as Comparison
    const motive = questions.find(({ property }) => property.label === 'motive')!
    expect(motive.positions.map(({ label }) => label)).toEqual(['greed', 'haste'])
    expect(motive.leftOut).toBe(1)
  })

  it('as triples, of which the activity names the two', () => {
    const quads = deriveQuads(found, { between })
    const objects = (predicate: { value: string }) =>
      quads
        .filter(quad => quad.predicate.value === predicate.value)
        .map(({ object }) => object.value.replace(flood, ''))
    expect(objects(cg.between)).toEqual(['town', 'county'])
    expect(objects(cg.positionsLeftOut).sort()).toEqual(['0', '1', '1'])
    expect(quads.filter(quad => quad.object.value === cg.Position.value)).toHaveLength(7)
    // one on motive and three on injured, three across scopes, and what the press made of the town's figure
    expect(quads.filter(quad => quad.object.value === cg.Relation.value)).toHaveLength(1 + 3 + 3 + 1)
    const activity = (options: object) => deriveQuads(found, options).find(q => q.object.value === cg.Comparison.value)!
    expect(activity({ between }).subject.value).not.toBe(activity({}).subject.value)
  })
})
