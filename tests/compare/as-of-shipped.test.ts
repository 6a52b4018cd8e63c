import { beforeAll, describe, expect, it } from 'vitest'
import { standingsAsOf } from '../../src/claims/standings-as-of.js'
import { compare } from '../../src/compare/compare.js'
import { type ClaimGraph, openClaimGraph, shippedPath } from '../../src/index.js'
import { localName } from '../../src/rdf/resource.js'
import type { ByDay } from '../../src/time/possible-days.js'

/*
 * What the two documents tell of days. The release cites material of 21 March 2025 and an article of April relays it, so
 * it is of some day from 21 March to the end of April. The article calls late March last month, so it is of April.
 */

let graph: ClaimGraph
beforeAll(async () => {
  graph = await openClaimGraph(shippedPath('triples'))
})

/** The claimants, by the last part of their IRIs, of whom something stands so on a day. */
function claimants(day: string, said: ByDay, onRecord?: ByDay): string[] {
  const standings = standingsAsOf(graph, day)
  const found = graph.claims().filter(({ id }) => {
    const standing = standings.get(id)!
    return standing.said === said && (onRecord === undefined || standing.onRecord === onRecord)
  })
  return [...new Set(found.map(({ claimant }) => localName(claimant!.id)))].sort()
}

/** Whom the documents date by 10 March: January, the announcement by 8 March, and what was said on 7, 8 and 9 March. */
const early = [
  ...['ahmads-caller', 'ahmed-al-sharaa', 'armed-man-at-samiras', 'armed-men-at-samiras', 'interim-government'],
  ...['saeds-second-brother', 'syrian-authorities', 'war-monitor'],
]

describe('as of 10 March 2025', () => {
  it('only what the documents date by then had certainly been said, and none of it was on record', () => {
    expect(claimants('2025-03-10', 'certainly')).toEqual(early)
    expect(claimants('2025-03-10', 'certainly', 'not')).toEqual(early)
  })

  it('the witnesses may have spoken, the release and the article had not', () => {
    const possibly = claimants('2025-03-10', 'possibly')
    for (const name of ['ahmads-mother', 'samira', 'ministry-of-defence']) expect(possibly).toContain(name)
    for (const name of ['amnesty', 'agnes-callamard', 'article-outlet', 'odni', 'us-government']) {
      expect([name, possibly.includes(name)]).toEqual([name, false])
    }
    // the ministry announced an end of 10 March
    expect(claimants('2025-03-09', 'possibly')).not.toContain('ministry-of-defence')
  })

  it('nobody contradicts, differs or agrees, and every claim that is compared is marked', async () => {
    const { questions, asOf, fidelity } = await compare(graph, { asOf: '2025-03-10' })
    expect(new Set(questions.map(({ verdict }) => verdict))).toEqual(new Set(['single']))
    expect(fidelity).toEqual([])
    const claims = new Set(questions.flatMap(({ positions }) => positions.flatMap(position => position.claims)))
    const marks = asOf!.claims.filter(({ claim }) => claims.has(claim))
    expect(marks.map(({ onRecord }) => onRecord)).toEqual(Array.from(claims, () => 'not'))
    expect(questions.flatMap(({ positions }) => positions.flatMap(({ documents }) => documents))).toEqual([])
  })
})

describe('as of 31 March 2025', () => {
  it('the intelligence office had reported, and what stands in the release alone may have been on record', () => {
    // the office, and the observatory on whose figure it draws
    expect(claimants('2025-03-31', 'certainly')).toEqual([...early, 'odni', 'sohr', 'us-government'].sort())
    // the article was still to come, which alone has the monitor, the office and the observatory
    expect(claimants('2025-03-31', 'certainly', 'not')).toEqual(['odni', 'sohr', 'us-government', 'war-monitor'])
    expect(claimants('2025-03-31', 'certainly', 'certainly')).toEqual([])
  })

  it('Amnesty may have spoken, the outlet had not', async () => {
    expect(claimants('2025-03-31', 'possibly')).toContain('amnesty')
    expect(claimants('2025-03-31', 'possibly')).not.toContain('article-outlet')
    const { questions, asOf } = await compare(graph, { asOf: '2025-03-31', property: 'deaths' })
    expect(questions.flatMap(({ positions }) => positions.flatMap(({ claims }) => claims.map(localName)))).toEqual([
      'claim-sohr-deaths',
    ])
    const toll = asOf!.claims.find(({ claim }) => localName(claim) === 'claim-amnesty-banias-toll')
    expect(toll).toMatchObject({
      said: 'possibly',
      onRecord: 'possibly',
      days: { first: '2025-03-21', last: '2025-04-30' },
    })
  })
})

describe('as of 1 May 2025', () => {
  it('everything had certainly been said and was on record: it is the whole comparison', async () => {
    const { asOf, ...found } = await compare(graph, { asOf: '2025-05-01' })
    expect(asOf).toEqual({ day: '2025-05-01', possible: [], claims: [] })
    expect(found).toEqual(await compare(graph))
  })

  it('as from the last day of April on', async () => {
    expect((await compare(graph, { asOf: '2025-04-30' })).asOf!.claims).toEqual([])
    expect((await compare(graph, { asOf: '2025-04-29' })).asOf!.claims).not.toEqual([])
  })
})
