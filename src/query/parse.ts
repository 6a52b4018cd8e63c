import type { Operation } from './algebra.js'

/** A parser that keeps what it stumbled on; making one takes longer than all that it parses. */
let parser: Promise<{ parse(text: string, options: object): object }> | undefined

/** What a parser of SPARQL 1.2 stumbled on, first to last. */
export class Unparsable extends Error {
  constructor(readonly errors: readonly unknown[]) {
    super('no SPARQL')
  }
}

/** The syntax of a SPARQL text. Throws what the parser throws, and `Unparsable` where it says what it stumbled on. */
export async function parseSyntax(text: string, options: object): Promise<object> {
  parser ??= import('./sparql-grammar.js').then(({ Parser }) => {
    const errorHandler = (errors: readonly unknown[]) => {
      throw new Unparsable(errors)
    }
    return new Parser({ errorHandler } as object)
  })
  return (await parser).parse(text, options)
}

/** Parses SPARQL text into algebra, with GRAPH as an operation of its own. Throws what the parser throws. */
export async function parseSparql(text: string, baseIRI?: string): Promise<Operation> {
  const { toAlgebra } = await import('./sparql-grammar.js')
  const syntax = await parseSyntax(text, baseIRI === undefined ? {} : { baseIRI })
  return toAlgebra(syntax as never, algebraOptions(syntax, baseIRI)) as never
}

/** How syntax becomes algebra: GRAPH is an operation of its own, but in an update, which cannot be had so. */
export function algebraOptions(syntax: { readonly type?: string }, baseIRI: string | undefined): object {
  const base = baseIRI === undefined ? {} : { baseIRI }
  return { ...base, quads: syntax.type === 'update', blankToVariable: true }
}

/** Writes algebra in which GRAPH is an operation of its own as SPARQL text. */
export async function writeSparql(operation: Operation, baseIRI?: string): Promise<string> {
  const { Generator, toAst } = await import('./sparql-grammar.js')
  const text = new Generator().generate(toAst(operation as never))
  return baseIRI === undefined ? text : `BASE <${baseIRI}>\n${text}`
}
