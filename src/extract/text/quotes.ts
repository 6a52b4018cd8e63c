import type { Token } from './tokens.js'

/** Where a token stands to the quotation marks of its paragraph. */
export enum QuoteState {
  Outside = 0,
  Opening = 1,
  Inside = 2,
  Closing = 3,
}

const marks = new Map<string, 'open' | 'close' | 'either'>([
  ['“', 'open'],
  ['”', 'close'],
  ['„', 'open'],
  ['«', 'open'],
  ['»', 'close'],
  ['"', 'either'],
  ["''", 'either'],
  ['``', 'open'],
])

/** For every token whether it is quoted; a quotation that a paragraph leaves open ends with the paragraph. */
export function markQuotes(tokens: readonly Pick<Token, 'word' | 'paragraph'>[]): Uint8Array {
  const states = new Uint8Array(tokens.length)
  let open = false
  tokens.forEach(({ word, paragraph }, i) => {
    if (i > 0 && tokens[i - 1]!.paragraph !== paragraph) open = false
    const mark = marks.get(word)
    if (mark === undefined) states[i] = open ? QuoteState.Inside : QuoteState.Outside
    else if (mark === 'close' || (mark === 'either' && open)) {
      states[i] = QuoteState.Closing
      open = false
    } else {
      states[i] = QuoteState.Opening
      open = true
    }
  })
  return states
}
