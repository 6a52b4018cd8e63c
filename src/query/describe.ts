import type { DatasetCore, Quad, Term } from '@rdfjs/types'
import { rdf } from '../rdf/environment.js'
import type { Operation } from './algebra.js'

/** Whether a query is a DESCRIBE, below what orders and cuts its answer. */
export function isDescribe(operation: Operation): boolean {
  if (operation.type === 'describe') return true
  return ['slice', 'orderby', 'distinct', 'reduced', 'from'].includes(operation.type)
    ? isDescribe(operation.input as Operation)
    : false
}

/**
 * Adds to descriptions what the default graph says of the blank nodes in them, and of those in what is added (concise
 * bounded descriptions): a blank node has no name by which one could ask for it.
 */
export function completeDescriptions(quads: readonly Quad[], dataset: DatasetCore): Quad[] {
  const described = rdf.dataset(quads.map(nameAsInDataset))
  const seen = new Set<string>()
  const waiting = [...described].flatMap(blankNodesOf)
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (seen.has(node.value)) continue
    seen.add(node.value)
    for (const quad of dataset.match(node, null, null, rdf.defaultGraph())) {
      described.add(quad)
      waiting.push(...blankNodesOf(quad))
    }
  }
  return [...described]
}

/** The blank nodes that a quad, or a triple term in it, is of. */
function blankNodesOf({ subject, object }: { subject: Term; object: Term }): Term[] {
  return [subject, object].flatMap(term =>
    term.termType === 'BlankNode' ? [term] : term.termType === 'Quad' ? blankNodesOf(term) : [],
  )
}

/** A quad with blank nodes as the dataset labels them: Comunica labels them anew, and notes on each which one it was. */
function nameAsInDataset({ subject, predicate, object }: Quad): Quad {
  return rdf.quad(ownNode(subject), predicate, ownNode(object))
}

function ownNode<T extends Term>(term: T): T {
  if (term.termType === 'Quad') return nameAsInDataset(term as Quad) as Term as T
  const { skolemized } = term as { skolemized?: Term }
  const label = /^urn:comunica_skolem:source_\d+:(.*)$/s.exec(skolemized?.value ?? '')?.[1]
  return term.termType === 'BlankNode' && label !== undefined ? (rdf.blankNode(label) as Term as T) : term
}
