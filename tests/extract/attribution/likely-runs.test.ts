import { describe, expect, it } from 'vitest'
import { boundaryKinds } from '../../../src/extract/attribution/boundary.js'
import { firstLabel, furtherLabel, labelCount, lastLabel, readRuns } from '../../../src/extract/attribution/labels.js'
import { likelyLabels } from '../../../src/extract/attribution/likely-runs.js'
import { Posteriors } from '../../../src/extract/attribution/posteriors.js'
import { viewTokens } from '../../../src/extract/attribution/view.js'
import { tokenize } from '../shipped-lexicon.js'

const view = viewTokens(tokenize('rain fell there today'), () => 0)
const transitions = new Float32Array(boundaryKinds * labelCount ** 2)
const cue = firstLabel('cue')

/** What is likely where the given labels of tokens are so much more probable than the rest. */
function likely(scores: Record<number, Record<number, number>>) {
  const rows = new Float32Array(view.length * labelCount).fill(-20)
  for (let i = 0; i < view.length; i++) rows[i * labelCount] = 0
  for (const [token, labels] of Object.entries(scores)) {
    for (const [label, share] of Object.entries(labels))
      rows[Number(token) * labelCount + Number(label)] = Math.log(share)
  }
  const posteriors = new Posteriors(view, rows, { transitions, temperature: 1 })
  return readRuns(likelyLabels(view, { labels: new Uint8Array(view.length), posteriors }))
}

describe('likely runs', () => {
  it('are taken though it is a little more probable that nothing is there', () => {
    // 0.9 against 1 for outside: a probability of 0.47
    expect(likely({ 1: { [cue]: 0.9 } })).toEqual([{ role: 'cue', start: 1, end: 2 }])
    expect(likely({ 1: { [cue]: 0.2 } })).toEqual([])
  })

  it('do not overlap: the more probable of two is taken', () => {
    const content = { first: firstLabel('contentAfter'), last: lastLabel('contentAfter') }
    // of a weight of 22 in all, two tokens of content have 12, the first alone as a cue 8
    const found = likely({ 1: { [content.first]: 1, [cue]: 8 }, 2: { [content.last]: 12 } })
    expect(found).toEqual([{ role: 'contentAfter', start: 1, end: 3 }])
  })

  it('reach over tokens between their first and last', () => {
    const [first, further, last] = [firstLabel('contentAfter'), furtherLabel('contentAfter'), lastLabel('contentAfter')]
    expect(likely({ 0: { [first]: 9 }, 1: { [further]: 9 }, 2: { [further]: 9 }, 3: { [last]: 9 } })).toEqual([
      { role: 'contentAfter', start: 0, end: 4 },
    ])
  })
})
