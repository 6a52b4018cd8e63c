import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findDates } from '../../../src/extract/dates/find-dates.js'
import { findQuantities } from '../../../src/extract/quantities/find-quantities.js'
import { tokenize, wording } from '../shipped-lexicon.js'
import { listQuantities, readQuantities } from './read.js'

describe('quantities', () => {
  it.each([
    ['The storm killed four people.', 'deaths 4 [4, 4] total'],
    ['Four people were killed.', 'deaths 4 [4, 4] total'],
    ['At least four people from the mill were reportedly killed.', 'deaths 4 [4, ] total'],
    ['A boat sank, killing more than 40 passengers.', 'deaths 40 [41, ] total'],
    ['The storm caused the deaths of at least 1,700 people.', 'deaths 1700 [1700, ] total'],
    ['The death toll has risen to 22.', 'deaths 22 [22, 22] total'],
    ['Some reports put the number of people killed at 22.', 'deaths 22 [22, 22] total'],
    ['There were 22 deaths.', 'deaths 22 [22, 22] total'],
    ['Seven miners lost their lives.', 'deaths 7 [7, 7] total'],
    ['A gunman shot dead five miners.', 'deaths 5 [5, 5] total'],
    ['At least 12 of the wounded died.', 'deaths 12 [12, ] part'],
    ['Of the 30 people on board, 28 were killed.', 'deaths 28 [28, 28] total'],
    ['The two men were arrested.', 'arrested 2 [2, 2] total'],
    ['He lost nine relatives in the flood.', 'deaths 9 [9, 9] total'],
    ['A woman was killed.', 'deaths 1 [1, 1] total'],
    ['No one was killed.', 'deaths 0 [0, 0] total'],
    ['Dozens of people were wounded.', 'injured - [24, ] total'],
    ['Another 30 were wounded.', 'injured 30 [30, 30] total'],
    ['The fire left several people injured.', 'injured - [3, ] total'],
    ['Twelve wounded passengers were taken to Kern.', 'injured 12 [12, 12] total'],
    ['Five fishermen are still missing.', 'missing 5 [5, 5] total'],
    ['Police arrested 60 demonstrators.', 'arrested 60 [60, 60] total'],
    ['The flood displaced 3,000 people.', 'displaced 3000 [3000, 3000] total'],
    ['Divers recovered 22 bodies.', 'bodies 22 [22, 22] total'],
    ['The council interviewed 16 residents.', 'witnessesInterviewed 16 [16, 16] total'],
    ['The council held interviews with 16 residents.', 'witnessesInterviewed 16 [16, 16] total'],
    ['The council received the names of 16 miners.', 'victimsNamed 16 [16, 16] total'],
    ['Its laboratory verified nine videos.', 'itemsVerified 9 [9, 9] total'],
    ['Its laboratory reviewed six images of the dam.', 'itemsReviewed 6 [6, 6] total'],
    ['It investigated 32 of the killings.', 'investigated 32 [32, 32] total'],
    ['The council documented the killing of 111 miners.', 'deaths 111 [111, ] total'],
  ])('are found with their measure and bounds: %s', (text, expected) => {
    expect(listQuantities(text)).toEqual([expected])
  })

  it.each([
    'The storm killed no time in 1987.',
    'The mayor, 54, was not there.',
    'The 24-year-old left at 10 am after 20 minutes.',
    'On 8 March 2025 the dam killed the mood.',
    'The strike damaged 12 houses.',
    'A blaze destroyed four homes 12 km away, and killed the lights.',
    'Three sources reported that people were wounded.',
    'She owns 12 boats.',
    'It tells how many people were killed.',
    'They investigated the 2012 attack.',
    'He fell ill at the age of 43 and was killed in a play.',
    'Two films about the dam, which was wounded by the flood, and the mayor, who was arrested.',
  ])('are not found where nobody is counted: %s', text => {
    expect(listQuantities(text)).toEqual([])
  })

  it('count a killer’s victims, not those of whom the killer was one', () => {
    expect(listQuantities('Marsh Rangers killed approximately 200 miners.')).toEqual(['deaths 200 [180, 220] total'])
    expect(listQuantities('She was one of 26 miners killed there.')).toEqual(['deaths 26 [26, 26] total'])
  })

  it('count those recovered alive apart from bodies', () => {
    expect(listQuantities('Divers recovered three survivors and 14 bodies.')).toEqual(['bodies 14 [14, 14] total'])
  })

  it('keep two measures of a sentence apart', () => {
    expect(listQuantities('At least three people were killed and 12 others injured.')).toEqual([
      'deaths 3 [3, ] total',
      'injured 12 [12, 12] total',
    ])
    expect(listQuantities('A storm killed 12 people and injured at least 40.')).toEqual([
      'deaths 12 [12, 12] total',
      'injured 40 [40, ] total',
    ])
    expect(listQuantities('One death and 15 injuries were reported.')).toEqual([
      'deaths 1 [1, 1] total',
      'injured 15 [15, 15] total',
    ])
  })

  it('say neither how many died nor how many were hurt of a number of both', () => {
    expect(listQuantities('Sixty people were killed and wounded.')).toEqual([])
    expect(listQuantities('Several people were killed and wounded.')).toEqual([
      'deaths - [2, ] total',
      'injured - [2, ] total',
    ])
  })

  it('count what hurt nobody by its own words alone', () => {
    expect(listQuantities('Fighters killed 12 miners. The mayor lost 20 kilos.')).toEqual(['deaths 12 [12, 12] total'])
  })
})

