import type { Term } from '@rdfjs/types'
import { ClaimGraphError } from '../errors.js'
import { type Operation, partsOf } from './algebra.js'

/** What Comunica 5.4 answers wrongly in a graph that a variable stands for, and what asks the same. */
const misread: Readonly<Record<string, readonly [sign: string, instead: string]>> = {
  OneOrMorePath: ['+', 'DISTINCT with `p/p*` asks the same as `p+`'],
  ZeroOrOnePath: ['?', '`p` in a UNION with the thing itself asks the same as `p?`'],
}

/**
 * Refuses `+` and `?` in a path within `GRAPH ?variable`: the one would be answered with its own beginning, the other
 * without the graph. Expects a query that is not too deep.
 */
export function refusePaths(query: Operation): void {
  for (const stack = [query]; stack.length > 0; ) {
    const operation = stack.pop()!
    const graph = operation.graph as Term | undefined
    if (operation.type === 'path' && graph?.termType === 'Variable') refuseWithin(operation, graph)
    stack.push(...partsOf(operation))
  }
}

function refuseWithin(path: Operation, graph: Term): void {
  for (const stack = partsOf(path); stack.length > 0; ) {
    const part = stack.pop()!
    const found = misread[part.type]
    if (found) {
      const [sign, instead] = found
      const expected = `expected no path with \`${sign}\` within GRAPH ?${graph.value}, which the engine answers wrongly`
      throw new ClaimGraphError('invalid-query', `${expected}; ${instead}, and a graph that is named is no trouble`)
    }
    stack.push(...partsOf(part))
  }
}
