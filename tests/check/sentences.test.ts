import { expect, it } from 'vitest'
import { splitSentences } from '../../src/check/sentences.js'

const texts = (text: string, language?: string) =>
  splitSentences(text, language).map(({ start, end }) => Array.from(text).slice(start, end).join(''))

it('splits each line into sentences, without the white space around them', () => {
  expect(texts('The bridge fell. Nobody knew why.\r\n  Heading \n\n“It shook,” she said.')).toEqual([
    'The bridge fell.',
    'Nobody knew why.',
    'Heading',
    '“It shook,” she said.',
  ])
})

it('counts offsets in code points', () => {
  expect(splitSentences('𝄞 first.\nSecond.')).toEqual([
    { start: 0, end: 8 },
    { start: 9, end: 16 },
  ])
})

it('takes a line without letters or digits for no sentence', () => {
  expect(texts('—\n***\n12\n')).toEqual(['12'])
})

it('follows the language of the text, and English where the tag is none', () => {
  expect(texts('橋が落ちた。理由は不明だ。', 'ja')).toEqual(['橋が落ちた。', '理由は不明だ。'])
  expect(texts('One. Two.', 'not a language')).toEqual(['One.', 'Two.'])
})
