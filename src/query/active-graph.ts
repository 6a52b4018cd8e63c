import type { DatasetCore, Term, Variable } from '@rdfjs/types'
import { ClaimGraphError } from '../errors.js'
import { rdf } from '../rdf/environment.js'
import { isTerm, mapOperations, mapParts, type Operation, partsOf } from './algebra.js'

/** The most graphs for each of which a pattern is asked on its own. */
const maxGraphs = 1000

/**
 * Writes GRAPH away: each pattern within it names its graph. Where a variable stands for the graph, it takes that place,
 * or, where a part within needs one graph at a time, the pattern is asked of each. Throws `refused` where that would be
 * of too many. Expects algebra in which GRAPH is an operation of its own, and not too deep.
 */
export function placeGraphs(query: Operation, dataset: DatasetCore): Operation {
  let graphs: readonly Term[] | undefined
  const listGraphs = () => {
    graphs ??= namedGraphs(dataset)
    return graphs
  }
  const placeIn = (operation: Operation): Operation => {
    if (operation.type !== 'graph') return mapOperations(operation, placeIn)
    const name = operation.name as Term
    const input = placeIn(operation.input as Operation)
    if (name.termType === 'Variable') return placeVariable(input, name, listGraphs)
    return dataset.match(null, null, null, name).size === 0 ? values([], []) : place(input, name, listGraphs)
  }
  return placeIn(query)
}

type ListGraphs = () => readonly Term[]

function placeVariable(input: Operation, name: Variable, listGraphs: ListGraphs): Operation {
  if (isPlaceable(input, name)) return place(input, name, listGraphs)
  const graphs = listGraphs()
  if (graphs.length > maxGraphs) {
    const expected = `expected a graph that is named, or a pattern alone, within GRAPH ?${name.value}`
    const found = 'found a subquery, or a path with `+` or `?`'
    const reason = `it would have to be asked of each of ${graphs.length} graphs; ${maxGraphs} is the most`
    throw new ClaimGraphError('refused', `${expected}, ${found}: ${reason}`)
  }
  return union(graphs.map(graph => join(values([name], [graph]), place(input, graph, listGraphs))))
}

const needingOneGraph = ['project', 'group', 'slice', 'distinct', 'reduced', 'OneOrMorePath', 'ZeroOrOnePath']
const joining = ['bgp', 'pattern', 'path', 'join', 'union', 'values']

/** Whether a variable may stand for the graph in all patterns of an operation at once. */
function isPlaceable(operation: Operation, graph: Variable): boolean {
  const { type } = operation
  if (needingOneGraph.includes(type)) return false
  // what is done with the variable within is done before it is known what it stands for
  if (!joining.includes(type) && variablesOf(operation).has(graph.value)) return false
  // a path to the graph itself is one that the engine loses
  if (type === 'path' && variablesOf(operation).has(graph.value)) return false
  // what was within another GRAPH says nothing of this one
  if ((type === 'pattern' || type === 'path') && !isDefaultGraph(operation.graph)) return false
  if (type === 'minus' && !haveCommonVariable(operation.input as Operation[])) return false
  return partsOf(operation).every(part => isPlaceable(part, graph))
}

function isDefaultGraph(part: unknown): boolean {
  return isTerm(part) && part.termType === 'DefaultGraph'
}

function haveCommonVariable([left, right]: readonly Operation[]): boolean {
  const variables = variablesOf(left!)
  return [...variablesOf(right!)].some(variable => variables.has(variable))
}

function variablesOf(operation: Operation): Set<string> {
  const own = Object.values(operation)
    .flat()
    .filter((part): part is Term => isTerm(part) && part.termType === 'Variable')
  return new Set([...own.map(({ value }) => value), ...partsOf(operation).flatMap(part => [...variablesOf(part)])])
}

/** Puts a graph into each pattern of the default graph; what has no pattern holds in each of the graphs. */
function place(operation: Operation, graph: Term, listGraphs: ListGraphs): Operation {
  const isVariable = graph.termType === 'Variable'
  switch (operation.type) {
    case 'pattern':
    case 'path':
      return isDefaultGraph(operation.graph)
        ? mapParts(operation, part => (isDefaultGraph(part) ? graph : part))
        : operation
    case 'bgp':
      if (!isVariable || (operation.patterns as Operation[]).length > 0) break
      return values([graph], listGraphs())
    case 'values':
      return isVariable ? join(values([graph], listGraphs()), operation) : operation
  }
  return mapOperations(operation, part => place(part, graph, listGraphs))
}

function namedGraphs(dataset: DatasetCore): Term[] {
  const graphs = rdf.termSet([...dataset].map(({ graph }) => graph as Term))
  return [...graphs].filter(({ termType }) => termType !== 'DefaultGraph')
}

function values(variables: readonly Variable[], graphs: readonly Term[]): Operation {
  return { type: 'values', variables, bindings: graphs.map(graph => ({ [variables[0]!.value]: graph })) }
}

function join(...input: Operation[]): Operation {
  return { type: 'join', input }
}

function union(input: readonly Operation[]): Operation {
  return input.length === 1 ? input[0]! : input.length === 0 ? values([], []) : { type: 'union', input }
}
