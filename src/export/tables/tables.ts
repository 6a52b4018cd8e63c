import { createNearestWords } from '../../claims/columns/nearest-words.js'
import { createOrigins } from '../../claims/columns/origins.js'
import type { DataIssue } from '../../claims/issues.js'
import { Issues } from '../../claims/issues.js'
import { type ComparedGraph, type GraphReading, readGraph } from '../../compare/statements/read-graph.js'
import { type Hierarchy, readHierarchy } from '../../compare/structure/hierarchy.js'
import type { CompareOptions } from '../../compare/types.js'
import { claimRows } from './claim-rows.js'
import { figureRows } from './figure-rows.js'
import { hierarchyRows } from './hierarchy-rows.js'
import { questionRows, statedRows } from './question-rows.js'
import type { TabledRows } from './shape.js'
import { agentRows, documentRows, eventRows } from './structure-rows.js'

/** The comparison's input as rows. */
export interface Tables {
  rows(): TabledRows
  /** What could not be read as it stands; complete once all rows were made. */
  issues(): DataIssue[]
}

/**
 * Reads a graph for engines that know no RDF: what is compared, in tables of plain values. Nothing is compared yet. Throws
 * `parameter` for a property of a kind that is no table.
 */
export async function readTables(
  graph: ComparedGraph,
  options: Pick<CompareOptions, 'rollUp' | 'kinds'> = {},
): Promise<Tables> {
  const issues = new Issues()
  const reading = await readGraph(graph, options, issues)
  const hierarchy = readHierarchy(reading.store)
  const figures = await figureRows(graph, reading, hierarchy)
  return { rows: () => listRows({ reading, hierarchy, figures, issues }), issues: () => issues.list() }
}

interface Sources {
  readonly reading: GraphReading
  readonly hierarchy: Hierarchy
  readonly figures: (originsOf: ReturnType<typeof createOrigins>) => TabledRows
  readonly issues: Issues
}

function* listRows({ reading, hierarchy, figures, issues }: Sources): TabledRows {
  const { store, claims } = reading
  const originsOf = createOrigins(store, claims, issues)
  const named = { agents: new Set<string>(), documents: new Set<string>() }
  yield* claimRows(reading, { originsOf, ...createNearestWords(claims) }, named)
  yield* statedRows(reading)
  yield* questionRows(reading)
  yield* figures(originsOf)
  yield* hierarchyRows(reading, hierarchy)
  yield* eventRows(reading, hierarchy, issues)
  yield* documentRows(reading, named)
  yield* agentRows(reading, named)
}
