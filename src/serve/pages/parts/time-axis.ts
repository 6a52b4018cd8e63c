import { scaleUtc } from 'd3-scale'
import { dayNumber, dayOfNumber } from '../../../time/iso-date.js'
import type { PossibleDays } from '../../../time/possible-days.js'

/** A scale from days to places along an axis, in per cent of its width. */
export interface TimeAxis {
  /** Where a day begins. */
  readonly ticks: readonly { readonly place: number; readonly name: string }[]
  /** From where to where days reach, the last to its end; null where an end is open. */
  span(days: PossibleDays): { readonly from: number | null; readonly to: number | null }
}

const msPerDay = 86_400_000

/** The part of the width, in per cent, that is kept at either end for what is open on that side. */
const margin = 9

/** More ticks are thinned out. */
const mostTicks = 4

/** How an axis is drawn. */
export interface TimeAxisOptions {
  /** Whether it begins on the right. */
  readonly isMirrored?: boolean
  /** How a date (ISO 8601) is written. */
  readonly write?: (iso: string) => string
}

/** An axis for days and bounds of days; undefined where none of them is known. */
export function createTimeAxis(
  all: readonly PossibleDays[],
  { isMirrored = false, write = iso => iso }: TimeAxisOptions = {},
): TimeAxis | undefined {
  const numbers = all
    .flatMap(({ first, last }) => [first ?? [], last ?? []].flat())
    .map(dayNumber)
    .filter(day => !Number.isNaN(day))
  if (numbers.length === 0) return undefined
  const [from, to] = [numbers.reduce((a, b) => Math.min(a, b)), numbers.reduce((a, b) => Math.max(a, b)) + 1]
  const scale = scaleUtc(
    [new Date(from * msPerDay), new Date(to * msPerDay)],
    isMirrored ? [100 - margin, margin] : [margin, 100 - margin],
  )
  const place = (day: number) => Number(scale(day * msPerDay).toFixed(2))
  // no finer than days
  const days = [...new Set(scale.ticks(mostTicks).map(tick => Math.floor(tick.getTime() / msPerDay)))]
  const shown = days.filter((_, i) => i % Math.ceil(days.length / mostTicks) === 0)
  const name = nameDays(shown.map(dayOfNumber))
  return {
    ticks: shown.map(day => ({ place: place(day), name: write(name(dayOfNumber(day))) })),
    span: ({ first, last }) => {
      const [start, end] = [first, last].map(day => (day === undefined ? Number.NaN : dayNumber(day))) as [
        number,
        number,
      ]
      return { from: Number.isNaN(start) ? null : place(start), to: Number.isNaN(end) ? null : place(end + 1) }
    },
  }
}

/** Days in ISO 8601 as coarsely as tells them: years where all begin one, months where all do. */
function nameDays(days: readonly string[]): (day: string) => string {
  if (days.every(day => day.endsWith('-01-01'))) return day => day.slice(0, -6)
  return days.every(day => day.endsWith('-01')) ? day => day.slice(0, -3) : day => day
}
