import { describe, expect, it } from 'vitest'
import { openExtractor } from '../../../src/node/extraction.js'

const extractor = await openExtractor()

/** The confidence of the draft claims of a text, by their ids. */
function confidences(text: string): Record<string, number> {
  const quads = extractor.toQuads(extractor.extract({ path: 'note.txt', text }), text)
  return Object.fromEntries(
    quads
      .filter(({ predicate }) => predicate.value.endsWith('#confidence'))
      .map(({ subject, object }) => [subject.value.split('/').at(-1)!, Number(object.value)]),
  )
}

describe('the confidence of a draft claim', () => {
  it('is there for what the document says itself, and less where somebody may be cited', () => {
    const { o1, o2 } = confidences('Twelve miners died in the shaft. Reports that 14 died reached the town.')
    expect(o1).toBeGreaterThan(0.5)
    expect(o2).toBeLessThan(o1!)
  })

  it('is less where a perpetrator does not stand beside the verb', () => {
    const sure = confidences('The mayor said that rebels killed 12 miners.')
    const unsure = confidences('The mayor said that rebels took the shaft and killed 12 miners.')
    const unaccused = confidences('The mayor said that water took the shaft and killed 12 miners.')
    expect(sure.a1).toBeGreaterThan(0.85)
    expect(unsure.a1).toBeLessThan(unaccused.a1!)
    expect(unsure.a1).toBeLessThan(0.9)
  })

  it('is less where nobody is named who accuses somebody', () => {
    const unnamed = confidences('The army was accused of having killed two carters.')
    expect(Object.values(unnamed).every(confidence => confidence < 0.9)).toBe(true)
    expect(Object.keys(unnamed)).not.toEqual([])
  })
})
