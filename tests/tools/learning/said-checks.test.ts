import { describe, expect, it } from 'vitest'
import { openExtractor } from '../../../src/node/extraction.js'
import { checkSaid, type SaidCheck } from '../../../tools/learning/said-checks.js'
import { readSaid } from '../../../tools/learning/said-claims.js'

const text = 'On Friday, Radio Selm said, quoting a nurse, that rebels killed six potters in Dorn on 2 May.'
const claims = readSaid(await openExtractor(), text)
const missing = (check: SaidCheck) =>
  checkSaid({ kind: 11, text, must: [check], mustNot: [] }, claims).missing.length > 0
const violated = (check: SaidCheck) =>
  checkSaid({ kind: 11, text, must: [], mustNot: [check] }, claims).violated.length > 0

describe('a check of what is said', () => {
  it.each<SaidCheck>([
    { claimant: 'nurse', chain: ['Radio Selm', 'Daily Post'] },
    { claimant: 'nurse', chainNot: 'rebel', stance: 'Asserts', certainty: 'none', facts: 'some' },
    { property: 'deaths', value: 6 },
    { property: 'deaths', value: '^(6|7)$', with: { property: 'perpetrator', value: 'rebel' } },
    { property: 'deaths', on: '2031-05-02', sameClaim: { property: 'perpetrator' } },
    { property: 'perpetrator', valueNot: 'potter', claimantNot: 'Radio' },
    { anyOf: [{ stance: 'Denies' }, { claimant: 'nurse' }], property: 'perpetrator' },
  ])('holds where a claim is so: %j', check => {
    expect([missing(check), violated(check)]).toEqual([false, true])
  })

  it.each<SaidCheck>([
    { claimant: 'nurse', chain: ['Daily Post', 'Radio Selm'] },
    { claimant: 'nurse', stance: 'Denies' },
    { claimant: 'nurse', certainty: 'Alleged|Possible' },
    { claimant: 'nurse', facts: 'none' },
    { property: 'deaths', value: 7 },
    { property: 'deaths', value: 6, with: { property: 'perpetrator', value: 'potter' } },
    { property: 'deaths', on: '2031-05-09' },
    { property: 'perpetrator', valueNot: 'rebel' },
    { property: 'perpetrator', claimant: '^Radio' },
    { anyOf: [{ stance: 'Denies' }, { claimant: '^Radio' }], property: 'perpetrator' },
  ])('does not hold where none is so: %j', check => {
    expect([missing(check), violated(check)]).toEqual([true, false])
  })
})
