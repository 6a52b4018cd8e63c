import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readFigure } from '../../../src/extract/quantities/figure.js'
import { tokenize } from '../shipped-lexicon.js'

/** The figure that a text begins with: its words, value and bounds. */
function read(text: string) {
  const tokens = tokenize(text)
  const figure = readFigure(tokens, 0)
  if (figure === undefined) return undefined
  const { start, end, value, min, max } = figure
  return [text.slice(tokens[start]!.start, tokens[end - 1]!.end), value, min, max]
}

describe('figures', () => {
  it.each([
    ['12 boats', ['12', 12, 12, 12]],
    ['1,500 boats', ['1,500', 1500, 1500, 1500]],
    ['1.2 million boats', ['1.2 million', 1_200_000, 1_200_000, 1_200_000]],
    ['seventy-two boats', ['seventy-two', 72, 72, 72]],
    ['one hundred and five boats', ['one hundred and five', 105, 105, 105]],
    ['two thousand three hundred boats', ['two thousand three hundred', 2300, 2300, 2300]],
    ['five hundred thousand boats', ['five hundred thousand', 500_000, 500_000, 500_000]],
    ['one hundred hundred boats', ['one hundred', 100, 100, 100]],
    ['a hundred boats', ['a hundred', 100, 100, 100]],
    ['half a dozen boats', ['half a dozen', 6, 6, 6]],
    ['two dozen boats', ['two dozen', 24, 24, 24]],
    ['a couple of boats', ['a couple of', 2, 2, 2]],
    ['no boats', ['no', 0, 0, 0]],
    ['nobody', ['nobody', 0, 0, 0]],
    ['at least 12 boats', ['at least 12', 12, 12, undefined]],
    ['no fewer than 12 boats', ['no fewer than 12', 12, 12, undefined]],
    ['12 or more boats', ['12 or more', 12, 12, undefined]],
    ['more than 12 boats', ['more than 12', 12, 13, undefined]],
    ['over 12 boats', ['over 12', 12, 13, undefined]],
    ['up to 12 boats', ['up to 12', 12, 0, 12]],
    ['as many as 12 boats', ['as many as 12', 12, 0, 12]],
    ['no more than 12 boats', ['no more than 12', 12, 0, 12]],
    ['fewer than 12 boats', ['fewer than 12', 12, 0, 11]],
    ['about 200 boats', ['about 200', 200, 180, 220]],
    ['nearly 200 boats', ['nearly 200', 200, 180, 200]],
    ['between 22 and 31 boats', ['between 22 and 31', undefined, 22, 31]],
    ['22-31 boats', ['22-31', undefined, 22, 31]],
    ['22 to 31 boats', ['22 to 31', undefined, 22, 31]],
    ['two or three boats', ['two or three', undefined, 2, 3]],
    ['at least 22 and up to 31 boats', ['at least 22 and up to 31', undefined, 22, 31]],
    ['dozens of boats', ['dozens of', undefined, 24, undefined]],
    ['scores of boats', ['scores of', undefined, 40, undefined]],
    ['hundreds of boats', ['hundreds of', undefined, 200, undefined]],
    ['thousands of boats', ['thousands of', undefined, 2000, undefined]],
    ['several boats', ['several', undefined, 3, undefined]],
    ['a number of boats', ['a number of', undefined, 2, undefined]],
  ])('have the bounds of their wording: %s', (text, expected) => {
    expect(read(text)).toEqual(expected)
  })

  it.each(['the boats', 'a boat', 'hundred boats', 'between the boats', 'at least the boats'])(
    'are none without a number: %s',
    text => {
      expect(read(text)).toBeUndefined()
    },
  )

  it('are read back as they are written', () => {
    fc.assert(
      fc.property(fc.nat({ max: 2_000_000_000 }), number => {
        expect(read(`${number.toLocaleString('en')} boats`)?.[1]).toBe(number)
        if (number < 100) expect(read(`${inWords(number)} boats`)?.slice(1)).toEqual([number, number, number])
      }),
    )
    for (let number = 1; number < 1000; number++) expect(read(`${inWords(number)} boats`)?.[1]).toBe(number)
  })
})

const small =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')

function inWords(number: number): string {
  if (number < 20) return small[number]!
  if (number < 100) return `${tens[Math.floor(number / 10) - 2]}${number % 10 === 0 ? '' : `-${small[number % 10]}`}`
  const rest = number % 100
  return `${small[Math.floor(number / 100)]} hundred${rest === 0 ? '' : ` and ${inWords(rest)}`}`
}
