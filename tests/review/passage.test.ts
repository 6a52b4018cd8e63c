import { describe, expect, it } from 'vitest'
import { cutPassage } from '../../src/review/passage.js'
import { place, report } from './mill.js'

const characters = Array.from(report)

describe('cutPassage', () => {
  it('shows a paragraph with source, cue and content marked, counted in code points', () => {
    const marks = [
      { role: 'source' as const, ...place('the carter') },
      { role: 'cue' as const, ...place('According to') },
      { role: 'content' as const, ...place('𝑡wo millers were hurt') },
    ]
    expect(cutPassage(characters, marks)).toEqual([
      { text: '… ' },
      { text: 'The owner of the mill denied that the doors had been locked. ' },
      { text: 'According to', role: 'cue' },
      { text: ' ' },
      { text: 'the carter', role: 'source' },
      { text: ', ' },
      { text: '𝑡wo millers were hurt', role: 'content' },
      { text: '.' },
      { text: ' …' },
    ])
  })

  it('puts the source before the cue and the cue before the content where marks overlap', () => {
    const marks = [
      { role: 'content' as const, start: 0, end: 5 },
      { role: 'cue' as const, start: 2, end: 4 },
      { role: 'source' as const, start: 3, end: 4 },
    ]
    expect(cutPassage(Array.from('abcde'), marks)).toEqual([
      { text: 'ab', role: 'content' },
      { text: 'c', role: 'cue' },
      { text: 'd', role: 'source' },
      { text: 'e', role: 'content' },
    ])
  })

  it('shows so much of a long line and no part of a word', () => {
    const text = `${'word '.repeat(200)}HERE${' word'.repeat(200)}`
    const pieces = cutPassage(Array.from(text), [{ role: 'content', start: 1000, end: 1004 }])
    const shown = pieces.map(piece => piece.text).join('')
    expect(shown).toMatch(/^… (word )+HERE( word)+ …$/)
    expect(shown.length).toBeLessThan(600)
  })

  it.each([
    ['outside the text', 0, 10_000],
    ['empty', 5, 5],
    ['no numbers', Number.NaN, Number.NaN],
  ])('shows nothing of marks that are %s', (_, start, end) => {
    expect(cutPassage(characters, [{ role: 'content', start, end }])).toEqual([])
  })
})
