import { describe, expect, it } from 'vitest'
import type { DraftAttribution } from '../../../src/extract/draft/document-drafts.js'
import { compareWithCurated } from '../../../tools/learning/curated.js'

const draft = (content: [number, number], agent: string, chain: string[]): DraftAttribution => ({
  id: 'a',
  source: [],
  cue: [],
  content: [content],
  agent,
  chain,
  confidence: 1,
})

describe('comparing drafts with curated passages', () => {
  const passages = [
    { passage: [0, 100], claimant: ['Lantern Trust', 'Lantern'], chain: [['The Sheet']] },
    { passage: [200, 300], claimant: ['Lena Voss (pseudonym)'], chain: [['Lantern Trust', 'Lantern'], ['The Sheet']] },
    { passage: [400, 500], claimant: ['Residents'], chain: [['The Sheet']] },
  ] as const

  it('counts what is found, by whom, through whom, and what is spurious or missed', () => {
    const attributions = [
      draft([0, 60], 'Lantern', ['The Sheet']),
      draft([200, 300], 'Lena Voss', ['The Sheet']),
      draft([400, 440], 'Residents', ['The Sheet']),
      draft([600, 700], 'Mayor', ['The Sheet']),
    ]
    expect(compareWithCurated({ attributions }, passages)).toEqual({
      passages: 3,
      found: 2,
      sameClaimant: 2,
      sameChain: 1,
      drafts: 4,
      spurious: 1,
      missed: [passages[2]],
    })
  })

  it('leaves the words of source and cue out of a passage', () => {
    const framed = {
      ...draft([60, 100], 'Lantern', ['The Sheet']),
      source: [[0, 40] as const],
      cue: [[41, 59] as const],
    }
    expect(compareWithCurated({ attributions: [framed] }, passages.slice(0, 1)).found).toBe(1)
  })
})
