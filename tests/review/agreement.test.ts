import { describe, expect, it } from 'vitest'
import { type DraftReading, measureAgreement } from '../../src/review/agreement.js'

/** Readings of one field, a row for each reader; a dot stands for none. */
const read = (...rows: string[]): DraftReading[] =>
  rows.flatMap((row, reader) =>
    row
      .split(' ')
      .flatMap((value, thing) =>
        value === '.' ? [] : [{ thing: `t${thing}`, reader: `r${reader}`, values: { field: value } }],
      ),
  )

const alpha = (...rows: string[]) => measureAgreement(read(...rows))[0]!.alpha

describe('agreement', () => {
  // the worked examples of Krippendorff, Computing Krippendorff's Alpha-Reliability (2011), A and C
  it('is 0.095 for two readers of ten things with two values', () => {
    expect(alpha('0 1 0 0 0 0 0 0 1 0', '1 1 1 0 0 1 0 0 0 0')).toBeCloseTo(0.095, 3)
  })

  it('is 0.743 for four readers of twelve things with five values, of which some are missing', () => {
    const rows = [
      '1 2 3 3 2 1 4 1 2 . . .',
      '1 2 3 3 2 2 4 1 2 5 . 3',
      '. 3 3 3 2 3 4 2 2 5 1 .',
      '1 2 3 3 2 4 4 1 2 5 1 .',
    ]
    expect(alpha(...rows)).toBeCloseTo(0.743, 3)
  })

  it('is 1 where all agree on different values, and below 0 where they always differ', () => {
    expect(alpha('a b c', 'a b c')).toBe(1)
    // of four values two each, 8 ordered pairs of 12 differ by chance, and all do
    expect(alpha('a b', 'b a')).toBeCloseTo(-0.5, 10)
  })

  it('is not known where nothing differs, or nothing was read twice', () => {
    expect(alpha('a a', 'a a')).toBeNull()
    expect(alpha('a b', '. .')).toBeNull()
  })

  it('counts what was read twice, and on how much of it all agree, field by field', () => {
    const readings: DraftReading[] = [
      { thing: 'a1', reader: 'K.', values: { verdict: 'accept', claimant: 'council' } },
      { thing: 'a1', reader: 'L.', values: { verdict: 'accept', claimant: 'mayor' } },
      { thing: 'a2', reader: 'K.', values: { verdict: 'reject' } },
      { thing: 'a2', reader: 'L.', values: { verdict: 'accept', claimant: 'council' } },
    ]
    expect(measureAgreement(readings)).toMatchObject([
      { field: 'verdict', things: 2, same: 1 },
      { field: 'claimant', things: 1, same: 0 },
    ])
  })
})
