// The packages of the grammar are put into this file when the package is built, as those of the engine beside it are.
export { toAlgebra, toAst } from '@traqula/algebra-sparql-1-2'
export { Generator } from '@traqula/generator-sparql-1-2'
export { Parser } from '@traqula/parser-sparql-1-2'
