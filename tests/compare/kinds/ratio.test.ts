import { beforeAll, describe, expect, it } from 'vitest'
import { formatComparison } from '../../../src/cli/compare-text.js'
import { exportComparison } from '../../../src/export/comparison/export.js'
import {
  alignmentMatrix,
  type ClaimGraph,
  type Comparison,
  compare,
  deriveQuads,
  type Position,
  survey,
} from '../../../src/index.js'
import { toClaimGraph } from '../../../src/node/open.js'
import { cg, rdf, schema } from '../../../src/rdf/namespaces.js'
import { storeOf } from '../../claims/fixture.js'
import { openPages, textOf } from '../../serve/pages/fixture.js'
import { claim, codes } from '../fixture.js'
import { withRatio } from './ratio.js'

const trig = `
  :lost a <http://www.w3.org/1999/02/22-rdf-syntax-ns#Property> ; rdfs:label "homes lost"@en ; cg:comparedAs :Ratio .
  :flood a sem:Event ; rdfs:label "Flood"@en .
  :town rdfs:label "Town"@en . :county rdfs:label "County"@en . :press rdfs:label "Press"@en .
  ${claim('a', 'town', ':flood :lost "1 in 5" .')}
  ${claim('b', 'county', ':flood :lost "1 in 2" .')}
  ${claim('c', 'press', ':flood :lost "2 in 10" .')}
`
const options = { kinds: withRatio }

let graph: ClaimGraph
let comparison: Comparison
let positions: readonly Position[]

beforeAll(async () => {
  graph = toClaimGraph(await storeOf(trig))
  comparison = await compare(graph, options)
  positions = comparison.questions[0]!.positions
})

describe('a kind of property that a program brings along', () => {
  it('is not known to a comparison to which it is not handed', async () => {
    const found = await compare(graph)
    expect([found.questions, codes(found)]).toEqual([[], ['unknown-kind']])
  })

  it('is compared: the same share in other words is one position, the larger comes first', () => {
    expect(comparison.issues).toEqual([])
    expect(positions.map(({ label, value }) => [label, value])).toEqual([
      ['1 in 2', { kind: 'ratio', part: 1, of: 2 }],
      ['1 in 5', { kind: 'ratio', part: 1, of: 5 }],
    ])
    expect(positions[1]!.claimants.map(({ label }) => label)).toEqual(['Press', 'Town'])
  })

  it('contradicts by its own rule, for its own reason', () => {
    const [{ relations, verdict } = { relations: [], verdict: 'single' }] = comparison.questions
    expect(verdict).toBe('contradict')
    expect(relations).toMatchObject([
      { relation: 'contradicts', because: expect.stringMatching(/only one share can hold\.$/) },
    ])
  })

  it('is counted by a survey, and sets actors side by side', async () => {
    const { questions } = await survey(graph, options)
    expect(questions).toMatchObject([{ claims: 3, actors: 3, contradicting: 2 }])
    const pairs = await alignmentMatrix(graph, options)
    expect(pairs.map(({ a, b, agree, contradict }) => [a.label, b.label, agree, contradict])).toEqual([
      ['County', 'Press', 0, 1],
      ['County', 'Town', 0, 1],
      ['Press', 'Town', 1, 0],
    ])
  })

  it('is no measure that adds up, as it says of itself, and is lifted from a part, as it says too', async () => {
    const more = toClaimGraph(
      await storeOf(
        `${trig} :lost a cg:AdditiveMeasure, cg:ExistentialProperty . :north cg:partOf :flood .
         ${claim('d', 'mayor', ':north :lost "1 in 10" .')}`,
      ),
    )
    const found = await compare(more, options)
    expect(found.issues.map(({ message }) => message)).toEqual([
      'expected cg:AdditiveMeasure on a quantity only, found it on Ratio; not added up',
    ])
    const whole = found.questions.find(({ event }) => event.label === 'Flood')!
    expect(whole.positions.map(({ label, lifted }) => [label, lifted.length])).toContainEqual(['1 in 10', 1])
  })

  it('stands in text with a drawing, in Markdown, CSV and JSON', async () => {
    const text = formatComparison(graph, comparison, { ...options, width: 100 })
    expect(text).toContain('contradict  [1] [2] “1 in 2” (County) and “1 in 5” (Press, Town): only one share can hold.')
    expect(text).toMatch(/\[1\] 1 in 2 +●\n +\[2\] 1 in 5 {2}●\n/)
    expect(await exportComparison(graph, comparison, 'md', options)).toMatch(/\| 1 \| 1 in 2 \| County/)
    const rows = (await exportComparison(graph, comparison, 'csv', options)).split('\r\n')
    expect(rows[1]).toContain(',1 in 2,,"""1 in 2""",County,')
    expect(await exportComparison(graph, comparison, 'json', options)).toContain('"kind": "ratio"')
  })

  it('is described in triples by what it states', () => {
    const quads = deriveQuads(comparison, options)
    const about = (label: string) => positions.find(position => position.label === label)!.id
    const stated = (id: string, property: { value: string }) =>
      quads.filter(q => q.subject.value === id && q.predicate.value === property.value).map(q => q.object.value)
    expect(stated(about('1 in 5'), schema.value)).toEqual(['1 in 5'])
    expect(stated(about('1 in 5'), rdf.value)).toEqual(['"1 in 5"'])
    const contradicts = { value: `${cg.$iri}contradicts` }
    expect(stated(about('1 in 2'), contradicts)).toEqual([about('1 in 5')])
  })

  it('is drawn on its page over an axis of its own', async () => {
    const { site, get } = await openPages(graph, options)
    const question = site.whole.compared.question(0)
    const page = textOf(await get(site.paths.pathOf(question.id)!))
    expect(page).toContain('Shares on one axis. A dot is the share as stated')
    expect(page).toContain('50 %')
    expect(page).toContain('only one share can hold')
  })
})
