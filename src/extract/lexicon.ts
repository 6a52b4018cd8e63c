import type { ClaimGraph } from '../claims/graph.js'
import type { Ontology } from '../ontology/ontology.js'
import { rdf } from '../rdf/environment.js'
import { createStore } from '../rdf/store.js'
import { readVocabulary, type Vocabulary } from './facts/vocabulary.js'
import { type Known, noneKnown, readKnown } from './link/known.js'
import { readWording, type Wording } from './quantities/wording.js'
import { readWordKinds, type WordKinds } from './text/word-kinds.js'

/** The words and names that documents are read by, as plain data that can be handed to a thread. */
export interface Lexicon {
  /** The kinds that words are of. */
  readonly kinds: WordKinds
  /** The words by which texts speak of what is counted. */
  readonly wording: Wording
  /** The words by which texts say other facts. */
  readonly vocabulary: Vocabulary
  /** What of a graph drafts are linked to. */
  readonly known: Known
}

/**
 * Reads the words of an ontology, and with a graph those of its own properties and kinds, and the names of its agents,
 * places, events and concepts, which drafts are then linked to.
 *
 * @example
 * ```ts
 * import { readLexicon } from 'claimgraph/extract'
 * import { openClaimGraph, shippedOntology, shippedPath } from 'claimgraph/node'
 *
 * const graph = await openClaimGraph(shippedPath('triples'))
 * const { known } = await readLexicon(shippedOntology, graph)
 * console.log(known.agents.some(({ names }) => names.includes('Amnesty International'))) // true
 * ```
 */
export async function readLexicon(
  ontology: Pick<Ontology, 'vocabulary' | 'wording'>,
  graph?: ClaimGraph,
): Promise<Lexicon> {
  const words = createStore([...(await ontology.vocabulary()), ...(await ontology.wording())])
  for (const quad of graph?.dataset.match(null, null, null, rdf.defaultGraph()) ?? []) words.add(quad)
  const known = graph === undefined ? noneKnown : readKnown(graph)
  return { kinds: readWordKinds(words), wording: readWording(words), vocabulary: readVocabulary(words, known), known }
}
