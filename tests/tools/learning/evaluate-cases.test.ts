import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type GoldCase, type GoldFigure, measureCases } from '../../../tools/learning/evaluate-cases.js'
import { reports } from '../../align/documents.js'

/** A figure of a report by the words in which it stands. */
function figure(document: string, words: string, event: string, claimant: string): GoldFigure {
  const [lead] = /\d+|twelve|five|six/i.exec(words)!
  const count = { twelve: 12, five: 5, six: 6 }[lead.toLowerCase()] ?? Number(lead)
  const start = reports[`${document}.txt`]!.indexOf(words)
  if (start < 0) throw new Error(`${document} has no \`${words}\``)
  const max = /at least/i.test(words) ? null : count
  return { ...{ measure: 'deaths', min: count, max, event, claimant }, start, end: start + words.length }
}

/* what a reader of the six reports finds: the bus and the fire, and a train of long ago */
const gold: GoldCase = {
  events: { bus: {}, fire: {}, train: {} },
  documents: {
    'selm-gazette': {
      figures: [
        figure('selm-gazette', 'At least 12 people were killed', 'bus', 'the fire brigade'),
        figure('selm-gazette', '9 people were killed', 'train', 'publisher'),
      ],
    },
    'harn-post': {
      figures: [
        figure('harn-post', 'killing 12 people', 'bus', 'the Selm fire brigade'),
        figure('harn-post', '14 people were killed', 'bus', 'The hospital of Harn'),
      ],
    },
    'orla-news': { figures: [figure('orla-news', '14 people were killed', 'bus', 'The hospital of Harn')] },
    'tarn-times': { figures: [figure('tarn-times', '5 people were killed', 'fire', 'Police')] },
    'tarn-radio': { figures: [figure('tarn-radio', 'Five people were killed', 'fire', 'Tarn police')] },
    'county-record': { figures: [figure('county-record', 'Six people were killed', 'fire', 'the county hospital')] },
  },
}

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'claimgraph-cases-'))
  await mkdir(join(folder, 'text', 'own'), { recursive: true })
  await mkdir(join(folder, 'gold'))
  for (const [name, text] of Object.entries(reports)) await writeFile(join(folder, 'text', 'own', name), text)
  await writeFile(join(folder, 'gold', 'own.json'), JSON.stringify(gold))
})
afterAll(() => rm(folder, { recursive: true }))

it('finds the figures of a case of our own, whose they are, and brings those of one event on one question', async () => {
  const counts = await measureCases(folder)
  expect(counts).toMatchObject({ figures: 8, figuresFound: 8, claimantsRight: 8 })
  // of the bus 1 × 2, 1 × 1 and 2 × 1 figures of two documents each, of the fire three documents with one each
  expect(counts).toMatchObject({ pairs: 8, pairsFound: 8, pairsOfTwoEvents: 0 })
})
