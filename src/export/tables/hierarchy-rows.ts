import type { GraphReading } from '../../compare/statements/read-graph.js'
import type { Hierarchy } from '../../compare/structure/hierarchy.js'
import type { TabledRows } from './shape.js'

/** What lies within what among concepts, places, agents and events; what claims name as a concept lies within itself. */
export function* hierarchyRows({ statements }: GraphReading, { listPairs }: Pick<Hierarchy, 'listPairs'>): TabledRows {
  const alone = new Set<string>()
  for (const { kind, position } of statements.table.all) {
    for (const { concept } of kind.tabulate?.(position) ?? []) if (concept !== null) alone.add(concept)
  }
  for (const { narrower, broader, circular } of listPairs()) {
    alone.add(narrower).add(broader)
    yield ['broader', [narrower, broader, circular]]
  }
  for (const one of [...alone].sort()) yield ['broader', [one, one, false]]
}
