import { dayOfNumber } from '../../time/iso-date.js'

/** An axis on which positions are drawn. */
export interface PlotAxis {
  /** What a place on it is: `figure`, `day`. */
  readonly name: string
  /** Whether its numbers are days counted from 1970-01-01. */
  readonly days: boolean
  /** A place on it in words. */
  format(place: number): string
}

/** What a position allows, as stretches of an axis; `null` ends are open. */
export interface Stretches {
  readonly spans: readonly { readonly least: number | null; readonly most: number | null }[]
  /** The figure as stated, if any. */
  readonly stated: number | null
  /** Whether an end that is drawn does not itself belong to the position. */
  readonly exclusive: boolean
}

/** How values of a kind are drawn. */
export interface Plot<V> {
  readonly axis: PlotAxis
  stretches(value: V): Stretches
}

/** The axis of figures. */
export const figures: PlotAxis = { name: 'figure', days: false, format: figure => figure.toLocaleString('en') }

/** The axis of days. */
export const days: PlotAxis = { name: 'day', days: true, format: dayOfNumber }
