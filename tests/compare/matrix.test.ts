import { describe, expect, it } from 'vitest'
import { alignmentMatrix } from '../../src/compare/matrix.js'
import { ClaimGraph } from '../../src/index.js'
import { storeOf } from '../claims/fixture.js'
import { claim } from './fixture.js'

const align = async (trig: string) => {
  const rows = await alignmentMatrix(new ClaimGraph(await storeOf(trig)))
  return rows.map(({ a, b, questions, agree, differ, contradict }) => [
    a.label,
    b.label,
    questions,
    agree,
    differ,
    contradict,
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
      ['county', 'press', 1, 0, 0, 1],
      ['county', 'town', 3, 1, 1, 1],
      ['press', 'town', 1, 1, 0, 0],
    ])
  })

  it('counts a question on which one could verify nothing, without a verdict', async () => {
    const rows = await align(
      claim('a', 'town', ':flood cg:deliberate true .') +
        claim('b', 'county', ':flood cg:deliberate true .', { with: 'cg:stance cg:CouldNotVerify' }),
    )
    expect(rows).toEqual([['county', 'town', 1, 0, 0, 0]])
  })
})
