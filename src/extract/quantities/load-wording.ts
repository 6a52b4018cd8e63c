import type { ClaimGraph } from '../../claims/graph.js'
import { loadOntology } from '../ontology.js'
import { readWording, type Wording } from './wording.js'

/** Loads the words for measures that ship with the package, and those of a graph of the user's own. */
export async function loadWording(graph?: ClaimGraph): Promise<Wording> {
  return readWording(await loadOntology(graph))
}
