import { describe, expect, it } from 'vitest'
import { isOfAnotherTime, sentenceAround } from '../../src/align/another-time.js'

const opening = 'A bus fell into the Selm river on Monday, killing four.'

describe('isOfAnotherTime', () => {
  it.each([
    'In 2019 a train left the rails there and nine died.',
    'In February, a ferry sank and two people died.',
    'Five years ago six were killed on the same road.',
    'Eleven people have died on it in the past decade.',
  ])('tells “%s” from what the document opens with', sentence => {
    expect(isOfAnotherTime(sentence, opening)).toBe(true)
  })

  it.each(['The toll rose to six on Tuesday.', 'On March 4 two more died of their wounds.'])('not “%s”', sentence => {
    expect(isOfAnotherTime(sentence, opening)).toBe(false)
  })

  it('knows the year with which the document opens', () => {
    expect(isOfAnotherTime('The storm of 2031 killed nine.', 'A storm hit Selm on 4 May 2031.')).toBe(false)
  })
})

describe('sentenceAround', () => {
  const text = `${opening} A ferry sank in 2019. It killed nine people. Boats searched the river.`
  const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length })

  it('is the sentence of a passage', () => {
    expect(sentenceAround([...text], at('four')).trim()).toBe(opening)
  })

  it('has the one before it where it goes on from that', () => {
    expect(sentenceAround([...text], at('nine')).trim()).toBe('A ferry sank in 2019. It killed nine people.')
  })
})
