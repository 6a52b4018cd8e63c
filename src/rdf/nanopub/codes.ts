/** The rules of nanopublications that can be broken. */
export const nanopubCodes = [
  'nanopub-head',
  'nanopub-graphs',
  'nanopub-outside',
  'nanopub-empty-graph',
  'nanopub-provenance',
  'nanopub-publication-info',
  'nanopub-literal',
  'nanopub-trusty',
  'nanopub-signature',
] as const

/** The name of such a rule. */
export type NanopubCode = (typeof nanopubCodes)[number]
