import type { Operation } from './algebra.js'

/**
 * Parses SPARQL text into algebra: in quads, or with GRAPH as an operation of its own. Throws what the parser throws,
 * which explains itself badly.
 */
export async function parseSparql(text: string, baseIRI?: string, { quads = true } = {}): Promise<Operation> {
  const { Parser } = await import('@traqula/parser-sparql-1-2')
  const { toAlgebra } = await import('@traqula/algebra-sparql-1-2')
  const base = baseIRI === undefined ? {} : { baseIRI }
  return toAlgebra(new Parser().parse(text, base), { ...base, quads, blankToVariable: true }) as never
}

/** Writes algebra as SPARQL text; from quads, Traqula 1.3 would write GRAPH round too much. */
export async function writeSparql(operation: Operation, baseIRI?: string): Promise<string> {
  const { toAst } = await import('@traqula/algebra-sparql-1-2')
  const { Generator } = await import('@traqula/generator-sparql-1-2')
  const text = new Generator().generate(toAst(operation as never))
  return baseIRI === undefined ? text : `BASE <${baseIRI}>\n${text}`
}
