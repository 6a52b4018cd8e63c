import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type DocumentDate, findDates } from '../../../src/extract/dates/find-dates.js'
import { tokenize } from '../shipped-lexicon.js'

/** Each date of a text: its words, first and last day, whether it is stated. */
function read(text: string, document?: DocumentDate) {
  const tokens = tokenize(text)
  return findDates(tokens, document).map(({ span, from, until, basis }) => [
    text.slice(tokens[span.start]!.start, tokens[span.end - 1]!.end),
    from === until ? from : `${from} ${until}`,
    basis,
  ])
}

describe('dates', () => {
  it.each([
    ['The dam broke on March 8 and 9, 2025.', 'March 8 and 9, 2025', '2025-03-08 2025-03-09'],
    ['It broke on 8 and 9 March 2025', '8 and 9 March 2025', '2025-03-08 2025-03-09'],
    ['They met between 8 and 10 March 2025.', '8 and 10 March 2025', '2025-03-08 2025-03-10'],
    ['They met from 7 to 21 March 2025.', '7 to 21 March 2025', '2025-03-07 2025-03-21'],
    ['Open 7-9 March 2025', '7-9 March 2025', '2025-03-07 2025-03-09'],
    ['Open 7–9 March 2025', '7–9 March 2025', '2025-03-07 2025-03-09'],
    ['On the 1st, 2nd and 4th of May 2021 it rained', 'the 1st, 2nd and 4th of May 2021', '2021-05-01 2021-05-04'],
    ['On October 7th, 2023, it rained', 'October 7th, 2023', '2023-10-07'],
    ['On the 17th of October, 2023 it rained', 'the 17th of October, 2023', '2023-10-17'],
    ['On the twenty-first of June 2020 it rained', 'the twenty-first of June 2020', '2020-06-21'],
    ['On Saturday, October 14th 2023, it rained', 'Saturday, October 14th 2023', '2023-10-14'],
    ['On Tuesday the 24th of October 2023 it rained', 'Tuesday the 24th of October 2023', '2023-10-24'],
    ['It rained on November 3rd or 4th 2023.', 'November 3rd or 4th 2023', '2023-11-03 2023-11-04'],
    ['In late January 2025 it rained', 'late January 2025', '2025-01-21 2025-01-31'],
    ['In late February 2024 it rained', 'late February 2024', '2024-02-21 2024-02-29'],
    ['In early March 2025 it rained', 'early March 2025', '2025-03-01 2025-03-10'],
    ['In mid-April 2025 it rained', 'mid-April 2025', '2025-04-11 2025-04-20'],
    ['At the end of June 2019 it rained', 'the end of June 2019', '2019-06-21 2019-06-30'],
    ['It rained in March 2025', 'March 2025', '2025-03'],
    ['It rained in 2013.', '2013', '2013'],
    ['In early 2024, it rained', 'early 2024', '2024-01 2024-04'],
    ['In late 2024, it rained', 'late 2024', '2024-09 2024-12'],
    ['From 28 October to 2 November 2023 it rained', '28 October to 2 November 2023', '2023-10-28 2023-11-02'],
    ['From 28 December to 2 January 2024 it rained', '28 December to 2 January 2024', '2023-12-28 2024-01-02'],
    ['Between March and May 2020 it rained', 'March and May 2020', '2020-03 2020-05'],
    ['Dated 2025-03-08.', '2025-03-08', '2025-03-08'],
    ['On Feb. 3, 2022, it rained', 'Feb. 3, 2022', '2022-02-03'],
  ])('are read as stated: %s', (text, words, interval) => {
    expect(read(text)).toEqual([[words, interval, 'Stated']])
  })

  it.each([
    ['On March 26, the office closed.', '2025-04-14', '2025-03-26'],
    ['On 26 December, the office closed.', '2025-04-14', '2024-12-26'],
    ['It will open on 2 May.', '2025-04-14', '2025-05-02'],
    ['It closed yesterday.', '2025-03-01', '2025-02-28'],
    ['She said today that it closed.', '2025-03-01T10:00:00Z', '2025-03-01'],
    ['It closed on Monday.', '2025-03-26', '2025-03-24'],
    ['It closed last Wednesday.', '2025-03-26', '2025-03-19'],
    ['It was published late last month.', '2025-03-26', '2025-02-21 2025-02-28'],
    ['It was published last month.', '2025-01-26', '2024-12'],
    ['It was published earlier this year.', '2025-01-26', '2025'],
    ['It closed last week.', '2025-03-26', '2025-03-17 2025-03-23'],
    ['It closed two days ago.', '2025-03-01', '2025-02-27'],
    ['It closed 3 months ago.', '2025-02-01', '2024-11'],
  ])('are worked out from the document’s own: %s', (text, published, interval) => {
    const [date, ...others] = read(text, { published })
    expect(date!.slice(1)).toEqual([interval, 'Inferred'])
    expect(others).toEqual([])
  })

  it('take their year from a date close by, on the nearer side of new year', () => {
    expect(read('It broke on December 30, 2023. They came on January 2 and left on March 3.')).toEqual([
      ['December 30, 2023', '2023-12-30', 'Stated'],
      ['January 2', '2024-01-02', 'Inferred'],
      ['March 3', '2024-03-03', 'Inferred'],
    ])
  })

  it('share the year that stands at the end', () => {
    expect(read('On 8 March and 9 April 2022 it rained.').map(([, interval]) => interval)).toEqual([
      '2022-03-08',
      '2022-04-09',
    ])
  })

  it('stay open where nothing says the year or the day', () => {
    expect(read('It closed yesterday, and on 3 March.')).toEqual([
      ['yesterday', undefined, 'Inferred'],
      ['3 March', undefined, 'Inferred'],
    ])
  })

  it.each([
    'They may march 8 miles.',
    'The second of them left, 12 of 1,500.',
    'She paid 2013 crowns.',
    'May 40 people come?',
    'It closed on Good Friday.',
  ])('are not found where there are none: %s', text => {
    expect(read(text)).toEqual([])
  })

  it('are those of the month where it has no such day, or where the figure counts something', () => {
    expect(read('On 31 November 2023 it rained.')).toEqual([['November 2023', '2023-11', 'Stated']])
    expect(read('In March 26 people came.', { published: '2024-04-01' })).toEqual([['March', '2024-03', 'Inferred']])
  })

  it('on the 29th of February are left open in a year that has none', () => {
    expect(read('On 29 February it rained.', { published: '2023-05-01' })).toEqual([
      ['29 February', undefined, 'Inferred'],
    ])
  })

  it('stand in order, apart and with real days, whatever the text', () => {
    const word = fc.constantFrom(
      ...'8 9 31 the of and , to - – March May October 2023 2024 in late early mid last month week Monday between from 29 February 7th two days ago'.split(
        ' ',
      ),
    )
    fc.assert(
      fc.property(fc.array(word, { maxLength: 25 }), fc.boolean(), (words, dated) => {
        const found = findDates(tokenize(words.join(' ')), dated ? { published: '2024-02-29' } : {})
        found.forEach(({ span, from, until }, i) => {
          expect(span.end).toBeGreaterThan(span.start)
          expect(span.start).toBeGreaterThanOrEqual(found[i - 1]?.span.end ?? 0)
          for (const iso of [from, until]) {
            if (iso?.length === 10) expect(new Date(iso).toISOString().slice(0, 10)).toBe(iso)
          }
        })
      }),
    )
  })
})
