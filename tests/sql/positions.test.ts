import { describe, expect, it } from 'vitest'
import type { ClaimGraph } from '../../src/claims/graph.js'
import { compare } from '../../src/compare/compare.js'
import { engines, readSql, useTables } from './engines.js'
import { graphs, withTables } from './graphs.js'

const some = [
  'the shipped graph',
  'examples/bridge.trig',
  'examples/valley.trig',
  'figures worked out',
  '1,500 claims with dates',
]

/** The positions that a comparison finds, and whether something in them is lifted from a part. */
async function comparePositions(graph: ClaimGraph) {
  const { questions } = await compare(graph)
  return questions.flatMap(({ id, positions }) =>
    positions.map(position => {
      const { claims, claimants, voices, documents, origins, unnamedOrigins, lifted } = position
      const counting = new Set(voices.filter(({ ascribed }) => !ascribed).map(({ speaker }) => speaker)).size
      return {
        question: id,
        isLifted: lifted.length > 0,
        line: [
          ...[id, position.id, claims.length, claimants.length, counting, documents.length],
          ...[origins.length, unnamedOrigins],
        ].join(' '),
      }
    }),
  )
}

describe.each(engines)('positions in $name', ({ open }) => {
  it.skipIf(!open).each(some)(
    'of one value in %s have the claims, actors, documents and origins that a comparison finds',
    async name => {
      const graph = await graphs[name]!()
      const compared = await comparePositions(graph)
      const found = await withTables(graph, folder =>
        useTables(open!, folder, async tables => tables.query(await readSql('positions'))),
      )
      const lifted = new Set(compared.filter(({ isLifted }) => isLifted).map(({ question }) => question))
      const single = found.filter(row => row.kind !== 'set-of-concepts' && !lifted.has(String(row.question)))
      const questions = new Set(single.map(({ question }) => question))
      const shown = single.map(row =>
        [
          ...[row.question, row.place, row.claims, row.actors, row.counting_actors, row.documents],
          ...[row.origins, row.unnamed_origins],
        ].join(' '),
      )
      expect(shown.length).toBeGreaterThan(0)
      expect(shown.sort()).toEqual(
        compared.flatMap(({ question, line }) => (questions.has(question) ? line : [])).sort(),
      )
    },
  )
})
