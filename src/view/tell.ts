import { type ClaimManner, describeManner, type MannerWords } from '../claims/manner.js'
import { inEnglish, type Reader } from '../language/language.js'
import type { PossibleDays } from '../time/possible-days.js'
import type { Times } from '../time/times.js'

/** The day, month, year or bounds of an assertion, and whether somebody worked them out. */
export function describeTimes(times: Times, told: Reader = inEnglish): string {
  const words = told.language.words.times
  const when = tellTimes(times, told)
  return times.basis === 'Inferred' ? words.inferred(when) : when
}

/** The day, month, year or bounds alone. */
export function tellTimes({ on, notBefore, notAfter }: Times, { language: { words } }: Reader): string {
  const { times, date } = words
  if (on !== undefined) return date(on)
  if (notBefore !== undefined && notAfter !== undefined) return times.between(notBefore, notAfter)
  if (notAfter !== undefined) return times.by(notAfter)
  return notBefore === undefined ? times.undated : times.from(notBefore)
}

/** Possible days in words: `on 2025-03-09`, `by 2025-04-30`; undefined where none is known. */
export function tellDays({ first, last }: PossibleDays, { language: { words } }: Reader): string | undefined {
  const { times } = words
  if (first !== undefined && last !== undefined) return first === last ? times.on(first) : times.between(first, last)
  if (last !== undefined) return times.by(last)
  return first === undefined ? undefined : times.orLater(first)
}

/** How something is said, in words: `finding; alleged; of many`. */
export function tellManner(manner: ClaimManner, told: Reader, separator = told.language.words.semicolon): string {
  return describeManner(manner, separator, mannerWordsOf(told))
}

/** What is said of manners in a language, with terms by their names there. */
export function mannerWordsOf({ language, nameOf }: Reader): MannerWords {
  return { ...language.words.manner, nameOf }
}
