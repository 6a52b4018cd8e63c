import { describe, expect, it } from 'vitest'
import { flood } from '../claims/fixture.js'
import { claim, compareTrig } from './fixture.js'

const relay = [':press', 'bulletin'] as const
const background = `
  :bulletin a cg:Document ; schema:publisher :press .
  :haste <http://www.w3.org/2004/02/skos/core#broader> :carelessness .`

async function outcomes(own: string, relayed: string, metadata: { own?: string; relayed?: string } = {}) {
  const { fidelity } = await compareTrig(
    background +
      claim('own', 'town', own, { with: metadata.own ?? '' }) +
      claim('relayed', 'town', relayed, { relay, with: metadata.relayed ?? '' }),
  )
  for (const { primary, document, claimant } of fidelity) {
    expect([primary, document, claimant]).toEqual([`${flood}own`, `${flood}bulletin`, `${flood}town`])
  }
  return fidelity.map(({ outcome }) => outcome)
}

describe('what a document makes of a claim', () => {
  it.each([
    ['faithful', ':flood cg:injured 3 .', ':flood cg:injured 3 .'],
    ['weakened', ':flood cg:injured 3 .', ':flood cg:injured [ schema:value 3 ; schema:minValue 3 ] .'],
    ['strengthened', ':flood cg:injured [ schema:value 3 ; schema:minValue 3 ] .', ':flood cg:injured 3 .'],
    ['altered', ':flood cg:injured 3 .', ':flood cg:injured 4 .'],
    ['altered', ':flood cg:injured 3 .', ':flood cg:injured [ schema:value 3 ; schema:unitText "families" ] .'],
    ['weakened', ':flood cg:motive :haste .', ':flood cg:motive :carelessness .'],
    ['strengthened', ':flood cg:motive :carelessness .', ':flood cg:motive :haste .'],
    ['altered', ':flood cg:motive :haste .', ':flood cg:motive :haste , :greed .'],
  ])('is %s: %s became %s', async (outcome, own, relayed) => {
    expect(await outcomes(own, relayed)).toEqual([outcome])
  })

  it('is a hedge dropped where only the hedge is gone, and no change where one was added', async () => {
    const [says, hedged] = [':flood cg:deliberate true .', 'cg:certainty cg:Alleged']
    expect(await outcomes(says, says, { own: hedged })).toEqual(['hedge-dropped'])
    expect(await outcomes(says, says, { relayed: hedged })).toEqual(['faithful'])
  })

  it('is a shift of act where a warning became a finding', async () => {
    const { fidelity } = await compareTrig(
      background +
        claim('own', 'town', ':flood cg:deliberate true .') +
        claim('relayed', 'town', ':flood cg:deliberate true .', { relay }).replace('cg:Report', 'cg:Finding'),
    )
    expect(fidelity.map(({ outcome }) => outcome)).toEqual(['act-shifted'])
  })

  const demanded = [':flood cg:requires :inquiry .', ':flood cg:urges :inquiry .'] as const

  it.each([
    ['a norm became a demand', ...demanded, 'act-shifted'],
    ['a demand became a norm', demanded[1], demanded[0], 'act-shifted'],
    [
      'a norm became a demand for less',
      ':flood cg:requires :haste .',
      ':flood cg:urges :carelessness .',
      'act-shifted',
    ],
    ['it demands that too', `${demanded[0]} :flood cg:urges :inquiry .`, demanded[1], 'faithful'],
    [
      'it demands more than that',
      `${demanded[0]} :flood cg:urges :haste .`,
      ':flood cg:urges :carelessness .',
      'weakened',
    ],
    ['a norm became a demand for something else', demanded[0], ':flood cg:urges :greed .', undefined],
    [
      'so did one of two demands',
      `${demanded[0]} :flood cg:urges :haste .`,
      ':flood cg:urges :inquiry, :haste .',
      'act-shifted',
    ],
    [
      'one of two demands is new',
      `${demanded[0]} :flood cg:urges :haste .`,
      ':flood cg:urges :greed, :haste .',
      'altered',
    ],
  ])('compares a demand with a norm where it has no other counterpart: %s', async (_, own, relayed, outcome) => {
    expect(await outcomes(own, relayed)).toEqual([outcome].filter(found => found !== undefined))
  })

  it('is altered where something is added to what matches, on which the claimant says nothing', async () => {
    const [own, relayed] = [':flood cg:motive :haste .', ':flood cg:motive :haste ; cg:conduct :looting .']
    const { fidelity, questions } = await compareTrig(
      background + claim('own', 'town', own) + claim('relayed', 'town', relayed, { relay }),
    )
    const added = questions.find(({ property }) => property.id.endsWith('conduct'))
    expect(fidelity.map(({ question, outcome }) => [question === added!.id, outcome])).toEqual([
      [true, 'altered'],
      [false, 'faithful'],
    ])
    expect(fidelity[0]!.because).toContain('added to what it says on `motive`: “looting”')
    // nothing matches, so nothing is relayed to which it could have been added
    expect(await outcomes(own, ':flood cg:motive :greed ; cg:conduct :looting .')).toEqual(['altered'])
    expect(await outcomes(own, ':flood cg:motive :haste . :storm cg:conduct :looting .')).toEqual(['faithful'])
  })

  it('is not judged on what the claimant says nothing about itself', async () => {
    expect(await outcomes(':flood cg:injured 3 .', ':flood cg:deaths 3 .')).toEqual([])
  })

  it('is judged against the relay before where the claimant speaks through others only', async () => {
    const { fidelity } = await compareTrig(
      background +
        claim('told', 'witness', ':flood cg:motive :carelessness .', { relay: [':town', 'town-report'] }) +
        claim('retold', 'witness', ':flood cg:motive :haste .', { relay: [':town :press', 'bulletin'] }) +
        claim('elsewhere', 'witness', ':flood cg:motive :greed .', { relay: [':county', 'county-report'] }),
    )
    expect(fidelity).toMatchObject([{ primary: `${flood}told`, relayed: `${flood}retold`, outcome: 'strengthened' }])
  })
})
