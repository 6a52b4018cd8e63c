import { describe, expect, it } from 'vitest'
import { plotIntervals } from '../../src/cli/interval-plot.js'

const row = (label: string, least: number | null, most: number | null, stated: number | null = null) => ({
  label,
  least,
  most,
  stated,
})

describe('plotIntervals', () => {
  it('sets figures on one linear axis from the smallest to the greatest', () => {
    // one letter, two spaces, and 21 places for 0 to 20: one for each
    expect(plotIntervals([row('a', 0, 0, 0), row('b', 5, 5, 5), row('c', 10, 20)], 24)).toEqual([
      'a  ●',
      'b       ●',
      'c            ├─────────┤',
      '   ┴───────────────────┴',
      '   0                  20',
    ])
  })

  it('draws open ends as arrows, and the figure as stated within its bounds', () => {
    const [least, most, about] = plotIntervals(
      [row('at least', 10, null, 10), row('below', null, 20, 20), row('about', 12, 18, 15)],
      60,
    )
    expect(least).toMatch(/^at least {2,}●─+▶$/)
    expect(most).toMatch(/^below {5}◀─+●$/)
    expect(about).toMatch(/^about {2,}├─+●─+┤$/)
  })

  it('is logarithmic where the figures lie far apart, and says so', () => {
    const lines = plotIntervals([row('a', 1, 1, 1), row('b', 10, 10, 10), row('c', 1000, 1000, 1000)], 44)
    const at = (line: string) => line.indexOf('●')
    const [a, b, c] = lines.map(at) as [number, number, number]
    // 10 stands a third of the way from 1 to 1000
    expect((b - a) * 3).toBeGreaterThanOrEqual(c - a - 2)
    expect((b - a) * 3).toBeLessThanOrEqual(c - a + 2)
    expect(lines.join('\n')).toContain('1,000')
    expect(lines.at(-1)).toContain('(logarithmic)')
  })

  it('stays within the width, whatever it is', () => {
    const rows = [row('at least 1,500', 1500, null, 1500), row('up to 40', 0, 40, 40), row('12', 12, 12, 12)]
    for (const width of [40, 60, 80, 200]) {
      for (const line of plotIntervals(rows, width)) expect(line.length).toBeLessThanOrEqual(width)
    }
  })

  it('draws a single figure, and nothing where there is none', () => {
    expect(plotIntervals([row('only', 7, 7, 7)], 30)[0]).toMatch(/^only +●$/)
    expect(plotIntervals([], 30)).toEqual([])
    expect(plotIntervals([row('open', null, null)], 30)).toEqual([])
  })
})
