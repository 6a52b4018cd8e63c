import type { Operation } from './algebra.js'

/**
 * Parses SPARQL text into algebra: in quads, or with GRAPH as an operation of its own. Throws what the parser throws,
 * which explains itself badly.
 */
export async function parseSparql(text: string, baseIRI?: string, { quads = true } = {}): Promise<Operation> {
  const { Parser, toAlgebra } = await import('./sparql-grammar.js')
  const base = baseIRI === undefined ? {} : { baseIRI }
  return toAlgebra(new Parser().parse(text, base), { ...base, quads, blankToVariable: true }) as never
}

/** Writes algebra as SPARQL text; from quads, Traqula 1.3 would write GRAPH round too much. */
export async function writeSparql(operation: Operation, baseIRI?: string): Promise<string> {
  const { Generator, toAst } = await import('./sparql-grammar.js')
  const text = new Generator().generate(toAst(operation as never))
  return baseIRI === undefined ? text : `BASE <${baseIRI}>\n${text}`
}
