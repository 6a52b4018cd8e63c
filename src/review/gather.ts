import type { DatasetCore, Quad, Term } from '@rdfjs/types'
import { rdf } from '../rdf/environment.js'
import { isEmpty } from '../rdf/layered.js'

/** Every term that quads name but literals, those of properties and graphs included. */
function termsOf(quads: Iterable<Quad>): Set<Term> {
  const terms = rdf.termSet<Term>()
  for (const { subject, predicate, object, graph } of quads) {
    for (const term of [subject, predicate, object, graph]) {
      if (term.termType === 'NamedNode' || term.termType === 'BlankNode') terms.add(term)
    }
  }
  return terms
}

/** The terms that quads themselves describe: that they are subjects of in the default graph, and all blank nodes. */
export function describedBy(quads: Iterable<Quad>): ReadonlySet<Term> {
  const terms = rdf.termSet<Term>()
  for (const { subject, graph } of quads) {
    if (graph.termType === 'DefaultGraph' || subject.termType === 'BlankNode') terms.add(subject)
  }
  return terms
}

/** Whether the default graph of a dataset says anything of a term. */
export function describes(dataset: DatasetCore, term: Term): boolean {
  return !isEmpty(dataset.match(term, null, null, rdf.defaultGraph()))
}

/**
 * Gathers what describes the terms that quads name, and the terms that these descriptions name in turn, but for those to
 * leave out. Each term is described by the first of the sources that knows it.
 */
export function gatherDescriptions(
  quads: Iterable<Quad>,
  sources: readonly DatasetCore[],
  leaveOut: (term: Term) => boolean = () => false,
): Quad[] {
  const gathered: Quad[] = []
  const terms = termsOf(quads)
  // a set's iteration also visits what is added on the way
  for (const term of terms) {
    const source = leaveOut(term) ? undefined : sources.find(each => describes(each, term))
    if (!source) continue
    const description = [...source.match(term, null, null, rdf.defaultGraph())]
    gathered.push(...description)
    for (const each of termsOf(description)) terms.add(each)
  }
  return gathered
}

/** The same quads with some named nodes renamed, wherever they stand. */
export function rename(quads: Iterable<Quad>, names: ReadonlyMap<string, string>): Quad[] {
  const renamed = <T extends Term>(term: T): T => {
    const name = term.termType === 'NamedNode' ? names.get(term.value) : undefined
    return name === undefined ? term : (rdf.namedNode(name) as Term as T)
  }
  return Array.from(quads, ({ subject, predicate, object, graph }) =>
    rdf.quad(renamed(subject), renamed(predicate), renamed(object), renamed(graph)),
  )
}

/** Of some quads those that are reached from resources: what describes them, their graphs, and what these name in turn. */
export function keepReachable(quads: readonly Quad[], roots: readonly Term[]): Quad[] {
  const bySubject = rdf.termMap<Term, Quad[]>()
  const byGraph = rdf.termMap<Term, Quad[]>()
  for (const quad of quads) {
    const [index, key] = quad.graph.termType === 'DefaultGraph' ? [bySubject, quad.subject] : [byGraph, quad.graph]
    index.set(key, [...(index.get(key) ?? []), quad])
  }
  const reached = rdf.dataset()
  const terms = rdf.termSet<Term>(roots)
  for (const term of terms) {
    const next = [...(bySubject.get(term) ?? []), ...(byGraph.get(term) ?? [])]
    for (const quad of next) reached.add(quad)
    for (const each of termsOf(next)) terms.add(each)
  }
  return [...reached]
}
