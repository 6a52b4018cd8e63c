import { describe, expect, it } from 'vitest'
import { alignmentMatrix } from '../../src/compare/matrix.js'
import { toClaimGraph } from '../../src/node/open.js'
import { storeOf } from '../claims/fixture.js'
import { claim } from './fixture.js'

const align = async (trig: string) => {
  const rows = await alignmentMatrix(toClaimGraph(await storeOf(trig)))
  return rows.map(({ a, b, questions, agree, differ, contradict, apart }) => [
    a.label,
    b.label,
    questions,
    agree,
    differ,
    contradict,
    apart,
  ])
}

describe('an alignment matrix', () => {
  it('counts for every two actors, in alphabetical order, on what they agree, differ and contradict', async () => {
    const rows = await align(
      claim('a', 'town', ':flood cg:deliberate true ; cg:motive :greed ; cg:injured 3 .') +
        claim('b', 'county', ':flood cg:deliberate false ; cg:motive :haste ; cg:injured 3 .') +
        claim('c', 'press', ':flood cg:deliberate true .'),
    )
    expect(rows).toEqual([
      ['county', 'press', 1, 0, 0, 1, 0],
      ['county', 'town', 3, 1, 1, 1, 0],
      ['press', 'town', 1, 1, 0, 0, 0],
    ])
  })

  it('counts a question on which one could verify nothing, without a verdict', async () => {
    const rows = await align(
      claim('a', 'town', ':flood cg:deliberate true .') +
        claim('b', 'county', ':flood cg:deliberate true .', { with: 'cg:stance cg:CouldNotVerify' }),
    )
    expect(rows).toEqual([['county', 'town', 1, 0, 0, 0, 0]])
  })

  const parts = `
    :flood a sem:Event . :north a sem:Event ; cg:partOf :flood . :south a sem:Event ; cg:partOf :flood .
    :mill a sem:Event ; cg:partOf :north .`

  it('counts apart what is said of different parts, neither within the other', async () => {
    const rows = await align(
      parts +
        claim('a', 'town', ':north cg:motive :greed .') +
        claim('b', 'county', ':south cg:motive :haste .') +
        claim('c', 'press', ':mill cg:motive :fear .') +
        claim('d', 'union', ':flood cg:motive :envy .'),
    )
    expect(rows).toEqual([
      // the south and the mill, on the flood
      ['county', 'press', 1, 0, 0, 0, 1],
      ['county', 'town', 1, 0, 0, 0, 1],
      // one of a part, the other of the whole
      ['county', 'union', 1, 0, 1, 0, 0],
      // the mill lies in the north: they differ on the north and so on the flood
      ['press', 'town', 2, 0, 2, 0, 0],
      ['press', 'union', 1, 0, 1, 0, 0],
      ['town', 'union', 1, 0, 1, 0, 0],
    ])
  })

  it('counts a difference where the parts of which two speak have one in common', async () => {
    const both = claim('b', 'county', ':south cg:motive :haste . :north cg:motive :haste .')
    expect(await align(`${parts}${claim('a', 'town', ':north cg:motive :greed .')}${both}`)).toEqual([
      ['county', 'town', 2, 0, 2, 0, 0],
    ])
  })

  it('counts agreement on different parts, and what one denies of the whole', async () => {
    const rows = await align(
      parts +
        claim('a', 'town', ':north cg:motive :greed .') +
        claim('b', 'county', ':south cg:motive :greed .') +
        claim('c', 'press', ':flood cg:motive :greed .', { with: 'cg:stance cg:Denies' }),
    )
    expect(rows).toEqual([
      // on the flood and, the denial of the whole being one of each part, on the south or north
      ['county', 'press', 2, 0, 0, 2, 0],
      ['county', 'town', 1, 1, 0, 0, 0],
      ['press', 'town', 2, 0, 0, 2, 0],
    ])
  })

  it("asks of each actor's own claims, whoever shares the position", async () => {
    const rows = await align(
      parts +
        claim('a', 'town', ':north cg:motive :greed .') +
        claim('b', 'county', ':south cg:motive :greed .') +
        claim('c', 'press', ':south cg:motive :haste .'),
    )
    expect(rows).toEqual([
      ['county', 'press', 2, 0, 2, 0, 0],
      ['county', 'town', 1, 1, 0, 0, 0],
      ['press', 'town', 1, 0, 0, 0, 1],
    ])
  })
})
