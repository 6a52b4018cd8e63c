import { compareDates } from '../../time/iso-date.js'
import { isBefore } from '../../time/possible-days.js'
import type { CountedFigures } from '../reasons/range-reasons.js'
import { say } from '../reasons/reason.js'
import type { RangeFigure } from './read-figures.js'
import { type Refusal, refuse } from './refusals.js'
import type { RangeRuleName } from './types.js'

/** The ends of a range. */
export type End = 'lowest' | 'highest'

/** By which claims the ends of a range are set. */
export interface RangeRule {
  readonly name: RangeRuleName
  /** The rule in one sentence. */
  readonly words: string
  /** What a figure is that may set an end. */
  readonly figures: Readonly<Record<End, CountedFigures>>
  /** Whether a part's lowest raises that of the event where it is higher; else it counts only in default of any. */
  readonly partsRaise: boolean
  /** Why a figure does not count at an end; `all` are those of the same event and unit. */
  refuse(figure: RangeFigure, end: End, all: readonly RangeFigure[]): Refusal | undefined
}

const circular = refuse('circular', say('restsOnItself'))
const vague = refuse('vague', say('readsNone'))
const endless = refuse('no-figure', say('setsNoLeast'))
const documented: RangeRule = {
  name: 'documented',
  words:
    'From the smallest figure that somebody documents to the highest that anybody states. A part with more raises a documented figure, and stands in where the whole has no figure.',
  figures: { lowest: 'documented', highest: 'stated' },
  partsRaise: true,
  refuse(figure, end) {
    if (figure.vague) return vague
    if (end === 'highest') return undefined
    if (figure.undocumented !== null) return refuse('not-documented', figure.undocumented)
    return originsOf(figure).length === 0 ? circular : undefined
  },
}

const stated: RangeRule = {
  name: 'stated',
  words: 'From the least figure that anybody states to the greatest, vague words read by the reading rules.',
  figures: { lowest: 'stated', highest: 'stated' },
  partsRaise: false,
  refuse: () => undefined,
}

const origins: RangeRule = {
  name: 'origins',
  words:
    'From the least figure that anybody states to the greatest, with one voice for each independent origin: whoever only passes on what others say here themselves adds nothing.',
  figures: { lowest: 'origins', highest: 'origins' },
  partsRaise: false,
  refuse(figure, _, all) {
    const origins = originsOf(figure)
    if (origins.length === 0) return circular
    if (isOfItsOwn(figure, figure.source.speaker)) return undefined
    if (!origins.every(({ id }) => all.some(other => isOfItsOwn(other, id)))) return undefined
    return refuse('relayed-origin', say('originCounts', origins))
  },
}

/** With whom a figure begins: the named, and those who have it from others whom they do not name. */
const originsOf = ({ shown }: RangeFigure) => [...shown.origins, ...shown.unnamedOrigins]

/** Whether a figure is a speaker's own, from which it begins. */
function isOfItsOwn(figure: RangeFigure, speaker: string): boolean {
  return figure.source.speaker === speaker && originsOf(figure).some(({ id }) => id === speaker)
}

/** The rules by name. */
export const rangeRules: Readonly<Record<RangeRuleName, RangeRule>> = { documented, stated, origins }

/** Figures of one event and unit at one end: those that count by a rule, and those that do not, and why. */
export interface Sorted {
  readonly counted: readonly RangeFigure[]
  readonly refused: ReadonlyMap<RangeFigure, Refusal>
}

/** Sorts figures by whether they count at an end: not those that a rule refuses, nor those that later ones supersede. */
export function sortFigures(figures: readonly RangeFigure[], end: End, rule: RangeRule): Sorted {
  const candidates = figures.filter(({ refused }) => refused === null)
  const refused = new Map<RangeFigure, Refusal>()
  for (const figure of candidates) {
    const refusal = rule.refuse(figure, end, candidates)
    if (refusal !== undefined) refused.set(figure, refusal)
  }
  const left = candidates.filter(figure => !refused.has(figure))
  for (const figure of left) {
    if (figure[end === 'lowest' ? 'least' : 'most'] === null) refused.set(figure, endless)
  }
  const inOrder = left.filter(figure => !refused.has(figure)).sort(byFirstDay)
  for (const figure of inOrder) {
    const later = inOrder.findLast(
      other => other.source.speaker === figure.source.speaker && isBefore(figure.source.days, other.source.days),
    )
    if (later === undefined) continue
    refused.set(figure, refuse('superseded', say('superseded', say('statedFigure', later.shown.stated))))
  }
  return { counted: left.filter(figure => !refused.has(figure)), refused }
}

const byFirstDay = (a: RangeFigure, b: RangeFigure) => compareDates(a.source.days.first, b.source.days.first, 'first')
