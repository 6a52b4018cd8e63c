import { describe, expect, it } from 'vitest'
import { findAges } from '../../../src/extract/quantities/ages.js'
import { tokenize } from '../shipped-lexicon.js'
import { listQuantities, readQuantities } from './read.js'

describe('ages', () => {
  it.each([
    'Two boys aged 12 and 14 were killed.',
    'Two boys, aged 12 and 14, were killed.',
    'Two boys aged twelve and fourteen were killed.',
    'The shelling killed two boys aged 12 and 14.',
    'The shelling killed two boys, 12 and 14.',
    'Two boys under 14 were killed.',
    'Two boys under the age of 14 were killed.',
    'Two boys younger than 14 were killed.',
    'Two boys between the ages of 12 and 14 were killed.',
    'Two boys ages 12 to 14 were killed.',
    'Two boys, ages 12 to 14, were killed.',
    'Two boys aged between 12 and 14 were killed.',
    'Two boys who were 12 and 14 years old were killed.',
    'Two boys, 12 and 14 years old, were killed.',
    'Two boys, a 12-year-old and a 14-year-old, were killed.',
    'Two 14-year-old boys were killed.',
    'Two boys aged 12 months and 14 months were killed.',
    'Two people over 60 were killed.',
  ])('are no figures beside the two who died: %s', text => {
    expect(listQuantities(text)).toEqual(['deaths 2 [2, 2] total'])
  })

  it.each([
    'Boys aged 7, 9 and 15 died.',
    'Children aged 12 and 14 were killed.',
    'The shelling killed boys aged 12 and 14.',
    'Boys as young as 12 were killed.',
    'The dead were 12 and 14 years old.',
    'Those killed were aged 12, 14 and 60.',
    '12- and 14-year-old boys were killed.',
    'A 12 and a 14 year old were killed.',
    'Children ages 3 to 9 were killed.',
    'A mother of two, who was not there, spoke of those killed.',
  ])('are no figures where nobody is counted: %s', text => {
    expect(listQuantities(text)).toEqual([])
  })

  it.each([
    'A boy, 14, and a girl, 12, were killed.',
    'A boy of 14 and a girl of 12 were killed.',
    'The storm killed a boy aged 12 and his sister, aged 14.',
  ])('are no figures beside two who are told of one by one: %s', text => {
    expect(listQuantities(text)).toEqual(['deaths 2 [2, 2] total', 'deaths 1 [1, 1] part', 'deaths 1 [1, 1] part'])
  })

  it('are no figures beside one', () => {
    expect(listQuantities('He was 14 when he was killed at the age of 14.')).toEqual(['deaths 1 [1, 1] total'])
  })

  it('end where others are counted', () => {
    const five = ['deaths 5 [5, 5] total', 'deaths 2 [2, 2] part', 'deaths 3 [3, 3] part']
    expect(listQuantities('Two brothers aged 12 and 14 and three women were killed.')).toEqual(five)
    expect(listQuantities('The attack killed two women aged 20 and 30 and three men.')).toEqual(five)
    expect(listQuantities('Three sisters aged 7, 9 and 15 and 12 others died.')).toEqual([
      'deaths 15 [15, 15] total',
      'deaths 3 [3, 3] part',
      'deaths 12 [12, 12] part',
    ])
  })

  it('of one person end with that one', () => {
    expect(listQuantities('The storm killed a woman aged 40, and two were injured.')).toContain(
      'injured 2 [2, 2] total',
    )
  })

  it.each([
    ['people over 60 were', ['over 60']],
    ['a boy of 14 was', ['of 14']],
    ['a girl, aged 3 months, was', ['aged 3 months']],
    ['people over 600 were', []],
    ['casualties over 60 were', []],
    ['a crew of 14 was', []],
    ['a party of 14 was', []],
    ['boys of 12 families were', []],
  ])('are told from counts by what stands before and behind: %s', (text, expected) => {
    const tokens = tokenize(text)
    const found = findAges(tokens, { start: 0, end: tokens.length })
    expect(found.map(({ start, end }) => text.slice(tokens[start]!.start, tokens[end - 1]!.end))).toEqual(expected)
  })

  it('are not among the words for those who died', () => {
    expect(readQuantities('Five children ages 3 to 9 were killed.')[0]?.victims).toBe('children')
  })
})
