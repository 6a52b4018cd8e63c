import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { openExtractor } from '../../src/node/extraction.js'

interface Counted {
  readonly text: string
  /** All that it counts, in order: `deaths 12 [13, ] 2031-03-06..2031-03-07 @Selm by rebels`. */
  readonly counts: readonly string[]
}

/** Sentences of our own by kind, in a document of 2031-04-10, which was a Thursday. */
const kinds = JSON.parse(readFileSync(new URL('figures-and-dates.json', import.meta.url), 'utf8')) as {
  kind: string
  sentences: Counted[]
}[]

const extractor = await openExtractor()

function countsOf(text: string): string[] {
  const { quantities } = extractor.extract({ path: 'note.txt', text, published: '2031-04-10' })
  return quantities.map(({ measure, value, min, max, from, until, place, perpetrator }) =>
    [
      `${measure} ${value ?? '-'} [${min ?? ''}, ${max ?? ''}]`,
      ...(from === undefined && until === undefined ? [] : [`${from ?? ''}..${until ?? ''}`]),
      ...(place === undefined ? [] : [`@${place}`]),
      ...(perpetrator === undefined ? [] : [`by ${perpetrator}`]),
    ].join(' '),
  )
}

describe.each(kinds)('what is counted: $kind', ({ sentences }) => {
  it.each(sentences)('is read with its bounds, time and place: $text', ({ text, counts }) => {
    expect(countsOf(text)).toEqual(counts)
  })
})
