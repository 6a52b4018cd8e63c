import { expect, it } from 'vitest'
import { singleSources } from '../../src/compare/single-sources.js'
import { claim, compareTrig } from './fixture.js'

it('finds what rests on one source, that which most documents carry first', async () => {
  const found = await compareTrig(
    claim('seen', 'witness', ':flood cg:injured 3 .') +
      claim('told', 'town', ':flood cg:injured 3 .', { with: 'prov:wasDerivedFrom :seen' }) +
      claim('alone', 'county', ':flood cg:deaths 1 .') +
      claim('one', 'town', ':flood cg:deliberate true .') +
      claim('other', 'county', ':flood cg:deliberate true .'),
  )
  expect(
    singleSources(found).map(({ question, position }) => [
      question.property.label,
      position.documents.length,
      position.claimants.length,
      position.origins.map(({ label }) => label),
    ]),
  ).toEqual([
    ['injured', 2, 2, ['witness']],
    ['deaths', 1, 1, ['county']],
  ])
})
