import { expect, it } from 'vitest'
import { survey } from '../../src/compare/survey.js'
import { openDuckDb } from '../../src/node/sql/open-duckdb.js'
import { surveyTables } from '../../src/node/sql/survey-tables.js'
import { useTables } from './engines.js'
import { generatedGraph, withTables } from './graphs.js'

it('counts on 100,000 generated claims in DuckDB what claimgraph counts', async () => {
  const graph = await generatedGraph(100_000)
  const { questions } = await survey(graph)
  const found = await withTables(graph, folder => useTables(openDuckDb, folder, surveyTables))
  const lines = (all: typeof questions) =>
    all
      .map(q => [q.event, q.property, q.unit, q.claims, q.actors, q.contradicting].join(' '))
      .sort()
      .join('\n')
  expect(questions.reduce((sum, { contradicting }) => sum + contradicting, 0)).toBeGreaterThan(100_000)
  expect(lines(found) === lines(questions)).toBe(true)
}, 600_000)
