import { describe, expect, it } from 'vitest'
import { instant } from '../../../src/compare/kinds/instant.js'
import { kinds } from '../../../src/compare/kinds/kinds.js'
import { quantity } from '../../../src/compare/kinds/quantity.js'

describe('what a position allows is drawn as stretches:', () => {
  it('a figure open above', () => {
    const { axis, stretches } = quantity.plot!
    expect(axis.days).toBe(false)
    expect(stretches({ kind: 'quantity', least: 420, most: null, headline: 420 })).toEqual({
      spans: [{ least: 420, most: null }],
      stated: 420,
      exclusive: false,
    })
  })

  it('days, counted from 1970', () => {
    const { axis, stretches } = instant.plot!
    expect(axis.days).toBe(true)
    expect(stretches({ kind: 'instant', earliest: '1970-01-02', latest: '1970-02-01' })).toMatchObject({
      spans: [{ least: 1, most: 31 }],
      stated: null,
    })
  })

  it('several stretches, of figures or of days', () => {
    const figures = [
      [0, 4],
      [6, null],
    ] as const
    expect(quantity.plot!.stretches({ kind: 'quantity', intervals: figures, exclusive: true })).toEqual({
      spans: [
        { least: 0, most: 4 },
        { least: 6, most: null },
      ],
      stated: null,
      exclusive: true,
    })
    const days = [
      [null, '1970-01-02'],
      ['1970-01-04', null],
    ] as const
    expect(instant.plot!.stretches({ kind: 'instant', intervals: days }).spans).toEqual([
      { least: null, most: 1 },
      { least: 3, most: null },
    ])
  })

  it('nothing of concepts and truths', () => {
    expect(kinds.filter(({ plot }) => plot).map(({ name }) => name)).toEqual(['quantity', 'instant'])
  })
})

describe('a day', () => {
  it('is written as it was read, in the year 843 too', () => {
    const { axis, stretches } = instant.plot!
    const { spans } = stretches({ kind: 'instant', earliest: '0843-08-10', latest: '2025-03-08' })
    expect([spans[0]!.least, spans[0]!.most].map(day => axis.format(day!))).toEqual(['0843-08-10', '2025-03-08'])
  })
})
