import type { Literal, Quad, Term } from '@rdfjs/types'
import { rdf } from './environment.js'
import { compareQuads } from './order.js'

/**
 * The quads, each once and in order, with blank nodes labelled by RDFC-1.0, so that the same graph always comes out
 * the same. Where RDFC-1.0 has no answer (triple terms) or would take too long, the labels stay as they were.
 */
export async function canonicalise(quads: Iterable<Quad>): Promise<Quad[]> {
  const dataset = [...rdf.dataset(quads)]
  const labels = await issueLabels(dataset)
  const relabel = <T extends Term>(term: T): T => {
    const label = term.termType === 'BlankNode' ? labels.get(`b${term.value}`) : undefined
    return label === undefined ? term : (rdf.blankNode(label) as Term as T)
  }
  return dataset
    .map(({ subject, predicate, object, graph }) =>
      rdf.quad(relabel(subject), predicate, relabel(object), relabel(graph)),
    )
    .sort(compareQuads)
}

async function issueLabels(quads: readonly Quad[]): Promise<ReadonlyMap<string, string>> {
  const labels = new Map<string, string>()
  if (quads.some(({ subject, object }) => subject.termType === 'Quad' || object.termType === 'Quad')) return labels
  const { default: RDFC10 } = await import('rdf-canonize/lib/RDFC10Sync.js')
  // rdf-canonize takes a label that begins with `c14n` for one of its own, and so could give two nodes the same; it
  // knows no base direction
  const distinct = <T extends Term>(term: T): T => {
    if (term.termType === 'BlankNode') return rdf.blankNode(`b${term.value}`) as Term as T
    const direction = term.termType === 'Literal' ? term.direction : undefined
    return direction ? (rdf.literal(term.value, `${(term as Literal).language}--${direction}`) as Term as T) : term
  }
  const renamed = quads.map(({ subject, predicate, object, graph }) =>
    rdf.quad(distinct(subject), predicate, distinct(object), distinct(graph)),
  )
  // a graph needs about one comparison for each blank node, unless it was made to be hard: then it could take for ever
  const maxDeepIterations = 1000 + 10 * countBlankNodes(renamed)
  try {
    new RDFC10({ canonicalIdMap: labels, maxDeepIterations }).main(renamed)
    return labels
  } catch {
    return new Map()
  }
}

function countBlankNodes(quads: readonly Quad[]): number {
  const terms = quads.flatMap(({ subject, object, graph }): Term[] => [subject, object, graph])
  return new Set(terms.flatMap(term => (term.termType === 'BlankNode' ? [term.value] : []))).size
}
