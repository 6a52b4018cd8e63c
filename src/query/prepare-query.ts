import type { Term } from '@rdfjs/types'
import { placeGraphs } from './active-graph.js'
import type { Operation } from './algebra.js'
import { bindParams } from './bind-params.js'
import type { PreparedQuery, Queryable, QueryEngine, QueryOptions, QueryResult } from './engine.js'
import { correctForms } from './forms.js'
import { selectGraphs, takeFrom } from './graphs.js'
import { parseSparql, writeSparql } from './parse.js'
import { declarePrefixes, knownPrefixes } from './prologue.js'
import { refuseOverlong, refuseUnsafe } from './refuse.js'
import { explainSyntaxError, findBase } from './syntax-error.js'

/**
 * Reads a query's text and binds its parameters. Throws `invalid-query` (with line and column) where it is not SPARQL,
 * and `refused` for updates, SERVICE and graphs that are not in the dataset.
 */
export async function prepareQuery(
  graph: Queryable,
  text: string,
  engine: QueryEngine,
  { params = {}, graphs, base }: QueryOptions,
): Promise<PreparedQuery> {
  refuseOverlong(text)
  const prefixes = knownPrefixes(graph.prefixes)
  const whole = declarePrefixes(text, prefixes)
  const explain = async (cause: unknown): Promise<never> => {
    throw await explainSyntaxError(text, prefixes, cause)
  }
  const parsed: Operation = await (engine.parse?.(whole, base) ?? parseSparql(whole, base)).catch(explain)
  const baseIRI = await findBase(text, prefixes, base).catch(explain)
  const { operation: asked, graphs: from } = takeFrom(parsed)
  refuseUnsafe(graphs ? asked : parsed, graph.dataset)
  const terms = new Map(Object.entries(params))
  const operation = bindParams(asked, terms)
  const chosen = graphs ?? from
  const dataset = chosen ? selectGraphs(graph.dataset, chosen) : graph.dataset
  return {
    ...readForm(operation),
    operation: correctForms(placeGraphs(operation, dataset)),
    dataset,
    baseIRI,
    toSparql: () => writeSparql(operation, baseIRI),
  }
}

const forms: Readonly<Record<string, QueryResult['type']>> = {
  project: 'bindings',
  ask: 'boolean',
  construct: 'quads',
  describe: 'quads',
}

/** The form of a query stands below what orders and cuts its answer. */
function readForm(operation: Operation): Pick<PreparedQuery, 'type' | 'variables'> {
  const type = forms[operation.type]
  if (!type) return readForm(operation.input as Operation)
  const variables = type === 'bindings' ? (operation.variables as Term[]).map(({ value }) => value) : []
  return { type, variables }
}
