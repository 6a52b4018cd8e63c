import { describe, expect, it } from 'vitest'
import { findAssertionDate } from '../../../src/extract/dates/assertion-date.js'
import { type DocumentDate, findDates } from '../../../src/extract/dates/find-dates.js'
import { tokenize } from '../shipped-lexicon.js'

/** When what a text attributes was said, with <source>, [cue] and {content} marked in it. */
function date(marked: string, document?: DocumentDate) {
  const spots = { source: '<>', cue: '[]', content: '{}' } as const
  const text = marked.replace(/[<>[\]{}]/g, '')
  const tokens = tokenize(text)
  const plain = (at: number) => marked.slice(0, at).replace(/[<>[\]{}]/g, '').length
  const spans = (part: keyof typeof spots) => {
    const [open, close] = spots[part]
    return [...marked.matchAll(new RegExp(`\\${open}([^\\${close}]*)\\${close}`, 'g'))].map(({ index, 0: all }) => {
      const [from, to] = [plain(index), plain(index + all.length)]
      const inside = tokens.flatMap((token, i) => (token.start >= from && token.end <= to ? [i] : []))
      return { start: inside[0]!, end: inside.at(-1)! + 1 }
    })
  }
  const attribution = { source: spans('source'), cue: spans('cue'), content: spans('content') }
  return findAssertionDate(attribution, tokens, findDates(tokens, document), document)
}

describe('the date of an assertion', () => {
  it.each([
    [
      'On March 26, 2025, <the harbour office> [reported that] {two piers had sunk}.',
      { assertedOn: '2025-03-26', dateBasis: 'Stated' },
    ],
    [
      '<The office> [announced on] March 10, 2025 [that] {the pier was shut}.',
      { assertedOn: '2025-03-10', dateBasis: 'Stated' },
    ],
    [
      '{The pier was shut}, <a watchman> [reported on] 7 March 2025.',
      { assertedOn: '2025-03-07', dateBasis: 'Stated' },
    ],
    [
      'By 8 March 2025, <the office> [announced] {it had shut the pier}.',
      { notAfter: '2025-03-08', dateBasis: 'Stated' },
    ],
    [
      'In late January 2025, after a storm, <the office> [announced that] {the pier was shut}.',
      { notBefore: '2025-01-21', notAfter: '2025-01-31', dateBasis: 'Stated' },
    ],
    ['In March 2025 <the office> [said] {the pier was shut}.', { assertedOn: '2025-03', dateBasis: 'Stated' }],
  ])('stands with the cue: %s', (text, expected) => {
    expect(date(text)).toEqual(expected)
  })

  it('is worked out from the document’s', () => {
    const document = { published: '2025-04-14' }
    expect(date('<The office> [said] today [that] {the pier was shut}.', document)).toEqual({
      assertedOn: '2025-04-14',
      dateBasis: 'Inferred',
    })
    expect(
      date('In <its survey> released late last month, <the office> [stated that] {the pier sank in 2019}.', document),
    ).toEqual({
      notBefore: '2025-03-21',
      notAfter: '2025-03-31',
      dateBasis: 'Inferred',
    })
  })

  it('is bounded by the document’s where the only date belongs to the content', () => {
    const text = '<The office> [said that] {the pier sank on 8 March 2025}.'
    expect(date(text, { published: '2025-04-14' })).toEqual({ notAfter: '2025-04-14', dateBasis: 'Inferred' })
    expect(date(text, { notAfter: '2025-04-30' })).toEqual({ notAfter: '2025-04-30', dateBasis: 'Inferred' })
    expect(date(text)).toEqual({})
  })

  it('is not that of something else that the sentence tells', () => {
    const text = '<The keeper>, who [said] {it sank}, left the town on 3 May 2020.'
    expect(date(text, { published: '2025-04-14' })).toEqual({ notAfter: '2025-04-14', dateBasis: 'Inferred' })
  })

  it('is not one of what stands before the source', () => {
    const text = 'The mayor, elected in 2008, left when <the keeper> [said] {it sank}.'
    expect(date(text, { published: '2020-04-14' })).toEqual({ notAfter: '2020-04-14', dateBasis: 'Inferred' })
  })

  it('is not later than the document', () => {
    const document = { published: '2025-04-16' }
    expect(date('<The keeper> [said] this week [that] {it sank}.', document)).toEqual({
      notBefore: '2025-04-14',
      notAfter: '2025-04-16',
      dateBasis: 'Inferred',
    })
    expect(date('<The keeper> [said] {it sinks} by May 2026.', document)).toEqual({
      notAfter: '2025-04-16',
      dateBasis: 'Inferred',
    })
    expect(date('Since 3 March 2025 <the keeper> [has said that] {it sank}.', document)).toEqual({
      notBefore: '2025-03-03',
      notAfter: '2025-04-16',
      dateBasis: 'Stated',
    })
  })
})
