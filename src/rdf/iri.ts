import type { BaseQuad, Term } from '@rdfjs/types'

const characters = /^[^\0-\x20\x7F-\x9F<>"{}|^`\\]*$/
const scheme = /^[a-z][a-z0-9+.-]*:/i

/** What parsers resolve relative IRIs against where there is no base: they leave a part of them to be found otherwise. */
export const noBase = 'x-claimgraph-no-base:'

/** What is given as an IRI and is none that stands for itself. */
export interface IriFault {
  readonly iri: string
  /** Whether it lacks a scheme (RFC 3987, 2.2), and says nothing without its base. */
  readonly isRelative: boolean
  /** What was expected and what was found. */
  readonly message: string
}

/** Whether an IRI stands for itself. */
export function isAbsoluteIri(iri: string): boolean {
  return describeFault(iri) === undefined
}

/** The first IRI of a quad that is none: in any position, as a datatype, within triple terms. */
export function findIriFault({ subject, predicate, object, graph }: BaseQuad): IriFault | undefined {
  return (
    findInTerm(subject) ??
    findInTerm(predicate) ??
    findInTerm(object) ??
    (graph.termType === 'DefaultGraph' ? undefined : findInTerm(graph))
  )
}

function findInTerm(term: Term): IriFault | undefined {
  if (term.termType === 'NamedNode') return describeFault(term.value)
  if (term.termType === 'Literal') return describeFault(term.datatype.value)
  return term.termType === 'Quad' ? findIriFault(term) : undefined
}

function describeFault(iri: string): IriFault | undefined {
  if (!characters.test(iri)) {
    return {
      iri,
      isRelative: false,
      message: `expected an IRI, found <${iri}> with a character that IRIs cannot hold`,
    }
  }
  if (scheme.test(iri) && !iri.startsWith(noBase)) return undefined
  const relative = iri.startsWith(noBase) ? iri.slice(noBase.length) : iri
  return { iri: relative, isRelative: true, message: `expected an absolute IRI, found <${relative}>` }
}
