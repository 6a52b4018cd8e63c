/** What a case calls something: the end of an IRI below the case's base, or else the whole IRI. */
export function shortName(iri: string, { base }: { readonly base: string }): string {
  return iri.startsWith(base) ? iri.slice(base.length) : iri
}
