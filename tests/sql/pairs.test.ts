import { describe, expect, it } from 'vitest'
import { Issues } from '../../src/claims/issues.js'
import { type GraphReading, readGraph } from '../../src/compare/statements/read-graph.js'
import { readHierarchy } from '../../src/compare/structure/hierarchy.js'
import { engines, readSql, useTables } from './engines.js'
import { graphs, withTables } from './graphs.js'

const some = [
  'the shipped graph',
  'examples/bridge.trig',
  'edges of every kind',
  'concepts worked out',
  'figures worked out',
]

/** Every pair of what different actors state in force, held against each other one by one. */
function tryPairs(reading: GraphReading): string[] {
  const { statements, claims, asked, revised, retracted, store, labelOf } = reading
  const context = { tolerance: 0, labelOf, ...readHierarchy(store) }
  const inForce = Array.from({ length: statements.size }, (_, number) => number).filter(number => {
    const claim = statements.claims[number]!
    return revised[claim] !== 1 && retracted[claim] !== 1 && !claims.isUndetermined(claim)
  })
  const found: string[] = []
  for (const { index, id, property } of asked.all) {
    const stated = inForce.filter(number => statements.asked[number] === index)
    const units = property.kind.accumulates
      ? [...new Set(stated.map(number => statements.claims[number]!))].map(claim => ({
          claim,
          position: property.kind.merge(
            stated.filter(number => statements.claims[number] === claim).map(number => statements.position(number)),
          ),
        }))
      : stated.map(number => ({ claim: statements.claims[number]!, position: statements.position(number) }))
    for (const [at, one] of units.entries()) {
      for (const other of units.slice(at + 1)) {
        if (claims.speakers[one.claim] === claims.speakers[other.claim]) continue
        if (!property.kind.contradicts(one.position, other.position, context)) continue
        found.push([id, ...[claims.id(one.claim), claims.id(other.claim)].sort()].join(' '))
      }
    }
  }
  return found.sort()
}

describe.each(engines)('the pairs in $name', ({ open }) => {
  it.skipIf(!open).each(some)('of every question of %s are those that trying all finds', async name => {
    const graph = await graphs[name]!()
    const tried = tryPairs(await readGraph(graph, {}, new Issues()))
    const found = await withTables(graph, folder =>
      useTables(open!, folder, async tables => {
        await tables.query('CREATE VIEW asked AS SELECT question FROM question')
        return tables.query(await readSql('pairs'))
      }),
    )
    expect(found.map(row => [row.question, ...[row.one, row.other].sort()].join(' ')).sort()).toEqual(tried)
  })

  it.skipIf(!open)('are those of the questions that are asked', async () => {
    const graph = await graphs['examples/bridge.trig']!()
    const found = await withTables(graph, folder =>
      useTables(open!, folder, async tables => {
        await tables.query(
          "CREATE VIEW asked AS SELECT question FROM question WHERE event = 'https://example.org/selm/fall' AND " +
            "property = 'https://w3id.org/claimgraph/ns#deaths'",
        )
        return tables.query(await readSql('pairs'))
      }),
    )
    // the hospital says 14, the article has the fire brigade say 12
    expect(found.map(row => [row.one, row.other].map(iri => String(iri).replace(/.*\//, '')).sort())).toEqual([
      ['claim-article-brigade', 'claim-hospital-deaths'],
    ])
  })
})
