import { expect, it } from 'vitest'
import { FactFinder } from '../../../src/extract/facts/find-facts.js'
import { readVocabulary } from '../../../src/extract/facts/vocabulary.js'
import { foldTokens } from '../../../src/extract/facts/word-index.js'
import { readKnown } from '../../../src/extract/link/known.js'
import { loadOntology } from '../../../src/extract/ontology.js'
import { tokenize } from '../../../src/extract/text/tokens.js'
import { toClaimGraph } from '../../../src/node/open.js'
import { createStore } from '../../../src/rdf/store.js'

it.each(['the army killed ', 'not ', 'by by ', 'war crimes and ', 'attack on the '])(
  'reads 200,000 characters of %s',
  async piece => {
    const graph = toClaimGraph(createStore())
    const finder = new FactFinder(readVocabulary(await loadOntology(graph), readKnown(graph)))
    const tokens = tokenize(piece.repeat(200_000 / piece.length))
    const facts = finder.find(foldTokens(tokens), { start: 0, end: tokens.length }, { isParty: () => true })
    expect(Array.isArray(facts)).toBe(true)
  },
)
