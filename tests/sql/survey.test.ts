import { describe, expect, it } from 'vitest'
import { survey } from '../../src/compare/survey.js'
import { surveyTables } from '../../src/node/sql/survey-tables.js'
import { engines, useTables } from './engines.js'
import { graphs, withTables } from './graphs.js'

type Counted = Pick<
  Awaited<ReturnType<typeof surveyTables>>[number],
  'event' | 'property' | 'unit' | 'claims' | 'actors' | 'contradicting'
>

const byQuestion = (counted: readonly Counted[]) =>
  new Map(
    counted.map(({ event, property, unit, claims, actors, contradicting }) => [
      `${event} ${property} ${unit}`,
      { claims, actors, contradicting },
    ]),
  )

describe.each(engines)('a survey in $name', ({ open }) => {
  it.skipIf(!open).each(Object.entries(graphs))(
    'counts on every question of %s what claimgraph counts',
    async (_, read) => {
      const graph = await read()
      const { questions } = await survey(graph)
      const found = await withTables(graph, folder => useTables(open!, folder, surveyTables))
      expect(found.length).toBeGreaterThan(0)
      expect(byQuestion(found)).toEqual(byQuestion(questions))
    },
  )
})

describe('a survey of the edges', () => {
  it('finds the pairs that were worked out by hand', async () => {
    const { questions } = await survey(await graphs['edges of every kind']!())
    const last = (iri: string) => iri.replace(/.*[/#]/, '')
    const found = Object.fromEntries(
      questions.map(({ event, property, contradicting }) => [`${last(event)} ${last(property)}`, contradicting]),
    )
    expect(found).toEqual({
      // 3 with not 3, below 3, above 5, not 2 to 4 · 5 with below 3, at most 3, above 5, 2 to 4 · at most 3 with above 5 ·
      // 2 to 4 with above 5, not 2 to 4
      'flood height': 11,
      // 3 with not 2 to 4, 4, 5 · not 2 to 4 with the warden's two 3 · 4 with not 4 and with the warden's 3, 5 and 3
      'flood deaths': 9,
      // weather with its denial, spate, surge · storm with both rain, snow, the denial of weather, spate, surge · each
      // rain with the denial of weather, spate, surge · snow with spate, surge · surge with its denial
      'flood cause': 18,
      // sleet with the denial of rain · bore with that of surge · rain with its denial; spate is not narrower than surge
      'flood means': 3,
      'flood ended': 2,
      'fire deaths': 2,
      'fire deliberate': 2,
    })
  })
})
