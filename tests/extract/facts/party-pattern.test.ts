import { expect, it } from 'vitest'
import { readPartyPattern } from '../../../src/extract/facts/party-pattern.js'

it.each([
  ['… chased', { before: '', after: 'chased', place: 'subject' }],
  ['chased …', { before: 'chased', after: '', place: 'object' }],
  ['raid on …', { before: 'raid on', after: '', place: 'behind' }],
  ['hold … responsible for', { before: 'hold', after: 'responsible for', place: 'between' }],
  ['  hold  …  to blame  ', { before: 'hold', after: 'to blame', place: 'between' }],
  ['raid upon … for gain', { before: 'raid upon', after: 'for gain', place: 'between' }],
  ['chased', undefined],
  ['…', undefined],
  [' … ', undefined],
  ['… chased …', undefined],
])('the place in a wording is read: %s', (wording, pattern) => {
  expect(readPartyPattern(wording)).toEqual(pattern)
})

it.each(['to', 'on', 'of', 'at', 'against', 'by', 'for', 'from', 'with', 'upon'])(
  'somebody stands behind "%s", where it is a word of its own',
  word => {
    expect(readPartyPattern(`raid ${word} …`)?.place).toBe('behind')
    expect(readPartyPattern(`raid un${word} …`)?.place).toBe('object')
    expect(readPartyPattern(`raid ${word} all …`)?.place).toBe('object')
  },
)
