import { describe, expect, it } from 'vitest'
import { ask, claim, compareTrig } from './fixture.js'

/* What only looks like a difference: two actors of whom nothing that they name matches. */

const terms = `
  @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
  :greed skos:inScheme :motives . :haste skos:inScheme :motives . :fear skos:inScheme :moods .
  :somebody cg:indefinite true . :mayor a prov:Person . :clerk a prov:Person . :guards a cg:Group .
  :mayor schema:memberOf :guards .
  :flood a sem:Event . :north a sem:Event ; cg:partOf :flood .`

/** The verdict on a question, and how its two positions relate. */
async function relate(one: string, other: string, { on = 'flood', property = 'motive', more = '' } = {}) {
  const question = ask(await compareTrig(terms + more + one + other), on, property)
  const [relation] = question.relations
  const [incomparable] = question.incomparable
  return [question.verdict, relation?.verdict ?? incomparable?.dimension, (relation ?? incomparable)?.because] as const
}

const town = (says: string, options = {}) => claim('a', 'town', says, options)
const county = (says: string, options = {}) => claim('b', 'county', says, options)

describe('two actors of whom nothing that they name matches', () => {
  it('differ where both name something definite of one kind for one event', async () => {
    expect(await relate(town(':flood cg:motive :greed .'), county(':flood cg:motive :haste .'))).toMatchObject([
      'differ',
      'differ',
      expect.stringContaining('“greed” (town)'),
    ])
  })

  it('are not compared where they answer by different kinds of thing', async () => {
    const [verdict, dimension, because] = await relate(
      town(':flood cg:motive :greed .'),
      county(':flood cg:motive :fear .'),
    )
    expect([verdict, dimension]).toEqual(['incomparable', 'facet'])
    expect(because).toContain('different kinds of thing')
  })

  it('are not compared where one names a person and the other none', async () => {
    const of = { property: 'perpetrator' }
    const [town1, county1] = [town(':flood cg:perpetrator :clerk .'), county(':flood cg:perpetrator :guards .')]
    expect((await relate(town1, county1, of)).slice(0, 2)).toEqual(['incomparable', 'facet'])
  })

  it('agree where one names a member of what the other names', async () => {
    const of = { property: 'perpetrator' }
    const [town1, county1] = [town(':flood cg:perpetrator :mayor .'), county(':flood cg:perpetrator :guards .')]
    expect((await relate(town1, county1, of)).slice(0, 2)).toEqual(['agree', 'agree'])
  })

  it('are compatible where one names what may be anybody', async () => {
    const [verdict, related, because] = await relate(
      town(':flood cg:motive :somebody .'),
      county(':flood cg:motive :haste .'),
    )
    expect([verdict, related]).toEqual(['compatible', 'compatible'])
    expect(because).toContain('somebody may be anybody')
  })

  it('are compatible where one speaks of some of many, and differ where it speaks of all', async () => {
    const quantified = (name: string) => town(':flood cg:motive :greed .', { with: `cg:quantifier cg:${name}` })
    const other = county(':flood cg:motive :haste .')
    for (const name of ['Many', 'Most', 'Some']) {
      expect((await relate(quantified(name), other)).slice(0, 2)).toEqual(['compatible', 'compatible'])
    }
    expect((await relate(quantified('All'), other)).slice(0, 2)).toEqual(['differ', 'differ'])
    const flat = claim('c', 'town', ':flood cg:motive :fear-of-rain .')
    expect((await relate(quantified('Many') + flat, other)).slice(0, 2)).toEqual(['differ', 'differ'])
  })

  it('are compatible where both only deny, and not the same', async () => {
    const [verdict, , because] = await relate(
      town(':flood cg:motive :greed .', { with: 'cg:stance cg:Denies' }),
      county(':flood cg:motive :haste .', { with: 'cg:stance cg:Denies' }),
    )
    expect(verdict).toBe('compatible')
    expect(because).toContain('both only deny, and not the same')
  })

  it('are compatible where one only denies what the other does not say', async () => {
    const denial = county(':flood cg:motive :haste .', { with: 'cg:stance cg:Denies' })
    expect((await relate(town(':flood cg:motive :greed .'), denial)).slice(0, 2)).toEqual(['compatible', 'compatible'])
  })

  it('are not compared where one speaks of a part and the other of the whole', async () => {
    const [verdict, dimension, because] = await relate(
      town(':north cg:motive :greed .'),
      county(':flood cg:motive :haste .'),
    )
    expect([verdict, dimension]).toEqual(['incomparable', 'scope'])
    expect(because).toContain('“greed” is not said of this very event')
  })

  it('agree or contradict across parts all the same', async () => {
    const whole = county(':flood cg:motive :greed .')
    expect((await relate(town(':north cg:motive :greed .'), whole))[0]).toBe('agree')
    const denial = county(':flood cg:motive :greed .', { with: 'cg:stance cg:Denies' })
    expect((await relate(town(':north cg:motive :greed .'), denial))[0]).toBe('contradict')
  })

  it('are compatible where the one relays the other beside its own words', async () => {
    const relayed = claim('w', 'witness', ':flood cg:motive :haste .', { relay: [':town', 'town-report'] })
    const [verdict, related, because] = await relate(town(':flood cg:motive :greed .'), relayed)
    expect([verdict, related]).toEqual(['compatible', 'compatible'])
    expect(because).toContain('relays the other')
    const elsewhere = claim('w', 'witness', ':flood cg:motive :haste .', { relay: [':press', 'press-report'] })
    const press = ':press-report a cg:Document ; schema:publisher :press .'
    expect((await relate(town(':flood cg:motive :greed .'), elsewhere, { more: press }))[0]).toBe('differ')
  })
})

describe('truths of parts and wholes', () => {
  it('hold of every part where they are universal and hold of the whole', async () => {
    const found = await compareTrig(
      terms +
        town(':flood cg:unlawful true .') +
        county(':north cg:unlawful true .') +
        claim('c', 'press', ':north cg:unlawful false .'),
    )
    expect(ask(found, 'north', 'unlawful').verdict).toBe('contradict')
    // not of the whole, where the part is not
    expect(ask(found, 'flood', 'unlawful').positions.map(({ label, lifted }) => [label, lifted.length])).toEqual([
      ['false', 1],
      ['true', 0],
    ])
  })

  it('are denied of every part where they are existential and denied of the whole', async () => {
    const found = await compareTrig(
      terms + town(':flood cg:intervened false .') + county(':north cg:intervened false .'),
    )
    expect(ask(found, 'north', 'intervened').positions.map(({ label, voices }) => [label, voices.length])).toEqual([
      ['false', 2],
    ])
  })
})

describe('a denied figure', () => {
  it('is named by what is denied, and read as what that leaves', async () => {
    const denial = town(':flood cg:injured [ schema:value 40 ; schema:minValue 40 ] .', { with: 'cg:stance cg:Denies' })
    const [position] = ask(await compareTrig(denial), 'flood', 'injured').positions
    expect([position!.label, position!.reading]).toEqual(['not at least 40', '39 or fewer'])
  })

  it('is related to no part', async () => {
    const denial = county(':flood cg:injured 40 .', { with: 'cg:stance cg:Denies' })
    expect((await compareTrig(terms + town(':north cg:injured 50 .') + denial)).acrossScopes).toEqual([])
  })
})