describe('parts', () => {
  it.each([
    ['Nine miners, including four boys, were killed.', ['deaths 9 [9, 9] total', 'deaths 4 [4, 4] part']],
    ['Nine miners were killed, among them four boys.', ['deaths 9 [9, 9] total', 'deaths 4 [4, 4] part']],
    [
      'The storm killed nine miners (four boys and five men).',
      ['deaths 9 [9, 9] total', 'deaths 4 [4, 4] part', 'deaths 5 [5, 5] part'],
    ],
    [
      'Nine people, four boys and five men, were killed.',
      ['deaths 9 [9, 9] total', 'deaths 4 [4, 4] part', 'deaths 5 [5, 5] part'],
    ],
    ['Nine miners were killed. Four of them were killed at once.', ['deaths 9 [9, 9] total', 'deaths 4 [4, 4] part']],
    [
      'Of the nine miners, four were killed at once. Nine miners were killed.',
      ['deaths 4 [4, 4] total', 'deaths 9 [9, 9] total'],
    ],
  ])('are no totals: %s', (text, expected) => {
    expect(listQuantities(text)).toEqual(expected)
  })

  it('add up to a total where none is said', () => {
    expect(listQuantities('The storm killed three women, two men and a child.')).toEqual([
      'deaths 6 [6, 6] total',
      'deaths 3 [3, 3] part',
      'deaths 2 [2, 2] part',
      'deaths 1 [1, 1] part',
    ])
    expect(listQuantities('The fire killed a guard, his driver and two miners.')).toEqual([
      'deaths 4 [4, 4] total',
      'deaths 1 [1, 1] part',
      'deaths 1 [1, 1] part',
      'deaths 2 [2, 2] part',
    ])
    expect(listQuantities('A man and his wife were killed.')).toEqual([
      'deaths 2 [2, 2] total',
      'deaths 1 [1, 1] part',
      'deaths 1 [1, 1] part',
    ])
    expect(listQuantities('One child and his mother died.')).toEqual([
      'deaths 2 [2, 2] total',
      'deaths 1 [1, 1] part',
      'deaths 1 [1, 1] part',
    ])
  })

  it('are people told of one by one in a larger story', () => {
    const [whole, ...single] = listQuantities('Forty miners were killed. A boy was killed. Anna Marsh was killed too.')
    expect(whole).toBe('deaths 40 [40, 40] total')
    expect(single).toEqual(['deaths 1 [1, 1] part', 'deaths 1 [1, 1] part'])
  })

  it('are earlier figures that the first one of the text overtook, not higher ones', () => {
    const text =
      'At least 20 miners were killed. At first the mine said that eight were killed. A union says 25 were killed.'
    expect(listQuantities(text)).toEqual(['deaths 20 [20, ] total', 'deaths 8 [8, 8] part', 'deaths 25 [25, 25] total'])
  })

  it('are not figures with a time and a place of their own', () => {
    const text = 'More than 100 people were killed. The union says that 32 miners were killed in Oster on 8 March 2025.'
    expect(listQuantities(text)).toEqual(['deaths 100 [101, ] total', 'deaths 32 [32, 32] total'])
  })

  it('leave out other attacks and all the time since', () => {
    const text =
      'The strike killed two miners. He had lost nine relatives since the war began. Five were killed in an earlier strike.'
    expect(listQuantities(text)).toEqual(['deaths 2 [2, 2] total', 'deaths 9 [9, 9] part', 'deaths 5 [5, 5] part'])
  })

  it('say nothing again of the same people', () => {
    expect(listQuantities('The storm killed 32 miners. The 32 killed were buried.')).toEqual([
      'deaths 32 [32, 32] total',
    ])
  })
})

