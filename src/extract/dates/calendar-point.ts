import type { Span } from '../../claims/document.js'

/** A date as written: what the words leave out is absent. */
export interface CalendarPoint {
  readonly year?: number
  readonly month?: number
  readonly day?: number
  /** Which third of the month or of the year: 0 for early, 1 for mid, 2 for late. */
  readonly third?: 0 | 1 | 2
  /** Of the year before that of the date with which it is joined: "31 December" to "2 January". */
  readonly yearBefore?: true
}

/** Words for a day, a month, a year or several days of one month, in token numbers, end exclusive. */
export interface CalendarDate extends Span {
  readonly first: CalendarPoint
  readonly last: CalendarPoint
}
