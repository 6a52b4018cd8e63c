import type { Term } from '@rdfjs/types'
import { localName } from '../../rdf/resource.js'

/** A value that is none, as a problem's message names it: `"twelve" (string)`, `<https://…>`, `a blank node`. */
export function showFound(term: Term): string {
  if (term.termType === 'BlankNode') return 'a blank node'
  return term.termType === 'Literal'
    ? `${JSON.stringify(term.value)} (${localName(term.datatype.value)})`
    : `<${term.value}>`
}
