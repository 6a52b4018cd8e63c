import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openExtractor } from '../../src/node/extraction.js'
import { reportsFolder } from './corpus.js'

/** What each case counts, as its folder says in words: figure, bounds, time. */
const figures: Readonly<Record<string, readonly string[]>> = {
  A20: ['deaths 3000..3000'],
  A21: ['displaced 12500..12500'],
  A22: ['injured 3200..3200'],
  A23: ['displaced 500000..500000'],
  A24: ['displaced 1500000..1500000'],
  A25: ['displaced 750000..750000'],
  A26: ['displaced 1500000..2000000'],
  A27: ['displaced 1200000..1200000', 'injured 12000..12000'],
  A28: [],
  A29: ['deaths 7..7'],
  A30: ['deaths 101..', 'injured 36..44'],
  A31: ['deaths 3..3'],
  A32: ['injured 0..0'],
  A33: ['deaths 3..3'],
  A34: ['deaths 12..12 on 2025-03-06..2025-03-07'],
  A35: ['deaths 3..3 on 2024-12-31..2025-01-02'],
  A36: ['deaths 3..3 on 2018-03-18..2018-03-18'],
  A37: ['deaths 3..3 on ..2025-03-08', 'injured 4..4 on 2025-03-10..'],
  A38: ['deaths 3..3 on 2025-04-08..2025-04-08'],
  A39: ['deaths 3..3 on ..2025-03-09'],
  A40: ['deaths 3..3 on 2025-03-07..2025-03-07', 'injured 4..4 on 2025-04-12..2025-04-12'],
  A41: ['deaths 3..3 on 2025-04-10..', 'displaced 200..200 on 2025-04-11..2025-04-11'],
  A42: ['deaths 300..300 on 1980..1981'],
  A43: ['deaths 300..300 on 2024-03..2024-04'],
  A44: ['deaths 3..3 on 2025-03-18..2025-03-18', 'injured 4..4 on 2025-03-18..2025-03-18'],
  A45: ['deaths 3..3 on 2025-03-08..2025-03-08', 'injured 4..4 on 2024-09-03..2024-09-03'],
  A46: ['deaths 3..3 on 2025-03-06..2025-03-06', 'deaths 8..8 on 2025-03-07..2025-03-07'],
  A81: ['deaths 120..120', 'injured 12..12', 'deaths 15..15'],
  A82: ['deaths 3..3 on 2025-03-01..2025-03-07', 'deaths 40..40 on 2025-01..2025-03'],
}

const extractor = await openExtractor()

function extract(id: string) {
  const folder = readdirSync(reportsFolder!).find(name => name.startsWith(`${id}-`))!
  const text = readFileSync(join(reportsFolder!, folder, 't.txt'), 'utf8')
  return extractor.extract({ path: 't.txt', text, published: '2025-04-10' })
}

describe.skipIf(reportsFolder === undefined)('figures and dates that others are reported to misread', () => {
  it.each(Object.entries(figures))('are read as they are written: %s', (id, expected) => {
    const { quantities } = extract(id)
    const read = quantities.map(({ measure, min, max, from, until }) => {
      const time = from === undefined && until === undefined ? '' : ` on ${from ?? ''}..${until ?? ''}`
      return `${measure} ${min ?? ''}..${max ?? ''}${time}`
    })
    expect(read).toEqual(expected)
    for (const { perpetrator } of quantities) expect(perpetrator).toBeUndefined()
  })

  it('are said on one of the days that a slash joins', () => {
    expect(extract('A33').attributions[0]).toMatchObject({ notBefore: '2025-03-07', notAfter: '2025-03-08' })
  })

  it('have no words for a time as their place', () => {
    expect(extract('A82').quantities.map(({ place }) => place)).toEqual([undefined, undefined])
  })
})