describe('details', () => {
  it('are read from active and passive sentences', () => {
    const [active] = readQuantities(
      'Militias allied with the harbour council killed more than 100 miners and their children in the coastal city of Oster on 8 and 9 March 2025.',
    )
    expect(active).toMatchObject({
      span: 'more than 100',
      phrase: 'killed more than 100 miners',
      perpetrator: 'Militias allied with the harbour council',
      place: 'the coastal city of Oster',
      from: '2025-03-08',
      until: '2025-03-09',
    })
    const [passive] = readQuantities(
      'In March 2025, 32 members of the Kern family were deliberately killed by council militias near Oster.',
    )
    expect(passive).toMatchObject({
      span: '32',
      victims: 'members of the Kern family',
      perpetrator: 'council militias',
      place: 'Oster',
      from: '2025-03',
      until: '2025-03',
    })
  })

  it('make nobody a perpetrator who is among the killed', () => {
    for (const text of [
      'Twelve villagers were killed, including three children.',
      'At least 12 villagers were killed when the bridge fell, three of them children.',
      'Twelve villagers had been injured, two of them badly.',
    ])
      expect(readQuantities(text).map(({ perpetrator }) => perpetrator)).not.toContainEqual(expect.any(String))
    expect(readQuantities('Twelve villagers were killed, three of them children.')[1]?.victims).toBe('children')
  })

  it('name several places, and groups that belong together', () => {
    const [found] = readQuantities(
      'It documented the killing of 40 villagers and disarmed fighters in Oster, Marsh and Lowell provinces.',
    )
    expect(found).toMatchObject({
      victims: 'villagers and disarmed fighters',
      place: 'Oster, Marsh and Lowell provinces',
    })
  })

  it('make nobody a perpetrator who looks into deaths or finds the bodies', () => {
    for (const text of [
      'The council investigated 32 killings.',
      'Sixteen residents were interviewed by soldiers.',
      'Soldiers recovered 14 bodies.',
      'The names of 16 miners were read by soldiers.',
    ])
      expect(readQuantities(text).map(({ perpetrator }) => perpetrator)).toEqual([undefined])
    expect(readQuantities('Sixteen residents were killed by soldiers.')[0]?.perpetrator).toBe('soldiers')
  })

  it('hold no strike for the one who did it', () => {
    const [found] = readQuantities('Nine miners were killed by an airstrike.')
    expect(found?.perpetrator).toBeUndefined()
  })

  it('take no date of a report for that of what it tells', () => {
    const [found] = readQuantities('On 26 March 2025, the council reported that nine miners were killed.')
    expect(found?.from).toBeUndefined()
  })
})

describe('in any text', () => {
  const word = fc.constantFrom(
    ...'killed wounded were was 12 four at least more than of the and , including among them a man his wife members people children death toll rose to by in Oster Ann Kern ( ) who that dozens several 1,500 between up no one on 8 March 2025 . ;'.split(
      ' ',
    ),
  )

  it('spans lie in their sentences and bounds in order', async () => {
    fc.assert(
      fc.property(fc.array(word, { maxLength: 40 }), words => {
        const tokens = tokenize(words.join(' '))
        for (const found of findQuantities(tokens, findDates(tokens), wording)) {
          const { span, phrase, value, min, max } = found
          expect(phrase.start).toBeLessThanOrEqual(span.start)
          expect(span.end).toBeGreaterThan(span.start)
          expect(span.end).toBeLessThanOrEqual(tokens.length)
          expect(tokens[span.end - 1]!.sentence).toBe(tokens[span.start]!.sentence)
          expect(min ?? 0).toBeGreaterThanOrEqual(0)
          if (max !== undefined) expect(max).toBeGreaterThanOrEqual(min ?? 0)
          if (value !== undefined && max !== undefined && max < value) expect(max).toBe(value - 1)
        }
      }),
      { numRuns: 500 },
    )
  })

  it.each([
    'killed 12, ',
    '12 people and ',
    'a man, his wife, ',
    'including 5 ',
    '1 2 3 ',
    'toll rose to 5 and ',
    '8 March and ',
  ])('one sentence of many tokens is read to its end: %s', async unit => {
    const tokens = tokenize(`They killed ${unit.repeat(5_000)} at last 7 were killed`)
    const found = findQuantities(tokens, findDates(tokens), wording)
    expect(found.at(-1)).toMatchObject({ measure: 'deaths', value: 7 })
  })
})
