import { describe, expect, it, vi } from 'vitest'
import * as comparing from '../../../src/compare/compare.js'
import type { ClaimGraph } from '../../../src/index.js'
import { toClaimGraph } from '../../../src/node/open.js'
import { createSite } from '../../../src/serve/pages/site.js'
import { storeOf } from '../../claims/fixture.js'

vi.mock('../../../src/compare/compare.js', { spy: true })

/** A graph with one claim for each day. */
async function openDays(days: readonly string[]): Promise<ClaimGraph> {
  const claims = days.map(
    (day, i) =>
      `:c${i} a cg:Claim ; prov:wasAttributedTo :a ; cg:assertedOn "${day}"^^xsd:date . :c${i} { :e${i} cg:deaths ${i} }`,
  )
  return toClaimGraph(await storeOf(`:a a prov:Person . ${claims.join('\n')}`))
}

describe('the comparison as of a day', () => {
  it('has the questions on which something can have been said by then', async () => {
    const site = await createSite(await openDays(['2025-01-01', '2025-01-05', '2025-01-09']))
    const number = async (day: string) => (await site.asOf(day)).questions.size
    expect(await Promise.all(['2024-12-31', '2025-01-01', '2025-01-08', '2025-01-09'].map(number))).toEqual([
      0, 1, 2, 3,
    ])
    expect((await site.asOf('2025-01-08')).asOf).toBe('2025-01-08')
    expect(await site.asOf(undefined)).toBe(site.whole)
  })

  it('is computed once for all days between which nothing was said', async () => {
    const site = await createSite(await openDays(['2025-01-01', '2025-01-05']))
    const { compareDrafts } = vi.mocked(comparing)
    compareDrafts.mockClear()
    await Promise.all(['2025-01-01', '2025-01-02', '2025-01-03', '2025-01-04'].map(site.asOf))
    await site.asOf('2025-01-02')
    expect(compareDrafts).toHaveBeenCalledTimes(1)
    await site.asOf('2031-01-01') // everything: no new comparison
    expect(compareDrafts).toHaveBeenCalledTimes(1)
  })

  it('keeps no more than a few, and computes one after another', async () => {
    const days = Array.from({ length: 28 }, (_, i) => `2025-02-${String(i + 1).padStart(2, '0')}`)
    const site = await createSite(await openDays(days))
    const { compareDrafts } = vi.mocked(comparing)
    const { compareDrafts: original } = await vi.importActual<typeof comparing>('../../../src/compare/compare.js')
    let running = 0
    let most = 0
    compareDrafts.mockClear()
    compareDrafts.mockImplementation(async (...args) => {
      most = Math.max(most, ++running)
      try {
        return await original(...args)
      } finally {
        running--
      }
    })
    await Promise.all(days.slice(0, -1).map(site.asOf))
    expect(compareDrafts).toHaveBeenCalledTimes(27)
    expect(most).toBe(1)
    await site.asOf(days[26 - 1])
    expect(compareDrafts).toHaveBeenCalledTimes(27)
    await site.asOf(days[0])
    expect(compareDrafts).toHaveBeenCalledTimes(28)
    compareDrafts.mockImplementation(original)
  })
})
