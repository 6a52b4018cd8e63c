import { expect, it } from 'vitest'
import { FactFinder } from '../../../src/extract/facts/find-facts.js'
import { foldTokens } from '../../../src/extract/facts/word-index.js'
import { lexicon, tokenize } from '../shipped-lexicon.js'

const finder = new FactFinder(lexicon.vocabulary)

// the last army kills nobody, and the last attack is on nothing
it.each([
  ['the army killed ', (pieces: number) => pieces - 1],
  ['not ', () => 0],
  ['by by ', () => 0],
  ['war crimes and ', (pieces: number) => pieces],
  ['attack on the ', (pieces: number) => pieces - 1],
] as const)('reads 200,000 characters of %s', (piece, count) => {
  const pieces = Math.floor(200_000 / piece.length)
  const tokens = tokenize(piece.repeat(pieces))
  const facts = finder.find(foldTokens(tokens), { start: 0, end: tokens.length }, { isParty: () => true })
  expect(facts).toHaveLength(count(pieces))
})
