import { describe, expect, it } from 'vitest'
import type { Position } from '../../../../src/index.js'
import { formatDay, readStretches } from '../../../../src/serve/pages/parts/intervals.js'

const read = (value: unknown) => readStretches({ value } as Position)

describe('what a position allows is read as stretches:', () => {
  it('a figure open above', () => {
    expect(read({ least: 420, most: null, headline: 420 })).toEqual({
      days: false,
      spans: [{ least: 420, most: null }],
      headline: 420,
    })
  })

  it('days, counted from 1970', () => {
    expect(read({ earliest: '1970-01-02', latest: '1970-02-01' })).toEqual({
      days: true,
      spans: [{ least: 1, most: 31 }],
      headline: null,
    })
  })

  it('several stretches, of figures or of days', () => {
    expect(
      read({
        intervals: [
          [0, 4],
          [6, null],
        ],
      })?.spans,
    ).toEqual([
      { least: 0, most: 4 },
      { least: 6, most: null },
    ])
    expect(
      read({
        intervals: [
          [null, '1970-01-02'],
          ['1970-01-04', null],
        ],
      }),
    ).toMatchObject({ days: true })
  })

  it('nothing of concepts, truths, and what could not be verified', () => {
    expect(read({ asserted: [], denied: [] })).toBeUndefined()
    expect(read(true)).toBeUndefined()
    expect(read(null)).toBeUndefined()
  })
})

describe('a day', () => {
  it('is written as it was read, in the year 843 too', () => {
    const { spans } = read({ earliest: '0843-08-10', latest: '2025-03-08' })!
    expect([spans[0]!.least, spans[0]!.most].map(day => formatDay(day!))).toEqual(['0843-08-10', '2025-03-08'])
  })
})
