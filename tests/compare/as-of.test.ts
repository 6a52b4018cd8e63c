import { expect, it } from 'vitest'
import { survey } from '../../src/compare/survey.js'
import { toClaimGraph } from '../../src/node/open.js'
import { localName } from '../../src/rdf/resource.js'
import { storeOf } from '../claims/fixture.js'
import { claim, compareTrig } from './fixture.js'

const dated = (when: string) => claim('a', 'town', ':flood cg:injured 3 .', { with: when })

/** Whether a claim counts as of a day, in a comparison and in a survey alike. */
async function counts(when: string, asOf: string): Promise<boolean> {
  const { questions } = await compareTrig(dated(when), { asOf })
  const surveyed = await survey(toClaimGraph(await storeOf(dated(when))), { asOf })
  expect(surveyed.questions).toHaveLength(questions.length)
  return questions.length === 1
}

it.each([
  ['on the day itself', 'cg:assertedOn "2024-06-10"^^xsd:date', '2024-06-10', true],
  ['on the day before', 'cg:assertedOn "2024-06-10"^^xsd:date', '2024-06-09', false],
  ['on the day after', 'cg:assertedOn "2024-06-10"^^xsd:date', '2024-06-11', true],
  ['on the first day of its month', 'cg:assertedOn "2024-06"^^xsd:gYearMonth', '2024-06-01', true],
  ['on the last day before its month', 'cg:assertedOn "2024-06"^^xsd:gYearMonth', '2024-05-31', false],
  ['on the day from which it may have been made', 'cg:notBefore "2024-06-10"^^xsd:date', '2024-06-10', true],
  ['on the day before that', 'cg:notBefore "2024-06-10"^^xsd:date', '2024-06-09', false],
  ['on any day, where only its last possible day is known', 'cg:notAfter "2024-06-10"^^xsd:date', '2024-01-01', true],
  ['on any day, where no date is known', 'cg:act cg:Report', '2024-01-01', true],
])('counts a claim or not %s: %s as of %s', async (_, when, asOf, expected) => {
  expect(await counts(when, asOf)).toBe(expected)
})

it('has the newer of two claims replace the older from its day on', async () => {
  const trig =
    dated('cg:assertedOn "2024-06-10"^^xsd:date') +
    claim('b', 'town', ':flood cg:injured 9 .', { with: 'cg:assertedOn "2024-06-12"^^xsd:date' })
  const inForce = async (asOf: string) =>
    (await compareTrig(trig, { asOf })).questions.flatMap(({ positions }) =>
      positions.map(({ claims, history }) => [claims.map(localName), history.map(localName)]),
    )
  expect(await inForce('2024-06-11')).toEqual([[['a'], []]])
  expect(await inForce('2024-06-12')).toEqual([[['b'], ['a']]])
})
