import { lowerAt } from '../grammar/words.js'
import type { Token } from '../text/tokens.js'
import type { CalendarDate, CalendarPoint } from './calendar-point.js'

const separator = /^[-/.]$/

/**
 * Reads a date in digits: "2025-03-08", "18/03/2025", "18.03.2025", "3/18/25". Where either part may be the day, both days
 * come into question, and the date is the time from one to the other.
 */
export function readNumericDate(tokens: readonly Token[], start: number): CalendarDate | undefined {
  const { parts, end } = partsAt(tokens, start)
  if (parts.length !== 3) return undefined
  const [one, two, three] = parts as [string, string, string]
  const points = /^\d{4}$/.test(one)
    ? readings({ year: one, pairs: [[two, three]] })
    : readings({
        year: three,
        pairs: [
          [two, one],
          [one, two],
        ],
      })
  const [first, last] = [points[0], points.at(-1)]
  return first === undefined || last === undefined ? undefined : { start, end, first, last }
}

/** The three numbers of a date, which full stops part within one token and other marks between tokens. */
function partsAt(tokens: readonly Token[], start: number): { parts: readonly string[]; end: number } {
  const word = lowerAt(tokens, start)
  if (/^\d{1,4}\.\d{1,2}\.\d{2,4}$/.test(word)) return { parts: word.split('.'), end: start + 1 }
  const mark = lowerAt(tokens, start + 1)
  const isDate = separator.test(mark) && lowerAt(tokens, start + 3) === mark && isTight(tokens, start, start + 5)
  const parts = [0, 2, 4].map(step => lowerAt(tokens, start + step))
  return isDate && parts.every(part => /^\d{1,4}$/.test(part)) ? { parts, end: start + 5 } : { parts: [], end: start }
}

/** Whether nothing stands between tokens. */
function isTight(tokens: readonly Token[], start: number, end: number): boolean {
  for (let i = start + 1; i < end; i++) if (tokens[i]?.start !== tokens[i - 1]!.end) return false
  return true
}

/** The days that numbers may mean, each once, in order. */
function readings({ year, pairs }: { year: string; pairs: readonly (readonly [string, string])[] }): CalendarPoint[] {
  const full = yearOf(year)
  if (full === undefined) return []
  const points = pairs.flatMap(([m, d]) => {
    const [month, day] = [Number(m), Number(d)]
    const isDay = m.length <= 2 && d.length <= 2 && month >= 1 && month <= 12 && day >= 1 && day <= 31
    return isDay ? [{ year: full, month, day }] : []
  })
  return points.sort((a, b) => a.month - b.month || a.day - b.day)
}

function yearOf(written: string): number | undefined {
  if (/^(?:1[89]|20)\d\d$/.test(written)) return Number(written)
  return /^[0-3]\d$/.test(written) ? 2000 + Number(written) : undefined
}
