import { addDays, addMonths } from '../../time/iso-date.js'
import { readNumeral } from '../grammar/numerals.js'
import { lowerAt } from '../grammar/words.js'
import type { Token } from '../text/tokens.js'
import type { Interval } from './relative-date.js'

/** What words make of a date that stands behind them. */
export type Change = (date: Interval) => Partial<Interval>

const before: Change = ({ from }) => ({ until: moved(from, -1) })
const until: Change = ({ until }) => ({ until })
const after: Change = ({ until }) => ({ from: moved(until, 1) })
const since: Change = ({ from }) => ({ from })

const words: readonly (readonly [readonly string[], Change])[] = [
  ...(['before', 'prior to', 'ahead of', 'earlier than'] as const).map(each => [each.split(' '), before] as const),
  ...(
    [
      'by',
      'until',
      'till',
      'up to',
      'through',
      'no later than',
      'not later than',
      'as of',
      'as at',
      'on or before',
    ] as const
  ).map(each => [each.split(' '), until] as const),
  ...(['after', 'following', 'later than'] as const).map(each => [each.split(' '), after] as const),
  ...(
    ['since', 'ever since', 'starting', 'beginning', 'from', 'on or after', 'starting on', 'beginning on'] as const
  ).map(each => [each.split(' '), since] as const),
]
const units = new Map([
  ['day', 1],
  ['night', 1],
  ['morning', 1],
  ['evening', 1],
  ['afternoon', 1],
  ['week', 7],
])

/**
 * The words before a date that make it a bound: "before", "by", "since"; undefined where they belong to a noun behind it, as
 * in "after Monday’s vote". "From" is one only with "on" behind the date.
 */
export function boundBefore(
  tokens: readonly Token[],
  { start, end }: { start: number; end: number },
): Change | undefined {
  const from = lowerAt(tokens, start - 1) === 'the' ? start - 1 : start
  const found = words.filter(([phrase]) =>
    phrase.every((word, i) => lowerAt(tokens, from - phrase.length + i) === word),
  )
  const longest = found.sort(([one], [other]) => other.length - one.length)[0]
  if (longest === undefined || governsNoun(tokens, end)) return undefined
  const goesOn = longest[0][0] !== 'from' || /^(?:on|onwards?)$/.test(lowerAt(tokens, end))
  return goesOn ? longest[1] : undefined
}

/** Whether a date only says which noun is meant: "Monday’s vote", "the March 8 attack". */
function governsNoun(tokens: readonly Token[], end: number): boolean {
  const next = tokens[end]
  return next !== undefined && (/^['’]s?$/.test(next.word) || /^(?:NOUN|PROPN)$/.test(next.pos))
}

/** Reads so many days before or after the date behind them: "the day before", "two days after", "a week before". */
export function readShift(tokens: readonly Token[], start: number): { readonly end: number; of: Change } | undefined {
  const one = /^(?:the|an?|one)$/.test(lowerAt(tokens, start))
  const count = one ? { value: 1, end: start + 1 } : readNumeral(tokens, start)
  if (count?.value === undefined || !Number.isInteger(count.value) || count.value < 1) return undefined
  const days = units.get(lowerAt(tokens, count.end).replace(/s$/, ''))
  const side = lowerAt(tokens, count.end + 1)
  if (days === undefined || !/^(?:before|after|following|preceding)$/.test(side)) return undefined
  const shift = count.value * days * (/^(?:before|preceding)$/.test(side) ? -1 : 1)
  const of: Change = ({ from, until }) =>
    from.length === 10 && until.length === 10 ? { from: moved(from, shift), until: moved(until, shift) } : {}
  return { end: count.end + 2, of }
}

/** A day, month or year so many days, months or years later. */
function moved(date: string, steps: number): string {
  if (date.length === 10) return addDays(date, steps)
  return date.length === 7 ? addMonths(date, steps) : String(Number(date) + steps).padStart(4, '0')
}
