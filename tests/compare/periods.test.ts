import { expect, it } from 'vitest'
import { localName } from '../../src/rdf/resource.js'
import { claim, compareTrig } from './fixture.js'

const day = (date: string) => `"${date}"^^xsd:date`
const from = (date: string) => `cg:from ${day(date)}`
const until = (date: string) => `cg:until ${day(date)}`

/** Whether figures for two events of one kind and place, each with its period, count as a part's and a whole's. */
async function relate(inner: readonly string[], outer: readonly string[]) {
  const event = (name: string, period: readonly string[]) =>
    `:${name} a sem:Event ; cg:kind cg:Clash ; sem:hasPlace :valley ${period.map(bound => `; ${bound}`).join('')} .`
  const { acrossScopes, incomparable } = await compareTrig(
    ':inner cg:partOf :all . :outer cg:partOf :all .' +
      event('inner', inner) +
      event('outer', outer) +
      claim('a', 'town', ':inner cg:deaths 3 .') +
      claim('b', 'county', ':outer cg:deaths 8 .'),
  )
  expect(acrossScopes.length + incomparable.length).toBeLessThan(2)
  return acrossScopes.length === 1 ? 'within' : incomparable[0]?.dimension
}

const june = [from('2024-06-01'), until('2024-06-30')]

it.each([
  ['a closed period within it', [from('2024-06-02'), until('2024-06-29')], june, 'within'],
  ['one that begins and ends with it', [from('2024-06-01'), until('2024-06-10')], june, 'within'],
  ['one that ends with it', [from('2024-06-10'), until('2024-06-30')], june, 'within'],
  ['one that begins a day before it', [from('2024-05-31'), until('2024-06-10')], june, 'period'],
  ['one that ends a day after it', [from('2024-06-10'), until('2024-07-01')], june, 'period'],
  ['one whose end is not known', [from('2024-06-02')], june, 'period'],
  ['one whose beginning is not known', [until('2024-06-29')], june, 'period'],
  [
    'a period with a known end, where it has none',
    [from('2024-06-02'), until('2024-06-29')],
    [from('2024-06-01')],
    'within',
  ],
  ['one of unknown end, where it has none', [from('2024-06-02')], [from('2024-06-01')], 'within'],
  ['one of unknown beginning, where it has none', [until('2024-06-29')], [until('2024-06-30')], 'within'],
  ['one of unknown beginning, where it has one and no end', [until('2024-06-29')], [from('2024-06-01')], 'period'],
  [
    'a month within the year',
    ['cg:from "2024-06"^^xsd:gYearMonth', 'cg:until "2024-06"^^xsd:gYearMonth'],
    ['cg:from "2024"^^xsd:gYear', 'cg:until "2024"^^xsd:gYear'],
    'within',
  ],
  [
    'a year that is longer than it',
    ['cg:from "2024"^^xsd:gYear', 'cg:until "2024"^^xsd:gYear'],
    [from('2024-01-01'), until('2024-12-30')],
    'within the other way round',
  ],
])('lies within a period or not: %s', async (_, inner, outer, expected) => {
  const found = await relate(inner, outer)
  if (expected === 'within the other way round') {
    expect(found).toBe('within')
    expect(await relate(outer, inner)).toBe('within')
  } else expect(found).toBe(expected)
})

it('names the part and the whole by their periods, whichever comes first', async () => {
  const { acrossScopes, questions } = await compareTrig(`
    :a-year a sem:Event ; cg:kind cg:Clash ; sem:hasPlace :valley ; cg:from "2024"^^xsd:gYear ; cg:until "2024"^^xsd:gYear .
    :b-june a sem:Event ; cg:kind cg:Clash ; sem:hasPlace :valley ; ${june.join(' ; ')} .
    ${claim('a', 'town', ':b-june cg:deaths 3 .')} ${claim('b', 'county', ':a-year cg:deaths 8 .')}`)
  const eventOf = (id: string) => localName(questions.find(question => question.id === id)!.event.id)
  expect(acrossScopes.map(({ part, whole }) => [eventOf(part.question), eventOf(whole.question)])).toEqual([
    ['b-june', 'a-year'],
  ])
})
