import { describe, expect, it } from 'vitest'
import { toCodePoints, toUnits } from '../../../src/extract/text/offsets.js'
import { markQuotes } from '../../../src/extract/text/quotes.js'
import { tokenize } from '../shipped-lexicon.js'

const words = (text: string) => tokenize(text).map(({ word }) => word)

describe('tokens', () => {
  it('stand where they say, in any script', () => {
    const text = 'Ms. Al-Rawi’s aide said:\n\n“It’s 1,500 – no more.” 😀 Ünal\u0301 \u05d0\u05de\u05e8 \u200fنعم'
    const tokens = tokenize(text)
    for (const { start, end, word } of tokens) expect(text.slice(start, end)).toBe(word)
    expect(tokens.map(({ start }) => start)).toEqual(tokens.map(({ start }) => start).sort((a, b) => a - b))
  })

  it('have the possessive of a hyphenated name apart', () => {
    expect(words('Ana Bell-Osei’s house')).toEqual(['Ana', 'Bell', 'Osei', '’s', 'house'])
  })

  it('do not depend on what was read before', () => {
    const text = 'The Marrow’s keeper can’t say.'
    const before = tokenize(text)
    tokenize('It was (Marrow’s) or half–Marrow’s keeper—can’t')
    expect(tokenize(text)).toEqual(before)
    expect(before.map(({ word }) => word)).toEqual(['The', 'Marrow', '’s', 'keeper', 'ca', 'n’t', 'say', '.'])
  })

  it.each([
    ['She said no. Later it rained.', ['no', 'Later']],
    ['It is in No. 7 and No. 9.', ['No.', '7']],
    ['Ida F. Kern left the U.S. Navy for 1,500.50 a year.', ['F.', 'U.S.', '1,500.50']],
    ['O’Dell’s rock-’n’-roll', ['O’Dell', '’s']],
  ])('keep abbreviations, figures and names whole: %s', (text, expected) => {
    expect(words(text)).toEqual(expect.arrayContaining(expected))
  })

  it('count a sentence anew after “no”, and after what closes behind a full stop', () => {
    const text = 'She said no. Later she said “yes.” Then she left (quietly.) "Why?" he asked. Ms. Voss knew.'
    const openers = tokenize(text).filter(({ sentence }, i, all) => i === 0 || sentence !== all[i - 1]!.sentence)
    expect(openers.map(({ word }) => word)).toEqual(['She', 'Later', 'Then', '"', 'Ms.'])
  })

  it('count paragraphs and sentences', () => {
    const tokens = tokenize('Dr. Ito left. She ran.\n\nNobody saw it.')
    const first = (word: string) => tokens.find(token => token.word === word)!
    expect(first('left').sentence).toBe(first('Dr.').sentence)
    expect(first('She').sentence).toBe(first('left').sentence + 1)
    expect(first('She').paragraph).toBe(0)
    expect(first('Nobody')).toMatchObject({ paragraph: 1, sentence: first('She').sentence + 1 })
  })

  it.each([
    ['one letter', 'a'.repeat(5_000_000)],
    ['hyphens', '-'.repeat(5_000_000)],
    ['near-abbreviations', 'a.'.repeat(2_500_000)],
    ['combining marks', `e${'\u0301'.repeat(3_000_000)}`],
    ['astral letters', '𝒜'.repeat(1_000_000)],
  ])('leave a word beyond all measure in one piece: %s', (_, text) => {
    expect(tokenize(`Before ${text} after.`).map(({ end, start }) => end - start)).toEqual([6, text.length, 5, 1])
  })

  it('are read from a line of 2 MB', () => {
    const sentence = 'The harbour “was closed, they said (again. '
    const count = Math.round(2_000_000 / sentence.length)
    expect(tokenize(sentence.repeat(count)).length).toBe(count * 11)
  })
})

describe('offsets', () => {
  it('count code points, and back', () => {
    const text = 'a😀b😀c'
    expect([0, 1, 3, 4, 6, 7].map(toCodePoints(text))).toEqual([0, 1, 2, 3, 4, 5])
    expect([0, 1, 2, 3, 4, 5].map(toUnits(text))).toEqual([0, 1, 3, 4, 6, 7])
  })
})

describe('quotation marks', () => {
  const quoted = (text: string) => {
    const tokens = tokenize(text)
    const states = markQuotes(tokens)
    return tokens.filter((_, i) => states[i] === 2).map(({ word }) => word)
  }

  it('enclose what is quoted, straight or curly', () => {
    expect(quoted('He said “come here” and "go" now')).toEqual(['come', 'here', 'go'])
  })

  it('that are left open end with their paragraph', () => {
    expect(quoted('She said “come here\nNow we go')).toEqual(['come', 'here'])
  })
})
