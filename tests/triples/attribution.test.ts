import { beforeAll, describe, expect, it } from 'vitest'
import { type ClaimGraph, formatTimes, openClaimGraph, shippedPath } from '../../src/index.js'

let graph: ClaimGraph

beforeAll(async () => {
  graph = await openClaimGraph(shippedPath('triples'))
})

const name = (iri: string) => iri.replace(/^.*\//, '')
const release = 'doc-amnesty-release'
const article = 'doc-news-article'
const releaseDate = 'between 2025-03-21 and 2025-04-30'

/** Claim, claimant, then for each document the chain through which the claim reached it: read off the two documents. */
const chains: [claim: string, claimant: string, trails: [document: string, ...relays: string[]][]][] = [
  ['claim-sohr-deaths', 'sohr', [[article, 'odni', 'article-outlet']]],
  ['claim-snhr-deaths', 'snhr', [[release, 'amnesty']]],
  ['claim-un-111-deaths', 'un', [[release, 'amnesty']]],
  ['claim-amnesty-banias-toll', 'amnesty', [[release]]],
  ['claim-article-amnesty-banias-toll', 'amnesty', [[article, 'article-outlet']]],
  ['claim-mother-shot-in-back', 'ahmads-mother', [[release, 'ahmad', 'amnesty']]],
  ['claim-caller-father-shot', 'ahmads-caller', [[release, 'ahmad', 'amnesty']]],
  ['claim-armed-man-blames-alawites', 'armed-man-at-samiras', [[release, 'samira', 'amnesty']]],
  ['claim-second-brother-plea', 'saeds-second-brother', [[release, 'saed', 'amnesty']]],
  ['claim-ahmad-blood-fathers', 'ahmad', [[release, 'amnesty']]],
  ['claim-amnesty-video-blood', 'amnesty', [[release]]],
  [
    'claim-witnesses-asked-alawite',
    'witnesses',
    [
      [release, 'amnesty'],
      [article, 'amnesty', 'article-outlet'],
    ],
  ],
  ['claim-four-residents-gunfire', 'four-residents', [[release, 'amnesty']]],
  ['claim-seven-no-rites', 'seven-interviewees', [[release, 'amnesty']]],
  ['claim-two-residents-walked', 'two-residents', [[release, 'amnesty']]],
  ['claim-medical-worker-scores-of-bodies', 'medical-worker', [[release, 'amnesty']]],
  ['claim-callamard-norm-war-crime', 'agnes-callamard', [[release]]],
  ['claim-article-callamard-scale-war-crime', 'agnes-callamard', [[article, 'article-outlet']]],
  [
    'claim-callamard-demands-accountability',
    'agnes-callamard',
    [[release], [article, 'article-outlet'], [article, 'article-outlet']],
  ],
  ['claim-callamard-warns-of-cycle', 'agnes-callamard', [[release], [article, 'article-outlet']]],
  ['claim-al-sharaa-pledges-accountability', 'ahmed-al-sharaa', [[release, 'amnesty']]],
  ['claim-interim-government-dissolves-factions', 'interim-government', [[release, 'amnesty']]],
  ['claim-authorities-regained-control', 'syrian-authorities', [[release, 'amnesty']]],
  ['claim-mod-operation-concluded', 'ministry-of-defence', [[article, 'article-outlet']]],
  ['claim-monitor-violence-spread', 'war-monitor', [[article, 'article-outlet']]],
  ['claim-ap-four-killed', 'article-outlet', [[article]]],
  ['claim-saeds-family-thought-spared', 'saed', [[release, 'amnesty']]],
  ['claim-amnesty-unlawful', 'amnesty', [[release]]],
  ['claim-odni-took-part', 'odni', [[article, 'article-outlet']]],
  ['claim-outlet-report-released', 'article-outlet', [[article]]],
]

describe('who asserts, and through whom it is known', () => {
  it.each(chains)('attributes %s to %s with its chains', (claimName, claimant, trails) => {
    const claim = graph.claim(claimName)
    expect(name(claim.claimant!.id)).toBe(claimant)
    const found = claim.mentions.map(m => [name(m.document!.id), ...m.relayedBy.map(agent => name(agent.id))])
    expect(found.sort()).toEqual([...trails].sort())
  })

  it('leaves sources unnamed that the documents do not name', () => {
    const unnamed = [
      'article-outlet',
      'war-monitor',
      'medical-worker',
      'witnesses',
      'four-residents',
      'seven-interviewees',
    ]
    for (const agent of unnamed)
      expect(graph.agent(agent).label).toMatch(/unnamed|not named|number not given|^(Four|Seven) /i)
  })

  it('marks just Samira, Ahmad and Saed as pseudonyms', () => {
    const marked = graph.agents().filter(agent => agent.pseudonym)
    expect(marked.map(agent => name(agent.id))).toEqual(['ahmad', 'saed', 'samira'])
  })

  it('makes Agnès Callamard speak for Amnesty International and the presidency for the interim government', () => {
    expect(graph.agent('agnes-callamard').actsFor.map(a => name(a.id))).toEqual(['amnesty'])
    expect(graph.agent('ahmed-al-sharaa').actsFor.map(a => name(a.id))).toEqual(['interim-government'])
  })
})

describe('when it was asserted', () => {
  it.each([
    ['claim-amnesty-banias-toll', releaseDate, 'Inferred'],
    ['claim-callamard-no-intervention', releaseDate, 'Inferred'],
    ['claim-al-sharaa-pledges-accountability', '2025-03-09', 'Stated'],
    ['claim-interim-government-dissolves-factions', '2025-01', 'Stated'],
    ['claim-odni-took-part', '2025-03-26', 'Inferred'],
    ['claim-monitor-violence-spread', '2025-03-07', 'Inferred'],
    ['claim-caller-raid', '2025-03-08', 'Stated'],
    ['claim-authorities-regained-control', 'between 2025-03-06 and 2025-03-08', 'Inferred'],
  ])('dates %s %s (%s)', (claim, when, basis) => {
    const { asserted } = graph.claim(claim)
    expect(formatTimes(asserted)).toBe(when)
    expect(asserted.basis).toBe(basis)
  })

  it('gives no document a day of its own, since neither text bears one', () => {
    for (const id of [release, article]) {
      const { published } = graph.document(id)
      expect(published.on).toBeUndefined()
      expect(published.basis).toBe('Inferred')
    }
  })

  it('says for every inferred date how it was worked out', () => {
    const inferred = graph.claims().filter(({ asserted }) => asserted.basis === 'Inferred')
    expect(inferred).not.toEqual([])
    for (const { comment, id } of inferred) expect(comment, id).toMatch(/^Date: /)
  })
})

describe('what kind of statement it is', () => {
  it.each([
    ['claim-amnesty-banias-toll', 'Report', 'Alleged'],
    ['claim-witnesses-appeared-to-blame', 'Testimony', 'Probable'],
    ['claim-article-witnesses-held-responsible', 'Testimony', undefined],
    ['claim-callamard-reprisals', 'Finding', 'Probable'],
    ['claim-article-callamard-retaliation', 'Finding', undefined],
    ['claim-ohchr-unidentified', 'Finding', 'Alleged'],
    ['claim-amnesty-integration-ongoing', 'Report', 'Alleged'],
    ['claim-un-much-higher', 'Belief', 'Probable'],
    ['claim-callamard-warns-of-cycle', 'Warning', 'Possible'],
    ['claim-amnesty-demands-accountability', 'Demand', undefined],
    ['claim-callamard-norm-war-crime', 'Norm', undefined],
    ['claim-al-sharaa-pledges-accountability', 'Pledge', undefined],
    ['claim-mod-operation-concluded', 'Announcement', undefined],
  ])('takes %s as %s, hedge %s', (claimName, act, hedge) => {
    const claim = graph.claim(claimName)
    expect(name(claim.act!.id)).toBe(`ns#${act}`)
    expect(claim.certainty && name(claim.certainty.id)).toBe(hedge && `ns#${hedge}`)
  })

  it('has one denial, which is Samira’s', () => {
    const denials = graph.claims().filter(claim => name(claim.stance.id) === 'ns#Denies')
    expect(denials.map(claim => name(claim.id))).toEqual(['claim-samira-nothing-to-do'])
  })

  it('makes no demand a finding: what is urged stands in no claim that is not a demand', () => {
    for (const claim of graph.claims()) {
      const urges = [...claim.content].some(quad => name(quad.predicate.value) === 'ns#urges')
      expect(urges, claim.id).toBe(name(claim.act!.id) === 'ns#Demand')
    }
  })
})
