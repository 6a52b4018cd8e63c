import { describe, expect, it } from 'vitest'
import { openExtractor } from '../../src/node/extraction.js'
import { claimReader } from './read-claims.js'

/** In turn sure, fairly sure without words of saying, and doubtful. */
const text = [
  'The mayor said that the bridge fell.',
  'He knew fear, and the call of the sea.',
  'The council, in doubt, saw the river rise and felt cold.',
].join('\n')

async function confidences(minConfidence?: number): Promise<number[]> {
  const extractor = await openExtractor({ minConfidence })
  return extractor.extract({ path: 'note.txt', text }).attributions.map(({ confidence }) => confidence)
}

describe('the confidence floor', () => {
  it('leaves out what is less sure', async () => {
    const [sure, fair, doubtful] = await confidences(0)
    expect([sure! > 0.8, fair! < 0.8 && fair! > 0.4, doubtful! < 0.4]).toEqual([true, true, true])
    expect(await confidences(0.2)).toEqual([sure, fair, doubtful])
    expect(await confidences(0.8)).toEqual([sure])
    expect(await confidences(1)).toEqual([])
  })

  it('is 0.4 unless given, but for what words of saying mark', async () => {
    const [sure, fair] = await confidences(0)
    expect(await confidences()).toEqual([sure, fair])
    const said = 'What was told and noted: a flood.'
    const usual = await openExtractor()
    const strict = await openExtractor({ minConfidence: 0.4 })
    const count = (extractor: typeof usual) => extractor.extract({ path: 'note.txt', text: said }).attributions.length
    expect(count(usual)).toBeGreaterThan(count(strict))
  })
})

describe('the day of an assertion', () => {
  it.each([
    ['On 5 May 2031, the council said that the road was open.', '2031-04-02'],
    ['The council said on Tuesday, 8 April 2031, that the road was open.', '2031-04-02'],
    ['On 5 March 2031, the council said that the road was open.', '2031-03-05'],
    ['On 2 April 2031, the council said that the road was open.', '2031-04-02'],
  ])('is never after the document: %s', async (text, day) => {
    const read = await claimReader()
    expect((await read(text, { published: '2031-04-02' })).map(({ asserted }) => asserted)).toEqual([day])
  })
})
