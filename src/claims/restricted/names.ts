import type { BaseQuad, Term } from '@rdfjs/types'

/** A quad's terms, with those inside triple terms and the datatypes of literals. */
export function termsOf({ subject, predicate, object, graph }: BaseQuad): Term[] {
  return [subject, predicate, object, graph].flatMap((term: Term) => {
    if (term.termType === 'Quad') return termsOf(term)
    return term.termType === 'Literal' ? [term, term.datatype] : [term]
  })
}

/** What a quad names: IRIs and blank nodes, and the text of literals that could be IRIs. */
export function namesOf(quad: BaseQuad): string[] {
  const terms = termsOf(quad).filter(({ termType, value }) => termType !== 'Literal' || /^\w[\w+.-]*:\S+$/.test(value))
  return terms.map(({ value }) => value)
}

/** Whether a quad names any of these. */
export function namesAny(quad: BaseQuad, names: ReadonlySet<string>): boolean {
  return termsOf(quad).some(
    ({ termType, value }) => names.has(value) && (termType !== 'Literal' || value.includes(':')),
  )
}
