import { describe, expect, it } from 'vitest'
import { claim, codes, compareFixtures, compareTrig } from './fixture.js'

describe('a comparable property', () => {
  it('of another field is compared when triples declare it, and nothing else', async () => {
    const { questions, issues } = await compareFixtures(['bridge-terms.ttl', 'bridge-claims.trig'])
    expect(
      questions.map(({ event, property, unit, verdict, relations }) => [
        event.label,
        property.label,
        unit,
        verdict,
        relations[0]?.gap,
      ]),
    ).toEqual([
      // 1566-09-30 to 1571-01-01 is 4 years of 365 days with one leap day (1568), and 93 days of 1566 less the first
      ['The old bridge', 'completed', '', 'contradict', 4 * 365 + 1 + 93],
      ['The old bridge', 'span', 'm', 'contradict', 60 / 48.5],
    ])
    expect(issues).toEqual([])
  })

  it('is not compared when nothing declares it', async () => {
    expect((await compareFixtures(['bridge-claims.trig'])).questions).toEqual([])
  })

  it('is left out and reported when declared in two ways', async () => {
    const found = await compareTrig(
      `:depth cg:comparedAs cg:Quantity , cg:Truth . ${claim('k', 'town', ':flood :depth 3 .')}`,
    )
    expect(codes(found)).toEqual(['ambiguous-property'])
    expect(found.questions).toEqual([])
  })

  it('is left out and reported when declared in a way that is none', async () => {
    expect(codes(await compareTrig(':depth cg:comparedAs cg:Fathom .'))).toEqual(['unknown-kind'])
  })

  it('is not added up or lifted, and reported, where its kind does not allow it', async () => {
    const found = await compareTrig(`
      :dry cg:comparedAs cg:Truth . :dry a cg:AdditiveMeasure .
      :depth cg:comparedAs cg:Quantity . :depth a cg:ExistentialProperty .`)
    expect(codes(found)).toEqual(['not-additive', 'not-existential'])
  })
})
