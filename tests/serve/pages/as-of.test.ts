import { describe, expect, it, vi } from 'vitest'
import * as comparing from '../../../src/compare/open-comparison.js'
import type { ClaimGraph } from '../../../src/index.js'
import { toClaimGraph } from '../../../src/node/open.js'
import { createSite } from '../../../src/serve/pages/site.js'
import { storeOf } from '../../claims/fixture.js'

vi.mock('../../../src/compare/open-comparison.js', { spy: true })

/** A graph with one claim for each day, in a document of that day. */
async function openDays(days: readonly string[], more = ''): Promise<ClaimGraph> {
  const claims = days.map(
    (day, i) =>
      `:c${i} a cg:Claim ; prov:wasAttributedTo :a ; cg:assertedOn "${day}"^^xsd:date ; cg:mention :m${i} .
       :m${i} a cg:Mention ; oa:hasSource :d${i} . :d${i} a cg:Document ; schema:datePublished "${day}"^^xsd:date .
       :c${i} { :e${i} cg:deaths ${i} }`,
  )
  return toClaimGraph(await storeOf(`:a a prov:Person . ${claims.join('\n')} ${more}`))
}

describe('the comparison as of a day', () => {
  it('has the questions on which something had been said by then', async () => {
    const site = await createSite(await openDays(['2025-01-01', '2025-01-05', '2025-01-09']))
    const number = async (day: string) => (await site.asOf(day)).compared.questions.length
    expect(await Promise.all(['2024-12-31', '2025-01-01', '2025-01-08', '2025-01-09'].map(number))).toEqual([
      0, 1, 2, 3,
    ])
    expect((await site.asOf('2025-01-08')).asOf).toBe('2025-01-08')
    expect(await site.asOf(undefined)).toBe(site.whole)
  })

  it('is computed once for all days between which nothing was said', async () => {
    const site = await createSite(await openDays(['2025-01-01', '2025-01-05']))
    const { openComparison } = vi.mocked(comparing)
    openComparison.mockClear()
    await Promise.all(['2025-01-01', '2025-01-02', '2025-01-03', '2025-01-04'].map(site.asOf))
    await site.asOf('2025-01-02')
    expect(openComparison).toHaveBeenCalledTimes(1)
    await site.asOf('2031-01-01') // everything: no new comparison
    expect(openComparison).toHaveBeenCalledTimes(1)
  })

  it('turns where a claim must have been made, and where a document may or must have been published', async () => {
    const bounds = 'cg:notBefore "2025-01-03"^^xsd:date ; cg:notAfter "2025-01-08"^^xsd:date'
    const more = `:late a cg:Claim ; prov:wasAttributedTo :a ; ${bounds} ; cg:mention :lm . :lm a cg:Mention ; oa:hasSource :ld .
      :ld a cg:Document ; cg:notBefore "2025-01-05"^^xsd:date ; cg:notAfter "2025-01-10"^^xsd:date . :late { :e cg:deaths 9 }`
    const site = await createSite(await openDays(['2025-01-01'], more))
    const { openComparison } = vi.mocked(comparing)
    openComparison.mockClear()
    const found = []
    for (const day of ['02', '03', '04', '05', '07', '08', '09', '10', '11']) {
      const index = await site.asOf(`2025-01-${day}`)
      const { questions, asOf } = index.openByDay()
      const late = asOf?.claims.find(({ claim }) => claim.endsWith('late'))
      found.push([day, questions.length, late?.said, late?.onRecord, asOf?.day.slice(-2)])
    }
    expect(found).toEqual([
      ['02', 1, undefined, undefined, '02'],
      ['03', 1, 'possibly', 'not', '03'],
      ['04', 1, 'possibly', 'not', '04'],
      ['05', 1, 'possibly', 'possibly', '05'],
      ['07', 1, 'possibly', 'possibly', '07'],
      ['08', 2, 'certainly', 'possibly', '08'],
      ['09', 2, 'certainly', 'possibly', '09'],
      ['10', 2, undefined, undefined, undefined],
      ['11', 2, undefined, undefined, undefined],
    ])
    expect(openComparison).toHaveBeenCalledTimes(4)
  })

  it('is never the whole where something has no last day', async () => {
    const more = ':open a cg:Claim ; prov:wasAttributedTo :a . :open { :e cg:deaths 9 }'
    const site = await createSite(await openDays(['2025-01-01'], more))
    const index = await site.asOf('2031-01-01')
    const { questions, asOf } = index.openByDay()
    const topics = index.possibleQuestions().flatMap(({ topic }) => index.possible.get(topic.id) ?? [])
    expect([questions.length, asOf!.possible.length, topics.length]).toEqual([1, 1, 1])
  })

  it('keeps no more than a few, and computes one after another', async () => {
    const days = Array.from({ length: 28 }, (_, i) => `2025-02-${String(i + 1).padStart(2, '0')}`)
    const site = await createSite(await openDays(days))
    const { openComparison } = vi.mocked(comparing)
    const { openComparison: original } = await vi.importActual<typeof comparing>(
      '../../../src/compare/open-comparison.js',
    )
    let running = 0
    let most = 0
    openComparison.mockClear()
    openComparison.mockImplementation(async (...args) => {
      most = Math.max(most, ++running)
      try {
        return await original(...args)
      } finally {
        running--
      }
    })
    await Promise.all(days.slice(0, -1).map(site.asOf))
    expect(openComparison).toHaveBeenCalledTimes(27)
    expect(most).toBe(1)
    await site.asOf(days[26 - 1])
    expect(openComparison).toHaveBeenCalledTimes(27)
    await site.asOf(days[0])
    expect(openComparison).toHaveBeenCalledTimes(28)
    openComparison.mockImplementation(original)
  })
})
