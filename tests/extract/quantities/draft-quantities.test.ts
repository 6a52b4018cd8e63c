import { describe, expect, it } from 'vitest'
import { draftQuantities } from '../../../src/extract/quantities/draft-quantities.js'

const span = (start: number, end: number) => ({ start, end })
const writing = {
  stretch: ({ start, end }: { start: number; end: number }) => [10 * start, 10 * end] as const,
  words: ({ start, end }: { start: number; end: number }) => `tokens ${start} to ${end}`,
}
const found = (start: number, end: number) => ({
  measure: 'deaths',
  min: start + 2,
  span: span(start, end),
  phrase: span(0, 99),
  trigger: span(end, end + 1),
  total: true,
})

describe('drafts of quantities', () => {
  it('belong to the innermost attribution in whose content they stand whole', () => {
    const attributions = [
      { id: 'a1', content: [span(2, 40)] },
      { id: 'a2', content: [span(10, 20), span(25, 30)] },
      { id: 'a3', content: [span(12, 15)] },
    ]
    const holders = (spans: [number, number][]) =>
      draftQuantities(
        spans.map(([start, end]) => found(start, end)),
        attributions,
        writing,
      ).map(({ attribution }) => attribution)
    expect(
      holders([
        [0, 1],
        [2, 3],
        [10, 11],
        [13, 15],
        [14, 16],
        [19, 22],
        [26, 27],
        [39, 41],
        [50, 51],
      ]),
    ).toEqual([null, 'a1', 'a2', 'a3', 'a2', 'a1', 'a2', null, null])
  })

  it('have offsets and words in place of tokens', () => {
    const [draft] = draftQuantities(
      [{ ...found(3, 5), victims: span(5, 6), place: span(8, 9), from: '2025' }],
      [],
      writing,
    )
    expect(draft).toEqual({
      measure: 'deaths',
      min: 5,
      total: true,
      span: [30, 50],
      trigger: [50, 60],
      victims: 'tokens 5 to 6',
      place: 'tokens 8 to 9',
      from: '2025',
      attribution: null,
    })
  })
})
