import { describe, expect, it } from 'vitest'
import { countWords, similarity, toVector, weighByRarity } from '../../src/align/word-vector.js'

describe('countWords', () => {
  it('counts words, and names where a capital opens no sentence', () => {
    const { words, names } = countWords('Selm burned. The mayor of Selm said 1,200 fled Selm.\nTarn helped.')
    expect(words.get('selm')).toBe(3)
    expect(words.get('1,200')).toBe(1)
    expect([...names]).toEqual([['selm', 2]])
  })
})

describe('similarity', () => {
  it('is 1 for the same words however often, 0 for none in common', () => {
    const [a, b] = ['Selm river', 'Selm river'].map(text => toVector(countWords(text).words))
    expect(similarity(a!, b!)).toBeCloseTo(1)
    expect(similarity(a!, toVector(countWords('Tarn bridge').words))).toBe(0)
  })
})

describe('weighByRarity', () => {
  it('weighs what all or one have next to nothing, and figures most', () => {
    const texts = ['the dam 45 north', 'the dam 45 north', 'the dam east', 'the dam east'].map(
      text => countWords(text).words,
    )
    const weightOf = weighByRarity(texts)
    expect(weightOf('the')).toBeLessThan(0.2)
    expect(weightOf('unheard')).toBe(0)
    expect(weightOf('45')).toBeCloseTo(4 * weightOf('north'))
  })
})
