import type { Span } from '../../claims/document.js'
import type { FoundDate } from '../dates/find-dates.js'
import { firstDateFrom } from '../dates/first-date.js'
import type { Token } from '../text/tokens.js'
import type { Group } from './groups.js'
import type { Trigger } from './wording.js'

/** The time that a figure counts for: its first and last day, month or year, as far as they are said. */
export interface Time {
  readonly from?: string
  readonly until?: string
  /** Whether it stands with the figure, rather than at the head of its sentence. */
  readonly timed: boolean
}

/** Where a date is looked for: so many tokens after a figure, and before it where it stands at the head of the sentence. */
const after = 18
const farthest = 60
/** A verb of saying stands so many tokens before its date at most. */
const sayingReach = 7

/** The time that a sentence gives a figure: not the day on which somebody says it. */
export function timeOf(
  group: Group,
  trigger: Trigger,
  tokens: readonly Token[],
  sentence: Span,
  dates: readonly FoundDate[],
): Time {
  const own = dates.slice(firstDateFrom(dates, sentence.start), firstDateFrom(dates, sentence.end))
  const told = own.filter(({ span }) => !isOfSaying(span, tokens, sentence.start))
  const [from, to] = [Math.min(group.start, trigger.start), Math.max(group.end, trigger.end)]
  const beside = told.find(({ span }) => span.start >= group.end)
  const later =
    beside !== undefined && standsBeside(group, beside.span, tokens)
      ? beside
      : told.find(({ span }) => span.end > from && span.start - to <= after)
  if (later !== undefined) return { ...boundsOf(later), timed: true }
  const earlier = told.findLast(({ span }) => span.end <= from && span.start >= from - farthest)
  if (earlier === undefined) return { timed: false }
  const said = tokens.slice(earlier.span.end, from).some(({ pos, word }) => pos === 'VERB' && !/ing$/.test(word))
  return said ? { timed: false } : { ...boundsOf(earlier), timed: false }
}

/** Whether nothing but a place parts a date from the figure before it: "eight in Tarn on Friday". */
function standsBeside({ end }: Span, date: Span, tokens: readonly Token[]): boolean {
  return date.start - end <= 5 && tokens.slice(end, date.start).every(({ pos }) => /^(?:ADP|DET|PROPN)$/.test(pos))
}

/** Whether a date is that of a saying: "police said on Monday", "said in a statement late on Monday". */
function isOfSaying({ start }: Span, tokens: readonly Token[], from: number): boolean {
  for (let i = start - 1; i >= from && start - i <= sayingReach; i--) {
    const { pos, kinds } = tokens[i]!
    if (pos === 'VERB' && kinds.has('ReportingVerb')) return true
    if (!/^(?:ADP|DET|ADV|ADJ|PART)$/.test(pos) && !(pos === 'NOUN' && kinds.has('RecordNoun'))) return false
  }
  return false
}

function boundsOf({ from, until }: FoundDate): { from?: string; until?: string } {
  return { ...(from === undefined ? {} : { from }), ...(until === undefined ? {} : { until }) }
}
