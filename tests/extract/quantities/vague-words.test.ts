import { expect, it } from 'vitest'
import { readWords } from '../../../src/compare/ranges/read-words.js'
import { readReadingRules } from '../../../src/compare/ranges/reading-rules.js'
import { openExtractor } from '../../../src/node/index.js'
import { toClaimGraph } from '../../../src/node/open.js'
import { createStore } from '../../../src/rdf/store.js'

it('reads vague words as the usual reading rules of ranges do', async () => {
  const extractor = await openExtractor()
  const { rules } = await readReadingRules(toClaimGraph(createStore([])), 'two-of-each')
  for (const words of ['dozens', 'scores', 'hundreds', 'thousands', 'tens of thousands', 'several']) {
    const people = words === 'several' ? 'several people' : `${words} of people`
    const text = `The council said on 4 May 2031 that ${people} were killed in the flood.`
    const { quantities } = extractor.extract({ path: 'note.txt', text })
    expect(
      quantities.map(({ min }) => min),
      words,
    ).toEqual([readWords(words, null, rules)!.least])
  }
})
