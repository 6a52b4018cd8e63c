import { describe, expect, it } from 'vitest'
import { alignmentMatrix } from '../../src/compare/matrix.js'
import type { CompareOptions } from '../../src/compare/types.js'
import { toClaimGraph } from '../../src/node/open.js'
import { storeOf } from '../claims/fixture.js'
import { claim } from './fixture.js'

const align = async (trig: string, options: CompareOptions = {}) => {
  const rows = await alignmentMatrix(toClaimGraph(await storeOf(trig)), options)
  return rows.map(({ a, b, questions, ...counts }) => {
    const found = (['agree', 'compatible', 'differ', 'contradict', 'incomparable'] as const).filter(o => counts[o] > 0)
    return [a.label, b.label, questions, found.map(outcome => `${outcome} ${counts[outcome]}`).join(', ')]
  })
}

describe('an alignment matrix', () => {
  it('counts for every two actors, in alphabetical order, on what they agree, differ and contradict', async () => {
    const rows = await align(
      claim('a', 'town', ':flood cg:deliberate true ; cg:motive :greed ; cg:injured 3 .') +
        claim('b', 'county', ':flood cg:deliberate false ; cg:motive :haste ; cg:injured 3 .') +
        claim('c', 'press', ':flood cg:deliberate true .'),
    )
    expect(rows).toEqual([
      ['county', 'press', 1, 'contradict 1'],
      ['county', 'town', 3, 'agree 1, differ 1, contradict 1'],
      ['press', 'town', 1, 'agree 1'],
    ])
  })

  it('counts a question on which one could verify nothing, without a verdict', async () => {
    const rows = await align(
      claim('a', 'town', ':flood cg:deliberate true .') +
        claim('b', 'county', ':flood cg:deliberate true .', { with: 'cg:stance cg:CouldNotVerify' }),
    )
    expect(rows).toEqual([['county', 'town', 1, '']])
  })

  const parts = `
    :flood a sem:Event . :north a sem:Event ; cg:partOf :flood . :south a sem:Event ; cg:partOf :flood .
    :mill a sem:Event ; cg:partOf :north .`

  it('compares what is said of a part with nothing that is said of another part or of the whole', async () => {
    const rows = await align(
      parts +
        claim('a', 'town', ':north cg:motive :greed .') +
        claim('b', 'county', ':south cg:motive :haste .') +
        claim('c', 'press', ':mill cg:motive :fear .') +
        claim('d', 'union', ':flood cg:motive :envy .'),
    )
    const pairs = [
      ['county', 'press'],
      ['county', 'town'],
      ['county', 'union'],
      // the mill lies in the north: once there, and not again on the flood
      ['press', 'town'],
      ['press', 'union'],
      ['town', 'union'],
    ]
    expect(rows).toEqual(pairs.map(pair => [...pair, 1, 'incomparable 1']))
  })

  it('counts a difference where the parts of which two speak have one in common, once', async () => {
    const both = claim('b', 'county', ':south cg:motive :haste . :north cg:motive :haste .')
    expect(await align(`${parts}${claim('a', 'town', ':north cg:motive :greed .')}${both}`)).toEqual([
      ['county', 'town', 1, 'differ 1'],
    ])
  })

  it('counts agreement on different parts, and once what one denies of the whole', async () => {
    const rows = await align(
      parts +
        claim('a', 'town', ':north cg:motive :greed .') +
        claim('b', 'county', ':south cg:motive :greed .') +
        claim('c', 'press', ':flood cg:motive :greed .', { with: 'cg:stance cg:Denies' }),
    )
    expect(rows).toEqual([
      // on the south, of which the denial of the whole is one too
      ['county', 'press', 1, 'contradict 1'],
      ['county', 'town', 1, 'agree 1'],
      ['press', 'town', 1, 'contradict 1'],
    ])
  })

  it('counts an agreement once, on the narrowest question on which both speak', async () => {
    const said = `${claim('a', 'town', ':mill cg:motive :greed .')}${claim('b', 'county', ':north cg:motive :greed .')}`
    const asked = claim('c', 'press', ':flood cg:motive :haste .')
    expect((await align(parts + said + asked))[1]).toEqual(['county', 'town', 1, 'agree 1'])
  })

  it('counts figures for a part and for its whole each for itself', async () => {
    const figures = ':mill cg:injured 3 . :north cg:injured 5 .'
    expect(await align(`${parts}${claim('a', 'town', figures)}${claim('b', 'county', figures)}`)).toEqual([
      ['county', 'town', 2, 'agree 2'],
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
      ['county', 'press', 1, 'differ 1'],
      ['county', 'town', 1, 'agree 1'],
      ['press', 'town', 1, 'incomparable 1'],
    ])
  })

  describe('of what is ascribed', () => {
    const relay = [':press', 'paper'] as const
    const trig =
      ':paper a cg:Document ; schema:publisher :press .' +
      claim('a', 'town', ':flood cg:motive :greed .') +
      claim('b', 'town', ':flood cg:motive :haste .', { relay }) +
      claim('c', 'county', ':flood cg:motive :haste .', { relay })

    it('leaves out what others have those say who speak themselves, and no others', async () => {
      expect(await align(trig)).toEqual([['county', 'town', 1, 'differ 1']])
    })

    it('sets it beside them as another actor where it is asked for', async () => {
      expect(await align(trig, { ascribed: true })).toEqual([
        ['county', 'town', 1, 'differ 1'],
        ['county', 'town, as press has it', 1, 'agree 1'],
      ])
    })
  })
})
