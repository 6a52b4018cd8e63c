import { describe, expect, it } from 'vitest'
import { flood } from '../claims/fixture.js'
import { ask, claim, compareTrig } from './fixture.js'

const says = ':flood cg:injured 3 .'
const background = `
  :mayor prov:actedOnBehalfOf :town .
  :town-report a cg:Document ; schema:publisher :town .
  :mayor-report a cg:Document ; schema:publisher :mayor .
  :bulletin a cg:Document ; schema:publisher :press .`

/** Who relays the mayor's words in a document, which reached it through an aide. */
async function relays(document: string, options = {}): Promise<(string | null)[]> {
  const found = await compareTrig(background + claim('said', 'mayor', says, { relay: [':aide', document] }), options)
  const [position] = ask(found, 'flood', 'injured').positions
  return position!.voices.map(({ relayedBy }) => relayedBy?.replace(flood, '') ?? null)
}

describe('a spokesperson', () => {
  it('speaks in its own words in its own document and in that of its organisation, whoever handed them on', async () => {
    expect(await relays('mayor-report')).toEqual([null])
    expect(await relays('town-report')).toEqual([null])
    expect(await relays('bulletin')).toEqual(['press'])
  })

  it('does so also where its words do not count as the organisation’s', async () => {
    expect(await relays('mayor-report', { rollUp: false })).toEqual([null])
    expect(await relays('town-report', { rollUp: false })).toEqual([null])
    expect(await relays('bulletin', { rollUp: false })).toEqual(['press'])
  })

  it('is what others’ documents are held against', async () => {
    const more = ':flood cg:injured 4 .'
    const { fidelity } = await compareTrig(
      background +
        claim('said', 'mayor', says, { relay: [':aide', 'mayor-report'] }) +
        claim('told', 'mayor', more, { relay: [':press', 'bulletin'] }),
    )
    expect(fidelity).toMatchObject([
      { primary: `${flood}said`, relayed: `${flood}told`, claimant: `${flood}town`, outcome: 'altered' },
    ])
  })

  it('does not speak for the organisation in somebody else’s document where it says so itself', async () => {
    const found = await compareTrig(
      background +
        claim('said', 'mayor', says, { relay: [':aide', 'mayor-report'] }) +
        claim('told', 'town', ':flood cg:injured 9 .', { relay: [':press', 'bulletin'] }) +
        claim('other', 'county', says),
    )
    const { verdict, positions } = ask(found, 'flood', 'injured')
    expect(positions.map(({ label, voices }) => [label, voices.map(({ counts }) => counts)])).toEqual([
      ['9', [false]],
      ['3', [true, true]],
    ])
    expect(verdict).toBe('agree')
  })
})

it('a witness counts in what reached a document straight, and is only said to say what came through somebody nearer', async () => {
  const documents = ':bulletin a cg:Document ; schema:publisher :press .'
  const through = (name: string, chain: string, motive: string) =>
    claim(name, 'witness', `:flood cg:motive :${motive} .`, { relay: [chain, 'bulletin'] })
  const near = claim('near', 'witness', ':flood cg:injured 3 .', { relay: [':town', 'town-report'] })
  const report = ':town-report a cg:Document ; schema:publisher :town .'
  const counts = async (told: string) => {
    const [position] = ask(await compareTrig(documents + report + near + told), 'flood', 'motive').positions
    return position!.voices.map(voice => voice.counts)
  }
  expect(await counts(through('a', ':town :press', 'greed'))).toEqual([false])
  expect(await counts(through('a', ':press', 'greed'))).toEqual([true])
  // whichever of two claims comes first
  expect(await counts(through('a', ':press', 'greed') + through('b', ':town :press', 'haste'))).toEqual([true])
  expect(await counts(through('a', ':town :press', 'greed') + through('b', ':press', 'haste'))).toEqual([true])
})
