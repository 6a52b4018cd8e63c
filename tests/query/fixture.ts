import { fileURLToPath } from 'node:url'
import type { Term } from '@rdfjs/types'
import type { ClaimGraph } from '../../src/claims/graph.js'
import { type ClaimGraphError, ClaimGraphError as ErrorClass } from '../../src/errors.js'
import { openClaimGraph } from '../../src/node/open.js'
import type { QueryResult } from '../../src/query/engine.js'
import { rdf } from '../../src/rdf/environment.js'

export const floodFile = fileURLToPath(new URL('fixtures/flood.trig', import.meta.url))
export const queryFolder = fileURLToPath(new URL('fixtures/queries', import.meta.url))

export const openFlood = (): Promise<ClaimGraph> => openClaimGraph(floodFile)

export const flood = (name: string): Term => rdf.namedNode(`http://example.org/flood/${name}`)

/** The rows of a SELECT's answer as plain text, each with its variables in order; `-` where one is unbound. */
export function rowsOf(result: QueryResult): string[] {
  if (result.type !== 'bindings') throw new Error(`expected rows, found ${result.type}`)
  const short = (term: Term | undefined) => term?.value.replace('http://example.org/flood/', ':') ?? '-'
  return result.rows.map(row => result.variables.map(name => short(row.get(name))).join(' '))
}

/** The ClaimGraphError that something fails with. */
export async function failureOf(work: Promise<unknown> | (() => unknown)): Promise<ClaimGraphError> {
  try {
    await (typeof work === 'function' ? work() : work)
  } catch (error) {
    if (error instanceof ErrorClass) return error
    throw error
  }
  throw new Error('expected a failure, found none')
}
