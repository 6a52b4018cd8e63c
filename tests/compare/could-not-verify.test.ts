import { expect, it } from 'vitest'
import { localName } from '../../src/rdf/resource.js'
import { ask, claim, compareTrig } from './fixture.js'

const open = { with: 'cg:stance cg:CouldNotVerify' }
const relay = [':press', 'bulletin'] as const
const bulletin = ':bulletin a cg:Document ; schema:publisher :press .'

const kinds = [
  ['a figure', ':flood cg:injured 3 .', 'injured'],
  ['a truth', ':flood cg:deliberate true .', 'deliberate'],
  ['a concept', ':flood cg:motive :greed .', 'motive'],
  ['a day', ':flood cg:began "2024-06-01"^^xsd:date .', 'began'],
] as const

it.each(kinds)(
  'stands beside an equal assertion of %s, and neither agrees nor contradicts',
  async (_, says, property) => {
    const question = ask(
      await compareTrig(claim('a', 'town', says) + claim('b', 'county', says, open)),
      'flood',
      property,
    )
    expect(question.positions.map(({ value, claimants }) => [value === null, localName(claimants[0]!.id)])).toEqual([
      [false, 'town'],
      [true, 'county'],
    ])
    expect(question.relations).toEqual([])
    expect(question.verdict).toBe('single')
  },
)

it.each(kinds)('is kept apart from what the same claimant asserts of %s', async (_, says, property) => {
  const found = await compareTrig(claim('a', 'town', says) + claim('b', 'town', says, open))
  const { positions, verdict } = ask(found, 'flood', property)
  expect(positions.map(({ value, claims }) => [value === null, claims.map(localName)])).toEqual([
    [false, ['a']],
    [true, ['b']],
  ])
  expect(verdict).toBe('single')
  expect(found.issues).toEqual([])
})

it.each(kinds)(
  'is altered where a document makes an assertion of %s of it, or the other way round',
  async (_, says) => {
    const outcomes = async (own: object, relayed: object) => {
      const { fidelity } = await compareTrig(
        bulletin + claim('own', 'town', says, own) + claim('told', 'town', says, { relay, ...relayed }),
      )
      return fidelity.map(({ outcome }) => outcome)
    }
    expect(await outcomes(open, {})).toEqual(['altered'])
    expect(await outcomes({}, open)).toEqual(['altered'])
    expect(await outcomes(open, open)).toEqual(['faithful'])
    expect(await outcomes({}, {})).toEqual(['faithful'])
  },
)

it('is named as such where it is said what a document made of it', async () => {
  const { fidelity } = await compareTrig(
    bulletin + claim('own', 'town', kinds[0][1], open) + claim('told', 'town', kinds[0][1], { relay }),
  )
  expect(fidelity[0]!.because).toContain('“could not verify: 3” became “3”')
})

it('says nothing of wholes or parts', async () => {
  const { questions } = await compareTrig(
    `:part cg:partOf :whole . ${claim('a', 'town', ':part cg:motive :greed .', open)}`,
  )
  expect(questions.map(({ event }) => localName(event.id))).toEqual(['part'])
})
