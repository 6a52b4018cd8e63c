import { describe, expect, it } from 'vitest'
import wrapAnsi from 'wrap-ansi'
import { splitParagraphs } from '../../../src/extract/text/paragraphs.js'
import { tokenize } from '../shipped-lexicon.js'

const first =
  'The mayor of the lower town said on Monday that the bridge would open in May, whatever the ferry company thought of it, and that nobody would be asked again.'
const second =
  'The ferry company answered that it had been promised another season, that its boats were paid for, and that the council had better read its own minutes before it spoke.'
const wrapped = (width: number) => `HARBOUR NEWS\n\n${[first, second].map(p => wrapAnsi(p, width)).join('\n\n')}\n`

describe('paragraphs', () => {
  it.each([60, 72, 80])('go on over the lines of a text wrapped to %i characters', width => {
    const text = wrapped(width)
    const paragraphs = splitParagraphs(text)
    expect(paragraphs.filter(p => p !== '').map(p => p.replaceAll('\n', ' '))).toEqual(['HARBOUR NEWS', first, second])
    expect(paragraphs.join('\n')).toBe(text)
  })

  it('are sentences as a whole, with offsets of the text as it is', () => {
    const text = wrapped(72)
    const tokens = tokenize(text)
    expect(new Set(tokens.map(({ sentence }) => sentence)).size).toBe(3)
    for (const { start, end, word } of tokens) expect(text.slice(start, end)).toBe(word)
  })

  it('end at a short line within a wrapped text', () => {
    const text = `By the harbour\nA. Writer\n\n${wrapAnsi(first, 72)}\n\n${wrapAnsi(second, 72)}\n${wrapAnsi(first, 72)}`
    expect(splitParagraphs(text).slice(0, 2)).toEqual(['By the harbour', 'A. Writer'])
  })

  it.each([
    ['lines that are paragraphs', `${first}\n${second}\n\n${first}`],
    ['short lines', 'One, two\nThree, four\n\nFive, six\nSeven\n\nEight, nine\nTen'],
    ['a list', `${Array.from({ length: 12 }, (_, i) => `- ${'item '.repeat(i + 2)}`).join('\n')}\n\nend`],
  ])('are the lines of %s', (_, text) => {
    expect(splitParagraphs(text)).toEqual(text.split('\n'))
  })

  it.each([
    ['without empty ones between', `${wrapAnsi(first, 72)}\n${wrapAnsi(second, 72)}`, [first, second]],
    [
      'two short lines',
      'The mayor said\nat least five boats had sunk.',
      ['The mayor said at least five boats had sunk.'],
    ],
    [
      'a quotation',
      '“We saw the mill burn and\nOld Tamm ran,” said a\nneighbour.\n\nNobody else did.',
      ['“We saw the mill burn and Old Tamm ran,” said a neighbour.', 'Nobody else did.'],
    ],
    [
      'a headline above',
      'Flood in the valley\nThe warden said that the\nLower Mill had lost\n12 wheels.',
      ['Flood in the valley', 'The warden said that the Lower Mill had lost 12 wheels.'],
    ],
    ['a list with a heading', 'Lost were:\nthree boats\ntwo wheels', ['Lost were:', 'three boats', 'two wheels']],
    [
      'a letter',
      'Dear Sir,\nThe mill burned.\nYours,\nRok Tamm',
      ['Dear Sir,', 'The mill burned.', 'Yours,', 'Rok Tamm'],
    ],
  ])('go on where a sentence does, in lines broken by hand: %s', (_, text, expected) => {
    const paragraphs = splitParagraphs(text)
    expect(paragraphs.filter(p => p !== '').map(p => p.replaceAll('\n', ' '))).toEqual(expected)
    expect(paragraphs.join('\n')).toBe(text)
  })
})
