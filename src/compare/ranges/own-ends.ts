import { type Reason, say } from '../reasons/reason.js'
import { explainEnd } from './explain-end.js'
import type { RangeFigure } from './read-figures.js'
import { type End, type RangeRule, sortFigures } from './rules.js'
import { sayClaims } from './say-claims.js'
import type { RangeEnd } from './types.js'

/** The lowest of an event's own figures that a rule counts, or why there is none. */
export function findOwnLowest(figures: readonly RangeFigure[], rule: RangeRule): RangeEnd {
  const { counted } = sortFigures(figures, 'lowest', rule)
  if (counted.length === 0) return explainEnd(none, explainNone(figures, 'lowest', rule))
  const figure = Math.min(...counted.map(({ least }) => least!))
  const setting = counted.filter(({ least }) => least === figure)
  return explain(setting, { figure, open: false }, counted.length, 'lowest', rule)
}

/** The highest of an event's own figures that a rule counts, or why there is none. */
export function findOwnHighest(figures: readonly RangeFigure[], rule: RangeRule): RangeEnd {
  const { counted } = sortFigures(figures, 'highest', rule)
  if (counted.length === 0) return explainEnd(none, explainNone(figures, 'highest', rule))
  const figure = Math.max(...counted.map(({ most }) => most!.figure))
  const setting = counted.filter(({ most }) => most!.figure === figure)
  const open = setting.some(({ most }) => most!.open)
  return explain(setting, { figure, open }, counted.length, 'highest', rule)
}

const none: Omit<RangeEnd, 'because'> = {
  figure: null,
  open: false,
  from: null,
  claims: [],
}

function explain(
  setting: readonly RangeFigure[],
  found: Pick<RangeEnd, 'figure' | 'open'>,
  counted: number,
  end: End,
  { figures }: RangeRule,
): RangeEnd {
  const claims = setting.map(({ shown }) => shown)
  const said = sayClaims(claims)
  const isAll = counted === setting.length
  const why = isAll
    ? say('onlyFigure', said, figures[end], counted)
    : say('endOfFigures', said, end, figures[end], counted)
  return explainEnd({ from: 'event', ...found, claims }, why)
}

/** Why no figure of an event counts at an end. */
function explainNone(figures: readonly RangeFigure[], end: End, rule: RangeRule): Reason {
  if (figures.length === 0) return say('noClaim')
  const { refused } = sortFigures(figures, end, rule)
  const reasons = figures.flatMap(figure => (figure.refused ?? refused.get(figure))?.reason ?? [])
  return say('noneCounts', rule.figures[end], [...new Set(reasons)])
}
