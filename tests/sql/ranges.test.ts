import { describe, expect, it } from 'vitest'
import type { ClaimGraph } from '../../src/claims/graph.js'
import { Issues } from '../../src/claims/issues.js'
import { prepare } from '../../src/compare/prepare.js'
import { readActsAndEvidence } from '../../src/compare/ranges/documented.js'
import { findOwnHighest, findOwnLowest } from '../../src/compare/ranges/own-ends.js'
import { createFigures } from '../../src/compare/ranges/read-figures.js'
import { readReadingRules, usualReading } from '../../src/compare/ranges/reading-rules.js'
import { rangeRules } from '../../src/compare/ranges/rules.js'
import { readGraph } from '../../src/compare/statements/read-graph.js'
import { engines, readSql, useTables } from './engines.js'
import { graphs, withTables } from './graphs.js'

const some = ['the shipped graph', 'examples/bridge.trig', 'examples/valley.trig', '1,500 claims with dates']

/** The ends that an event's own figures set by two rules, as ranges find them before parts count. */
async function findOwnEnds(graph: ClaimGraph): Promise<string[]> {
  const prepared = await prepare(graph, {})
  const { properties, store } = prepared.reading
  const { rules } = await readReadingRules(graph, usualReading)
  const acts = readActsAndEvidence(await graph.ontology.vocabulary(), store)
  const figuresOf = createFigures(prepared, { rules, acts, asOf: undefined, ascribed: false })
  return [...properties.values()]
    .filter(({ additive }) => additive)
    .flatMap(property => {
      const all = figuresOf(property)
      return [...new Set(all.map(({ asked }) => asked.id))].flatMap(question =>
        (['documented', 'stated'] as const).map(name => {
          const figures = all.filter(({ asked }) => asked.id === question)
          const [low, high] = [findOwnLowest(figures, rangeRules[name]), findOwnHighest(figures, rangeRules[name])]
          return [question, name, low.figure, high.figure, high.open].join(' ')
        }),
      )
    })
    .filter(ends => !ends.endsWith('   false'))
    .sort()
}

describe.each(engines)('the ends of ranges in $name', ({ open }) => {
  it.skipIf(!open).each(some)('are those that the own figures of events in %s set', async name => {
    const graph = await graphs[name]!()
    const found = await withTables(graph, folder =>
      useTables(open!, folder, async tables => tables.query(await readSql('ranges'))),
    )
    const shown = found.map(row =>
      [row.question, row.rule, row.lowest, row.highest, Number(row.highest_open) === 1].join(' '),
    )
    expect(shown.length).toBeGreaterThan(0)
    expect(shown.sort()).toEqual(await findOwnEnds(graph))
  })
})

describe('a table of figures', () => {
  it('has every figure of an additive measure', async () => {
    const graph = await graphs['the shipped graph']!()
    const { statements } = await readGraph(graph, {}, new Issues())
    const additive = Array.from({ length: statements.size }, (_, number) => number).filter(
      number => statements.askedBy(number).property.additive,
    )
    const rows = await withTables(graph, folder =>
      useTables(engines[0]!.open!, folder, tables => tables.query('SELECT COUNT(*) AS n FROM figure')),
    )
    expect(Number(rows[0]!.n)).toBe(additive.length)
  })
})
