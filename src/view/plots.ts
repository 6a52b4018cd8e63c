import type { Kind } from '../compare/kinds/kind.js'
import { kindOf } from '../compare/kinds/kinds.js'
import type { PlotAxis, Stretches } from '../compare/kinds/plot.js'
import type { Position, Question } from '../compare/types.js'
import { groupBy } from './group-by.js'

/** A position, with the question that it answers. */
export interface Stand {
  readonly question: Question
  readonly position: Position
}

/** Positions that can be drawn over one axis, in their order. */
export interface PlotView<S extends Stand> {
  readonly axis: PlotAxis
  readonly unit: string
  readonly rows: readonly { readonly stand: S; readonly stretches: Stretches }[]
}

/** The positions that can be drawn, by axis and unit, in the order in which these come up. */
export function gatherPlots<S extends Stand>(stands: readonly S[], kinds?: readonly Kind[]): PlotView<S>[] {
  const drawn = stands.flatMap(stand => {
    const { value } = stand.position
    const plot = kindOf(value, kinds)?.plot
    if (!plot || value === null) return []
    const stretches = plot.stretches(value)
    return placesOf(stretches).length === 0 ? [] : [{ stand, stretches, axis: plot.axis }]
  })
  const groups = groupBy(drawn, ({ axis, stand }) => `${axis.name} ${stand.question.unit}`)
  return [...groups.values()].map(rows => ({ axis: rows[0]!.axis, unit: rows[0]!.stand.question.unit, rows }))
}

/** Every place on the axis that stretches name. */
export function placesOf({ spans, stated }: Stretches): number[] {
  return [...spans.flatMap(({ least, most }) => [least, most]), stated].filter(place => place !== null)
}

/** A figure in one line: `null` bounds are open. */
export interface FigureBar {
  readonly least: number | null
  readonly most: number | null
  /** The figure as stated, if any. */
  readonly stated: number | null
}

/** The figures among positions that are one stretch with its ends, by unit, in the order in which units come up. */
export function gatherFigures<S extends Stand>(
  stands: readonly S[],
  kinds?: readonly Kind[],
): { readonly stand: S; readonly bar: FigureBar }[][] {
  const plots = gatherPlots(stands, kinds).filter(({ axis }) => !axis.days)
  return plots.map(({ rows }) =>
    rows.flatMap(({ stand, stretches: { spans, stated, exclusive } }) => {
      const [only, ...more] = spans
      if (!only || more.length > 0 || exclusive || (only.least === null && only.most === null)) return []
      return [{ stand, bar: { ...only, stated } }]
    }),
  )
}
