import { writeNumber } from '../../rdf/write-number.js'
import { join, quoteClaims } from './range-words.js'
import type { RangeFigure } from './read-figures.js'
import { type End, type RangeRule, sortFigures } from './rules.js'
import type { LeftOutReason, RangeEnd } from './types.js'

/** The lowest of an event's own figures that a rule counts, or why there is none. */
export function findOwnLowest(figures: readonly RangeFigure[], rule: RangeRule): RangeEnd {
  const { counted } = sortFigures(figures, 'lowest', rule)
  if (counted.length === 0) return { ...none, because: explainNone(figures, 'lowest', rule) }
  const figure = Math.min(...counted.map(({ least }) => least!))
  const setting = counted.filter(({ least }) => least === figure)
  return { ...own, figure, open: false, ...explain(setting, counted.length, 'lowest', rule) }
}

/** The highest of an event's own figures that a rule counts, or why there is none. */
export function findOwnHighest(figures: readonly RangeFigure[], rule: RangeRule): RangeEnd {
  const { counted } = sortFigures(figures, 'highest', rule)
  if (counted.length === 0) return { ...none, because: explainNone(figures, 'highest', rule) }
  const figure = Math.max(...counted.map(({ most }) => most!.figure))
  const setting = counted.filter(({ most }) => most!.figure === figure)
  const open = setting.some(({ most }) => most!.open)
  return { ...own, figure, open, ...explain(setting, counted.length, 'highest', rule) }
}

const none: Pick<RangeEnd, 'figure' | 'open' | 'from' | 'claims'> = {
  figure: null,
  open: false,
  from: null,
  claims: [],
}
const own = { from: 'event' } as const

function explain(setting: readonly RangeFigure[], counted: number, end: End, rule: RangeRule) {
  const claims = setting.map(({ shown }) => shown)
  const name = nameFigures(end, rule)
  const among =
    counted === setting.length ? `the only ${name(counted)}` : `the ${end} of ${writeNumber(counted)} ${name(counted)}`
  return { claims, because: `${quoteClaims(claims)}: ${among}.` }
}

/** What figures that may set an end are, so many of them: `documented figures of the event`. */
const nameFigures =
  (end: End, { figures }: RangeRule) =>
  (number: number) => {
    const { before, after } = figures[end]
    return [before, number === 1 ? 'figure' : 'figures', 'of the event', after].filter(Boolean).join(' ')
  }

/** Why no figure of an event counts at an end. */
function explainNone(figures: readonly RangeFigure[], end: End, rule: RangeRule): string {
  if (figures.length === 0) return `No claim gives a figure of the event itself.`
  const { refused } = sortFigures(figures, end, rule)
  const reasons = figures.flatMap(figure => (figure.refused ?? refused.get(figure))?.reason ?? [])
  const words = [...new Set(reasons)].map(reason => reasonNames[reason])
  return `No ${nameFigures(end, rule)(1)}: what claims give is ${join(words, 'or')}.`
}

/** Reasons for which a claim of the event itself does not count, as what it then is. */
export const reasonNames: Readonly<Record<LeftOutReason, string>> = {
  denied: 'denied',
  'could-not-verify': 'not verified',
  'not-asserted': 'not asserted',
  'not-yet': 'later',
  'possibly-later': 'possibly later',
  ascribed: 'ascribed',
  retracted: 'withdrawn',
  revised: 'revised',
  superseded: 'superseded',
  'no-figure': 'without a figure',
  vague: 'in vague words',
  'not-documented': 'not documented',
  circular: 'circular',
  'relayed-origin': 'passed on from an origin',
  unit: 'of another unit',
  part: 'of a part',
  whole: 'of a whole',
  'other-scope': 'of another scope',
}
