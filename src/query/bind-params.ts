import type { Term } from '@rdfjs/types'
import { ClaimGraphError } from '../errors.js'
import { rdf } from '../rdf/environment.js'
import { xsd } from '../rdf/namespaces.js'
import { isOperation, isTerm, mapParts, type Operation } from './algebra.js'

type Params = ReadonlyMap<string, Term>

/** Operations that pass on the variables of what is below them. */
const passing = new Set(['slice', 'distinct', 'reduced', 'orderby', 'from'])

/**
 * Puts terms in the place of variables throughout a query's algebra: in patterns, graphs, filters, subqueries and
 * templates alike. A bound variable that the query selects shows its value. One that the query itself assigns (by
 * BIND, AS or VALUES) is an `invalid-query`.
 */
export function bindParams(query: Operation, params: Params): Operation {
  return params.size === 0 ? query : bind(query, params, true)
}

function bind(operation: Operation, params: Params, outermost: boolean): Operation {
  const { type } = operation
  if (type === 'values' || type === 'extend') refuseAssignment(operation, params)
  if (type === 'values') return operation
  if (isBound(operation, params)) return termExpression(rdf.literal('true', xsd.boolean))
  const below = outermost && passing.has(type)
  const bound = mapParts(operation, part => bindPart(part, params, below))
  if (type === 'extend') return { ...bound, variable: operation.variable }
  if (type === 'expression' && operation.variable) return { ...bound, variable: operation.variable }
  if (type === 'project') return project(operation, bound, params, outermost)
  if (type === 'group') return group(operation, bound, params)
  return bound
}

function bindPart(part: unknown, params: Params, outermost: boolean): unknown {
  if (Array.isArray(part)) return part.map(item => bindPart(item, params, outermost))
  if (isOperation(part)) return bind(part, params, outermost)
  if (!isTerm(part)) return part
  if (part.termType === 'Variable') return params.get(part.value) ?? part
  return part.termType === 'Quad' ? mapParts(part, term => bindPart(term, params, false)) : part
}

/** The outermost SELECT shows the values of its parameters; those within need not, for they are the same everywhere. */
function project(original: Operation, bound: Operation, params: Params, outermost: boolean): Operation {
  const variables = original.variables as Term[]
  if (!outermost) return { ...bound, variables: variables.filter(variable => !params.has(variable.value)) }
  const input = variables.reduce(
    (below, variable) => (params.has(variable.value) ? extend(below, variable, params.get(variable.value)!) : below),
    bound.input as Operation,
  )
  return { ...bound, input, variables }
}

/** Grouping by a parameter makes one group of what there is, and none of nothing, so it cannot simply be left out. */
function group(original: Operation, bound: Operation, params: Params): Operation {
  let input = bound.input as Operation
  const variables = (original.variables as Term[]).map(variable => {
    const value = params.get(variable.value)
    if (!value) return variable
    const key = rdf.variable!(`${variable.value}_group`)
    input = extend(input, key, value)
    return key
  })
  return { ...bound, input, variables }
}

function isBound(operation: Operation, params: Params): boolean {
  if (operation.subType !== 'operator' || operation.operator !== 'bound') return false
  const [{ term } = {}] = operation.args as { term?: Term }[]
  return term?.termType === 'Variable' && params.has(term.value)
}

function refuseAssignment(operation: Operation, params: Params): void {
  const assigned = [operation.variable ?? operation.variables].flat() as Term[]
  const param = assigned.find(variable => params.has(variable.value))
  if (param) {
    throw new ClaimGraphError(
      'invalid-query',
      `expected the parameter \`?${param.value}\` to be only used, found a BIND, AS or VALUES that assigns it`,
    )
  }
}

const extend = (input: Operation, variable: Term, value: Term): Operation => ({
  type: 'extend',
  input,
  variable,
  expression: termExpression(value),
})

const termExpression = (term: Term): Operation => ({ type: 'expression', subType: 'term', term })
