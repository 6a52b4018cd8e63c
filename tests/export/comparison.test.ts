import { describe, expect, it } from 'vitest'
import { deriveQuads } from '../../src/compare/derived.js'
import { comparisonFormats, exportComparison } from '../../src/export/comparison/export.js'
import { bridge, bridgeComparison, openBridge } from '../compare/bridge.js'
import { parse, toCanonical } from './isomorphism.js'

const graph = await openBridge()
const write = (format: (typeof comparisonFormats)[number], options = {}) =>
  exportComparison(graph, bridgeComparison, format, options)

describe('a comparison', () => {
  it.each(['trig', 'jsonld'] as const)('read back from %s is the same triples', async format => {
    const read = await parse(await write(format), format)
    expect(toCanonical(read)).toBe(toCanonical(deriveQuads(bridgeComparison)))
  })

  it('is the same bytes each time, in every format', async () => {
    for (const format of comparisonFormats) expect(await write(format)).toBe(await write(format))
  })

  it('is all of itself as JSON', async () => {
    expect(JSON.parse(await write('json'))).toEqual(bridgeComparison)
  })
})

describe('as CSV', () => {
  it('has a row for each position, with those that it is set against and why', async () => {
    const rows = (await write('csv')).split('\r\n')
    // head, five positions, and nothing after the last line's end
    expect(rows).toHaveLength(7)
    const union = rows.find(row => row.includes('/position/12,'))!
    expect(union).toContain(',12,,"{""least"":12,""most"":12,""headline"":12}",Ferry union,,,')
    expect(union).toContain(',at least 40,,,,,"Ferry union says 12, Roads office at least 40: no number is both.",')
    const relayed = rows.find(row => row.includes('/position/40,'))!
    expect(relayed).toContain(`,,Roads office,${bridge}gazette,,${bridge}article,Roads office,0,1,1,true,`)
    expect(relayed).toContain(',,,at least 40,,,Roads office is said')
  })

  it('disarms formulas', async () => {
    const [first, ...others] = bridgeComparison.questions
    const [position, ...rest] = first!.positions
    const questions = [{ ...first!, positions: [{ ...position!, label: '=1+1' }, ...rest] }, ...others]
    const csv = await exportComparison(graph, { ...bridgeComparison, questions }, 'csv')
    expect(csv).toContain(",'=1+1,")
  })
})

describe('as Markdown', () => {
  it('has a section for each topic with a table for each question, and the verdicts with their claims', async () => {
    const markdown = await write('md')
    expect(markdown).toContain('\n## Collapse of the bridge: deaths (contradict)\n')
    expect(markdown).toContain('\n| 1 | 12 | Ferry union → Letter; by 2024-07-01 (`claim-union`) | 1 document')
    expect(markdown).toContain('no number is both. Rests on `claim-union`, `claim-clerk`.')
    expect(markdown).toContain('1 topic more without anything to set side by side.')
    expect(await write('md', { all: true })).toContain('\n## Collapse of the bridge: deliberate (one actor)\n')
  })

  it('shows text of the graph as it is', async () => {
    const [first, ...others] = bridgeComparison.questions
    const [position, ...rest] = first!.positions
    const label = '<b>[x](y)</b> | `z`\n# one'
    const questions = [{ ...first!, positions: [{ ...position!, label }, ...rest] }, ...others]
    const markdown = await exportComparison(graph, { ...bridgeComparison, questions }, 'md')
    expect(markdown).toContain('| 1 | &lt;b&gt;\\[x\\](y)&lt;/b&gt; \\| \\`z\\` \\# one |')
  })
})
