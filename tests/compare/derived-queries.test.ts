import { expect, it } from 'vitest'
import { deriveQuads } from '../../src/compare/derived.js'
import type { Comparison } from '../../src/compare/types.js'
import { query } from '../../src/index.js'
import { loadQuery } from '../../src/node/query-library.js'
import { readParams } from '../../src/query/library.js'
import { createStore } from '../../src/rdf/store.js'
import { bridgeComparison, openBridge } from './bridge.js'

const graph = await openBridge()
const withDerived = (comparison: Comparison) => createStore([...graph.dataset, ...deriveQuads(comparison)])
const bridgeDataset = withDerived(bridgeComparison)

/** Runs a shipped query over the bridge's comparison and gives the columns asked for, IRIs cut to their last part. */
async function ask(
  name: string,
  columns: string,
  params: Record<string, string> = {},
  dataset = bridgeDataset,
): Promise<string[]> {
  const stored = await loadQuery(name)
  const answer = await query({ dataset, prefixes: graph.prefixes }, stored.text, {
    params: readParams(stored, params, { dataset, prefixes: graph.prefixes }),
  })
  if (answer.type !== 'bindings') throw new Error(`${name} is not a SELECT`)
  return answer.rows.map(row =>
    columns
      .split(' ')
      .map(column => (row.get(column)?.value ?? '-').replace(/^https:.*[/#]/, ''))
      .join(' | '),
  )
}

it('disagreements finds who contradicts whom within a scope, and no actor against itself', async () => {
  expect(await ask('disagreements', 'verdict claimantA positionALabel claimantB positionBLabel gap')).toEqual([
    'Contradict | union | 12 | office | at least 40 | 3.3333333333333335',
  ])
})

it('agreements leaves out what an actor is only said to say, and finds actors that share a position', async () => {
  expect(await ask('agreements', 'claimantA claimantB')).toEqual([])
  const [first, ...others] = bridgeComparison.questions
  const [position, ...rest] = first!.positions
  const voices = ['union', 'office'].map(name => ({
    speaker: `https://example.org/bridge/${name}`,
    relayedBy: null,
    ascribed: false,
    counts: true,
  }))
  const questions = [{ ...first!, positions: [{ ...position!, voices }, ...rest] }, ...others]
  const changed = withDerived({ ...bridgeComparison, questions })
  expect(await ask('agreements', 'claimantA claimantB positionALabel because', {}, changed)).toEqual([
    'office | union | 12 | -',
  ])
  const two = { actor: 'office', other: 'union' }
  expect(await ask('alignment-of-two', 'verdict positionLabel otherPositionLabel', two, changed)).toEqual([
    'Agree | 12 | 12',
    'Contradict | at least 40 | 12',
  ])
})

it('fidelity finds outcome, both claims and the document', async () => {
  expect(await ask('fidelity', 'outcome claimant primary relayed document')).toEqual([
    'Faithful | office | claim-clerk | claim-clerk | article',
    'Strengthened | office | claim-clerk | claim-article | article',
  ])
})

it('positions-on-question finds every claim of every position on an event, or on one property of it', async () => {
  const columns = 'property positionLabel claimant claim lifted'
  const deaths = [
    'deaths | 12 | union | claim-union | false',
    'deaths | 40 | office | claim-article | false',
    'deaths | at least 40 | clerk | claim-clerk | false',
  ]
  expect(await ask('positions-on-question', columns, { event: 'collapse' })).toEqual([
    ...deaths,
    'deliberate | false | office | claim-overload | false',
  ])
  expect(await ask('positions-on-question', columns, { event: 'collapse', property: 'cg:deaths' })).toEqual(deaths)
})

it('positions-on-question tells what is lifted', async () => {
  const questions = bridgeComparison.questions.map(question => ({
    ...question,
    positions: question.positions.map(({ claims, ...position }) => ({ ...position, claims: [], lifted: claims })),
  }))
  const lifted = withDerived({ ...bridgeComparison, questions })
  const rows = await ask('positions-on-question', 'claim lifted', { event: 'collapse' }, lifted)
  expect(rows).toHaveLength(4)
  for (const row of rows) expect(row).toMatch(/ \| true$/)
})

it('single-source-positions puts what most documents carry first', async () => {
  const rows = await ask('single-source-positions', 'event positionLabel source documents claims')
  expect(rows[0]).toBe('collapse | at least 40 | office | 2 | 1')
  expect(rows).toHaveLength(5)
})
