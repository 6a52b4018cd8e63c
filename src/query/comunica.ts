// The engine's packages are put into this file when the package is built, so that its users install none of them.
import { QueryEngine } from '@comunica/query-sparql-rdfjs'
import { toAlgebra } from '@traqula/algebra-sparql-1-2'
import type { Operation } from './algebra.js'
import { findActor, findProcess } from './in-comunica/actors.js'
import { useOwnExpressions } from './in-comunica/own-expressions.js'
import { algebraOptions } from './parse.js'

/** Comunica with expressions, aggregates and an order of terms of our own. */
export class Comunica extends QueryEngine {
  constructor() {
    super()
    useOwnExpressions(this)
  }

  /** Parses SPARQL text into algebra, with GRAPH as an operation of its own, by the parser that Comunica brings along. */
  parse(text: string, baseIRI: string | undefined): Operation {
    const { parser } = findActor(findProcess(this).mediatorQueryParse!, '#sparql') as never as {
      parser: { parse(text: string, options: object): object }
    }
    const syntax = parser.parse(text, baseIRI === undefined ? {} : { baseIRI })
    return toAlgebra(syntax as never, algebraOptions(syntax, baseIRI)) as never
  }
}
