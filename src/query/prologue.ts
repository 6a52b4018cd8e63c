import { prefixes as ownPrefixes } from '../rdf/namespaces.js'

// what SPARQL allows as a prefix and within <…>; anything else could end the declaration and start something new
const prefixName = /^(?:\p{L}(?:[\p{L}\p{N}_.-]*[\p{L}\p{N}_-])?)?$/u
const iri = /^[^\0-\x20<>"{}|^`\\]*$/

/** The prefixes that a query may use undeclared: the graph's, and claimgraph's own, which stand firm. */
export function knownPrefixes(graphPrefixes: Readonly<Record<string, string>> = {}): Record<string, string> {
  const declarable = Object.entries(graphPrefixes).filter(([name, value]) => prefixName.test(name) && iri.test(value))
  return { ...Object.fromEntries(declarable), ...ownPrefixes }
}

/** Declares prefixes in front of a query, on its first line; the query's own declarations come later and win. */
export function declarePrefixes(text: string, prefixes: Readonly<Record<string, string>>): string {
  const declarations = Object.entries(prefixes).map(([name, value]) => `PREFIX ${name}: <${value}> `)
  return declarations.join('') + text.replace(/^\uFEFF/, '')
}
