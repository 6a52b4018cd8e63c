import { describe, expect, it } from 'vitest'
import { readWords } from '../../src/compare/ranges/read-words.js'
import { readReadingRules } from '../../src/compare/ranges/reading-rules.js'
import { shippedOntology } from '../../src/node/ontology.js'
import { toClaimGraph } from '../../src/node/open.js'
import { storeOf } from '../claims/fixture.js'
import { ends, rangeOf, told } from './ranges-fixture.js'

const rulesOf = async (name: string, trig = '') =>
  (await readReadingRules(toClaimGraph(await storeOf(trig)), name)).rules

describe('reading rules', () => {
  it.each([
    ['dozens', 24, 12],
    ['scores', 40, 20],
    ['hundreds', 200, 100],
    ['thousands', 2000, 1000],
    ['tens of thousands', 20_000, 10_000],
    ['several dozen', 24, 24],
    ['several', 3, 2],
  ])('read “%s” as %d or more, or as %d or more where one of each is chosen', async (words, two, one) => {
    expect(readWords(words, null, await rulesOf('two-of-each'))).toEqual({ least: two, most: undefined })
    expect(readWords(words, null, await rulesOf('one-of-each'))).toEqual({ least: one, most: undefined })
  })

  it('read a blurred figure, and leave a plain one alone', async () => {
    const [two, one] = [await rulesOf('two-of-each'), await rulesOf('one-of-each')]
    expect(readWords('about 45', 45, two)).toEqual({ least: 41, most: 49 })
    expect(readWords('nearly 100', 100, two)).toEqual({ least: 90, most: 100 })
    expect(readWords('about 45', 45, one)).toEqual({ least: 45, most: 45 })
    expect(readWords('some forty', 40, two)).toEqual({ least: 36, most: 44 })
    expect(readWords('45, some of them children', 45, two)).toBeUndefined()
    expect(readWords('documented 45', 45, two)).toBeUndefined()
    expect(readWords('about 2.5', 2.5, two)).toEqual({ least: 2.25, most: 2.75 })
  })

  it('read no vague word into words with a figure, nor a part of a word', async () => {
    const rules = await rulesOf('two-of-each')
    expect(readWords('far more than the 111, perhaps hundreds', null, rules)).toBeUndefined()
    expect(readWords('underscores', null, rules)).toBeUndefined()
  })

  it('are chosen by name, and only change what is read', async () => {
    const claims = told('a', 'council', { says: 'cg:asStated "scores"@en ; schema:minValue 40' })
    expect(ends(await rangeOf(claims, { rule: 'stated' }))).toEqual(['40', '40+'])
    const range = await rangeOf(claims, { rule: 'stated', reading: 'one-of-each' })
    expect(ends(range)).toEqual(['20', '20+'])
    expect([range.reading.label, range.lowest.claims[0]!.reading]).toEqual(['one of each', '20 or more'])
  })

  it('of one’s own stand in the graph', async () => {
    const claims = told('a', 'council', { says: 'cg:asStated "dozens"@en ; schema:minValue 24' })
    const own = `:ours a cg:ReadingRules ; rdfs:label "as we do"@en ;
      cg:readingRule [ cg:vagueWord "dozens"@en ; schema:minValue 12 ; schema:maxValue 24 ] .`
    expect(ends(await rangeOf(claims + own, { rule: 'stated', reading: 'ours' }))).toEqual(['12', '24'])
  })

  it.each([
    [':ours a cg:ReadingRules .', /expected cg:readingRule at least once/],
    [':ours a cg:ReadingRules ; cg:readingRule [ schema:minValue 2 ] .', /expected cg:vagueWord/],
    [':ours a cg:ReadingRules ; cg:readingRule [ cg:vagueWord "many" ] .', /expected schema:minValue .* for “many”/],
    [
      ':ours a cg:ReadingRules ; cg:readingRule [ cg:vagueWord "about" ; cg:leastShare 0.9 ] .',
      /expected .*cg:leastShare with cg:mostShare, for “about”/,
    ],
    [
      ':ours a cg:ReadingRules ; cg:readingRule [ cg:vagueWord "many" ; schema:minValue "lots" ] .',
      /expected one number of 0 or more as <http:\/\/schema.org\/minValue>, found lots/,
    ],
  ])('that are none are refused: %s', async (trig, message) => {
    await expect(rulesOf('ours', trig)).rejects.toMatchObject({
      code: 'invalid-data',
      message: expect.stringMatching(message),
    })
  })

  it('are labelled conventions', async () => {
    const readings = await shippedOntology.readings()
    const comments = [...readings].filter(({ predicate }) => predicate.value.endsWith('#comment'))
    expect(comments.length).toBe(2)
    for (const { object } of comments) expect(object.value).toMatch(/A convention/)
  })
})
