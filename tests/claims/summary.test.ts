import { beforeAll, describe, expect, it } from 'vitest'
import { type SummaryTable, summarise } from '../../src/claims/summary.js'
import { toClaimGraph } from '../../src/node/open.js'
import { openFlood, storeOf } from './fixture.js'

describe('a summary', () => {
  let tables: SummaryTable[]
  beforeAll(async () => {
    tables = summarise(await openFlood())
  })

  it('counts the claims of each document at hand, and leaves out what is only cited', () => {
    expect(tables[0]!.rows).toEqual([['Council report', 'Town council', '2024-06-20', 3]])
  })

  it('counts claims by act, the most frequent first', () => {
    expect(tables[1]!.title).toContain('5 in all')
    expect(tables[1]!.rows).toEqual([
      ['announcement', 1],
      ['demand', 1],
      ['finding', 1],
      ['report', 1],
      ['testimony', 1],
    ])
  })

  it('counts claims by claimant, the most frequent first', () => {
    expect(tables[2]!.rows).toEqual([
      ['Town council', 2],
      ["Anglers' club", 1],
      ['County', 1],
      ['Miller', 1],
    ])
  })

  it('lists each figure for deaths once for each passage', () => {
    expect(tables[3]!.rows).toEqual([
      [
        ...['Flood in Lowbridge', '3', 'Town council, as Gazette has it', 'finding; certain', '2024-06-20'],
        ...['News agency → Gazette', 'Gazette article'],
      ],
      ['Flood in Lowbridge', '3', 'Town council', 'finding; certain', '2024-06-20', 'directly', 'Council report'],
      ['Flood in Lowbridge', '3', 'Town council', 'finding; certain', '2024-06-20', 'directly', 'Council report'],
      ['Flood in Lowbridge', '2', 'Town council', 'report', '2024-06', 'directly', 'Council report'],
    ])
  })
})

it.each([
  ['7', '7'],
  ['[ schema:value 7 ; schema:minValue 7 ; schema:maxValue 7 ]', '7'],
  ['[ schema:value 420 ; schema:minValue 420 ]', 'at least 420'],
  ['[ schema:value 100 ; schema:minValue 101 ]', 'more than 100'],
  ['[ schema:minValue 65 ; schema:maxValue 69 ]', '65 to 69'],
  ['[ schema:value 9 ; schema:maxValue 9 ]', 'at most 9'],
  ['[ schema:minValue 40 ]', 'at least 40'],
  ['[ schema:value 7 ]', '7'],
  ['[ cg:asStated "documented 420"@en ; schema:value 420 ; schema:minValue 420 ]', 'documented 420'],
  ['[ cg:asStated "much higher than 9"@en ; schema:minValue 10 ]', 'much higher than 9, no figure given'],
  ['[ cg:asStated "scores"@en ; schema:minValue 40 ]', '“scores”, read as 40 or more'],
  [
    '[ cg:asStated "late 60s"@en ; schema:minValue 65 ; schema:maxValue 69 ; schema:unitText "years" ]',
    '“late 60s”, read as 65 to 69 years',
  ],
])('puts the quantity %s as %s', async (quantity, words) => {
  const store = await storeOf(`:c a cg:Claim ; cg:mention :m . :c { :flood cg:deaths ${quantity} . }`)
  expect(summarise(toClaimGraph(store))[3]!.rows.map(row => row[1])).toEqual([words])
})
