import { describe, expect, it } from 'vitest'
import { openExtractor } from '../../src/node/extraction.js'

const extractor = await openExtractor()
const extract = (text: string) => extractor.extract({ path: 'note.txt', text })

describe('drafts of long texts', () => {
  it.each([
    ['unbalanced quotation marks', '“he said "that “it '],
    ['commas', 'said, '],
    ['cues', 'said said told '],
    ['near-pronouns', 'He he. '],
    ['one-letter lines', 'a\n'],
    ['Arabic', 'قال الوزير إن الطريق مغلق. '],
    ['near-frames', 'Five died, a man of the Board for the Men said, '],
    ['near-names', 'Ann of the Bo for the Cy and '],
    ['near-dates', 'between 8 and 9 March and late March 8 to '],
    ['near-figures', 'at least 1,2 or more than two hundred and were killed by '],
    ['rivals', 'He said that five died, leading to it, according to X. '],
    ['witnesses', 'Mia* told him. They ran. “It fell, '],
  ])('are found in 100,000 characters of %s', (_, piece) => {
    const text = piece.repeat(Math.ceil(100_000 / piece.length))
    const { document, attributions } = extract(text)
    expect(document.characters).toBe(text.length)
    for (const { content } of attributions)
      for (const [start, end] of content) expect(start < end && end <= text.length).toBe(true)
  })

  it('are found in a line of 1 MB', () => {
    const sentence = 'The mayor said that the bridge would open in May. '
    const text = sentence.repeat(20_000)
    const { attributions } = extract(text)
    // a long line is read in pieces, at whose ends a sentence may be cut
    expect(attributions.length).toBeGreaterThan(19_000)
    expect(attributions[10_000]!.cue[0]![0] % sentence.length).toBe(10)
  })
})
