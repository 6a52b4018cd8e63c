import type { DatasetCore, Term } from '@rdfjs/types'
import { ClaimGraphError } from '../errors.js'
import { type Operation, partsOf } from './algebra.js'
import { tooDeep } from './syntax-error.js'

const updates = new Set(['deleteinsert', 'load', 'clear', 'create', 'drop', 'add', 'move', 'copy'])

/** Deeper nesting than any question needs, and well within what the engine can follow. */
const maxDepth = 200
/** More operations and patterns than any question needs; planning time grows faster than their number. */
const maxOperations = 1000
/** More characters than any question needs. */
const maxLength = 500_000

/** Refuses a text that is too long to be worth parsing. */
export function refuseOverlong(text: string): void {
  if (text.length <= maxLength) return
  throw new ClaimGraphError(
    'invalid-query',
    `expected a query of at most ${maxLength} characters, found ${text.length}`,
  )
}

/** The error for an answer of more rows or triples than asked for, which is never cut off. */
export function tooManyResults(most: number): ClaimGraphError {
  const message = `expected at most ${most} results, found more; LIMIT can ask for fewer`
  return new ClaimGraphError('refused', message, { details: { limit: 'results' } })
}

/**
 * Refuses what is not a question to the dataset at hand: updates, SERVICE, and FROM or FROM NAMED of a graph that is
 * not in it. Walks without recursion, so that no query is too deep for it.
 */
export function refuseUnsafe(query: Operation, dataset: DatasetCore): void {
  if (query.type === 'nop') throw new ClaimGraphError('invalid-query', 'expected a SPARQL query, found an empty one')
  let operations = 0
  for (const stack = [{ operation: query, depth: 0 }]; stack.length > 0; ) {
    const { operation, depth } = stack.pop()!
    if (updates.has(operation.type)) throw refused('a query', 'an update', 'the graph is only read')
    if (operation.type === 'service') {
      const { value } = operation.name as Term
      throw refused('a query of the graph at hand', `SERVICE <${value}>`, 'no other endpoint is asked')
    }
    if (operation.type === 'values') refuseRepeated(operation.variables as Term[])
    if (operation.type === 'from') refuseForeignGraphs(operation, dataset)
    if (depth > maxDepth) throw tooDeep()
    if (++operations > maxOperations) {
      throw new ClaimGraphError(
        'invalid-query',
        `expected at most ${maxOperations} patterns and operations, found more`,
      )
    }
    for (const part of partsOf(operation)) stack.push({ operation: part, depth: depth + 1 })
  }
}

function refuseRepeated(variables: readonly Term[]): void {
  const repeated = variables.find(({ value }, index) => variables.findIndex(other => other.value === value) < index)
  if (!repeated) return
  const expected = `expected each variable of VALUES once, found \`?${repeated.value}\` twice`
  throw new ClaimGraphError('invalid-query', expected)
}

function refuseForeignGraphs(operation: Operation, dataset: DatasetCore): void {
  for (const clause of ['default', 'named'] as const) {
    for (const graph of operation[clause] as Term[]) {
      if (dataset.match(null, null, null, graph).size > 0) continue
      const found = `${clause === 'named' ? 'FROM NAMED' : 'FROM'} <${graph.value}>`
      throw refused('a graph of the dataset at hand', found, 'nothing is fetched')
    }
  }
}

function refused(expected: string, found: string, reason: string): ClaimGraphError {
  return new ClaimGraphError('refused', `expected ${expected}, found ${found}: ${reason}`)
}
