import { readLexicon } from '../../src/extract/lexicon.js'
import { shippedOntology } from '../../src/node/ontology.js'

/** The words that ship with the package, without names of a graph. */
export const lexicon = await readLexicon(shippedOntology)
export const { wording } = lexicon
