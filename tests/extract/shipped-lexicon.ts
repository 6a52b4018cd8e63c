import { readLexicon } from '../../src/extract/lexicon.js'
import * as reading from '../../src/extract/reading.js'
import * as tokens from '../../src/extract/text/tokens.js'
import { shippedOntology } from '../../src/node/ontology.js'

/** The words that ship with the package, without names of a graph. */
export const lexicon = await readLexicon(shippedOntology)
export const { wording } = lexicon

/** The tokens of a text, with the kinds of words that ship. */
export const tokenize = (text: string) => tokens.tokenize(text, lexicon.kinds)

/** A text read with the kinds of words that ship. */
export const readText = (text: string) => reading.readText(text, lexicon.kinds)
