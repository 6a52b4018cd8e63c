import type { Quad, Term } from '@rdfjs/types'
import { isAbsoluteIri } from './iri.js'

/** Every IRI that quads name, datatypes included. */
export function collectIris(quads: Iterable<Quad>): Set<string> {
  const iris = new Set<string>()
  const visit = (term: Term): void => {
    if (term.termType === 'NamedNode') iris.add(term.value)
    else if (term.termType === 'Literal') iris.add(term.datatype.value)
    else if (term.termType === 'Quad') for (const part of [term.subject, term.predicate, term.object]) visit(part)
  }
  for (const { subject, predicate, object, graph } of quads) {
    for (const term of [subject, predicate, object, graph]) visit(term)
  }
  return iris
}

/** Leaves out prefixes that no format takes, and those for which an IRI of the data, such as `<ex:town>`, could be taken. */
export function withoutMistakable(
  prefixes: Readonly<Record<string, string>>,
  iris: ReadonlySet<string>,
): Record<string, string> {
  const schemes = new Set<string>()
  for (const iri of iris) schemes.add(iri.slice(0, iri.indexOf(':')))
  return Object.fromEntries(
    Object.entries(prefixes).filter(([prefix, iri]) => !schemes.has(prefix) && isName(prefix) && isAbsoluteIri(iri)),
  )
}

/** As `PN_PREFIX` of Turtle, or the empty one. */
const isName = (prefix: string) => prefix === '' || /^\p{L}([\p{L}\p{M}\p{N}_.·-]*[\p{L}\p{M}\p{N}_·-])?$/u.test(prefix)

/** The prefixes under which an IRI of the data would be written: each the longest that leaves a local name. */
export function usedPrefixes(
  prefixes: Readonly<Record<string, string>>,
  iris: Iterable<string>,
): Record<string, string> {
  const longest = Object.entries(prefixes).sort(([, a], [, b]) => b.length - a.length)
  const used = new Set<string>()
  for (const iri of iris) {
    const found = longest.find(
      ([, namespace]) => iri.startsWith(namespace) && !/[/#?]/.test(iri.slice(namespace.length)),
    )
    if (found) used.add(found[1])
  }
  return Object.fromEntries(Object.entries(prefixes).filter(([, namespace]) => used.has(namespace)))
}

/** The prefixes of several files; one that they bind to different IRIs stands for none, rather than for the wrong one. */
export class PrefixTable {
  readonly #bound = new Map<string, string | undefined>()

  add(prefix: string, iri: string): void {
    this.#bound.set(prefix, !this.#bound.has(prefix) || this.#bound.get(prefix) === iri ? iri : undefined)
  }

  toRecord(): Record<string, string> {
    return Object.fromEntries([...this.#bound].filter((entry): entry is [string, string] => entry[1] !== undefined))
  }
}
