import { describe, expect, it } from 'vitest'
import { slicePassage } from '../../src/claims/passage.js'
import type { DocumentDrafts } from '../../src/extract/draft/document-drafts.js'
import { openExtractor } from '../../src/node/extraction.js'
import { sha256 } from '../../src/rdf/digest.js'

const extractor = await openExtractor()
const extract = (text: string) => extractor.extract({ path: 'note.txt', text })

/** Who says what by which words, as the text has it. */
function read(text: string, { attributions } = extract(text)) {
  const words = (stretches: DocumentDrafts['ownVoice']) =>
    stretches.map(([start, end]) => slicePassage(text, { start, end })).join(' … ')
  return attributions.map(({ source, cue, content }) => [words(source), words(cue), words(content)])
}

describe('drafts', () => {
  it('are found for indirect speech', () => {
    expect(read('The mayor said that the bridge would open in May.')).toEqual([
      ['The mayor', 'said', 'that the bridge would open in May'],
    ])
  })

  it('are found for a quotation with the speaker behind it', () => {
    const [[source, cue, content] = []] = read('“We have lost the harvest,” said Lena Voss, a farmer.')
    expect([source, cue]).toEqual(['Lena Voss, a farmer', 'said'])
    expect(content).toContain('We have lost the harvest')
  })

  it.each([')', '))\n', ')\n\n', '(', '.)', '“)”'])('are found behind a bracket that begins a text: %j', start => {
    expect(read(`${start}\nThe mayor said that the bridge would open in May.`).at(-1)).toEqual([
      'The mayor',
      'said',
      'that the bridge would open in May',
    ])
  })

  it.each(['They told my brother: ', '“Nobody warned us. They told my brother: ', 'The mayor said: …', 'She said “”.'])(
    'are none where nothing is said: %j',
    text => {
      for (const [, , content] of read(text)) expect(content).toMatch(/[a-z]/i)
      expect(
        extract(text)
          .attributions.flatMap(({ content }) => content)
          .every(([from, to]) => from < to),
      ).toBe(true)
    },
  )

  it('are found for "according to"', () => {
    const [[source, cue] = []] = read('The dam held through the night, according to the Water Board.')
    expect([source, cue]).toEqual(['the Water Board', 'according to'])
  })

  it('keep to code points, past astral and right-to-left text', () => {
    const plain = 'The mayor said that the bridge would open in May.'
    const strange = '😀 שלום 𝒜 \u200fمرحبا\n'
    const shift = Array.from(strange).length
    const found = extract(plain).attributions
    const moved = extract(strange + plain).attributions
    expect(moved.map(({ cue, content }) => [cue, content])).toEqual(
      found.map(({ cue, content }) => [cue, content].map(part => part.map(([a, b]) => [a + shift, b + shift]))),
    )
  })

  it('name the document by its digest and length', () => {
    const text = 'Nothing 😀.'
    expect(extract(text).document).toEqual({ path: 'note.txt', sha256: sha256(text), characters: 10 })
  })

  it('leave what nobody is cited for to the document', () => {
    const text = 'The road is closed. The mayor said that the bridge would open in May.'
    expect(extract(text).ownVoice).toEqual([[0, 19]])
  })
})
