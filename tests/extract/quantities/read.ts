import { findDates } from '../../../src/extract/dates/find-dates.js'
import { findQuantities } from '../../../src/extract/quantities/find-quantities.js'
import { tokenize, wording } from '../shipped-lexicon.js'

/** What a text counts, with the words of its spans. */
export function readQuantities(text: string, words = wording) {
  const tokens = tokenize(text)
  const quote = (span: { start: number; end: number } | undefined) =>
    span && text.slice(tokens[span.start]!.start, tokens[span.end - 1]!.end)
  return findQuantities(tokens, findDates(tokens), words).map(found => ({
    ...found,
    span: quote(found.span)!,
    phrase: quote(found.phrase)!,
    victims: quote(found.victims),
    perpetrator: quote(found.perpetrator),
    place: quote(found.place),
  }))
}

/** What a text counts in a line each: `deaths 12 [12, 12] total`. */
export function listQuantities(text: string): string[] {
  return readQuantities(text).map(({ measure, value, min, max, total }) =>
    [measure, value ?? '-', `[${min ?? ''}, ${max ?? ''}]`, total ? 'total' : 'part'].join(' '),
  )
}
