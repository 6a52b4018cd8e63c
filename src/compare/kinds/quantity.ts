import { formatQuantity } from '../../claims/quantity.js'
import { numberLiteral } from '../../rdf/literals.js'
import { cg, schema } from '../../rdf/namespaces.js'
import { type Reason, type Stated as StatedPiece, say, tellReason } from '../reasons/reason.js'
import type { Relation, Verdict } from '../verdict.js'
import type { ExplainedKind } from './explained-kind.js'
import { explainRatio, isWithinTolerance, ratio, readFigure } from './figures.js'
import { areDisjoint, closed, complement, relateIntervals } from './intervals.js'
import { parseQuantity } from './parse-quantity.js'
import { figures } from './plot.js'
import { labelAsStated, labelDenial, labelQuantity, readQuantity } from './quantity-label.js'
import type { QuantityPosition } from './quantity-position.js'
import { singleValued } from './single.js'
import { readStated, type Stated } from './stated.js'
import { tabulateIntervals } from './tabled.js'

/**
 * The figures that somebody allows: bounds that belong to it, open where `null`, and the figure as stated; or stretches of
 * which some end does not belong to it (`exclusive`), or several, as a denial leaves them.
 */
export type QuantityValue =
  | {
      readonly kind: 'quantity'
      readonly least: number | null
      readonly most: number | null
      readonly headline: number | null
    }
  | {
      readonly kind: 'quantity'
      readonly intervals: readonly (readonly [number | null, number | null])[]
      readonly exclusive?: boolean
    }

/** Numbers with the bounds that their wording implies. */
export const quantity: ExplainedKind<QuantityPosition, QuantityValue> = {
  iri: cg.Quantity.value,
  name: 'quantity',
  noun: 'a quantity',
  ...singleValued,
  read(content, value, { denied, counts }) {
    const stated = readStated(content, value)
    if ('problem' in stated) return stated
    const asserted = readPosition(stated, counts)
    if ('problem' in asserted) return asserted
    const position = denied ? deny(asserted) : asserted
    if (position.intervals.length === 0)
      return { problem: `expected a denial that leaves a figure, found one of ${labelQuantity(asserted)}` }
    return { position, unit: stated.unit }
  },
  key({ intervals, headline }) {
    const spans = intervals.map(
      ({ least, most, leastOpen, mostOpen }) => `${leastOpen ? '(' : '['}${least},${most}${mostOpen ? ')' : ']'}`,
    )
    return `${spans.join('')} ${headline ?? 'none'}`
  },
  label: labelQuantity,
  labelAsStated,
  labelDenial,
  reading: readQuantity,
  contradicts: (a, b) => areDisjoint(a.intervals, b.intervals),
  relate(a, b, { tolerance }) {
    const relation = relateIntervals(a.intervals, b.intervals)
    const { verdict, gap } = weighHeadlines(a.headline, b.headline, tolerance)
    return {
      relation,
      verdict: relation === 'contradicts' ? 'contradict' : verdict,
      gap,
      get reason() {
        return tellReason(explain(a, b, tolerance))
      },
    }
  },
  explain: (a, b, { tolerance }) => explain(a, b, tolerance),
  numbers: { intervals: ({ intervals }) => intervals, stated: ({ headline }) => headline, addsUp: true },
  size(value) {
    const { least, most, headline } = boundsOf(value)
    return headline ?? least ?? most ?? 0
  },
  value({ intervals, headline }) {
    const [only, ...more] = intervals
    const exclusive = intervals.some(
      ({ least, most, leastOpen, mostOpen }) => (leastOpen && least !== -Infinity) || (mostOpen && most !== Infinity),
    )
    if (only && more.length === 0 && !exclusive) {
      return { kind: 'quantity', least: finite(only.least), most: finite(only.most), headline }
    }
    const spans = intervals.map(({ least, most }) => [finite(least), finite(most)] as const)
    return { kind: 'quantity', intervals: spans, ...(exclusive ? { exclusive } : {}) }
  },
  data: ({ kind: _, ...data }) => data,
  describe(value) {
    const { least, most, headline } = boundsOf(value)
    const stated = [
      [schema.minValue, least],
      [schema.maxValue, most],
      [schema.value, headline],
    ] as const
    return stated.flatMap(([property, figure]) =>
      typeof figure === 'number' ? [[property, numberLiteral(figure)] as const] : [],
    )
  },
  plot: {
    axis: figures,
    stretches(value) {
      if ('least' in value) {
        const { least, most, headline } = value
        return { spans: [{ least, most }], stated: headline, exclusive: false }
      }
      const spans = value.intervals.map(([least, most]) => ({ least, most }))
      return { spans, stated: null, exclusive: value.exclusive ?? false }
    },
  },
  namesConcepts: false,
  typed: {
    hint: 'a figure as worded, such as 12 or at least 12',
    parse(text) {
      const value = parseQuantity(text)
      return { value, words: formatQuantity(value) }
    },
  },
  tabulate: ({ intervals, headline }) => tabulateIntervals(intervals, headline),
  query: 'quantity',
}

/** The bounds and the figure of a value that has them. */
function boundsOf(value: QuantityValue): { least?: number | null; most?: number | null; headline?: number | null } {
  return 'least' in value ? value : {}
}

/** The figures that a position does not allow, none of them stated; no interval is left where it allows all. */
function deny({ intervals, counts }: QuantityPosition): QuantityPosition {
  const line = { least: counts ? 0 : -Infinity, steps: counts }
  return { intervals: complement(intervals, line), headline: null, counts }
}

function readPosition(stated: Stated, counts: boolean): QuantityPosition | { readonly problem: string } {
  const problems: string[] = []
  const read = (literal: Stated['value']): number | undefined => {
    const figure = literal && readFigure(literal, counts)
    if (typeof figure !== 'object') return figure
    problems.push(figure.problem)
    return undefined
  }
  const value = read(stated.value)
  const least = read(stated.least)
  const most = read(stated.most)
  if (problems.length > 0) return { problem: problems.join('; ') }
  if (least === undefined && most === undefined) {
    return { intervals: [closed(value!, value!)], headline: value!, counts }
  }
  if (least !== undefined && most !== undefined) {
    if (least > most)
      return { problem: `expected schema:minValue of no more than schema:maxValue, found ${least} and ${most}` }
    // "fewer than 20" states 20 and allows 19 at most
    const isBelow = value === most + 1 && least === 0
    if (value !== undefined && (value < least || value > most) && !isBelow) {
      return {
        problem: `expected schema:value between schema:minValue and schema:maxValue, found ${value}, ${least} and ${most}`,
      }
    }
  }
  const interval = closed(least ?? (counts ? 0 : -Infinity), most ?? Infinity)
  return {
    intervals: [interval],
    headline: value ?? (interval.least === interval.most ? interval.least : null),
    counts,
  }
}

function weighHeadlines(
  a: number | null,
  b: number | null,
  tolerance: number,
): { verdict: Verdict; gap: number | null } {
  if (a === null || b === null) return { verdict: 'agree', gap: null }
  const gap = ratio(a, b)
  return { verdict: a === b || isWithinTolerance(gap, tolerance) ? 'agree' : 'differ', gap }
}

function explainHeadlines(a: number | null, b: number | null, tolerance: number): Reason {
  if (a === null || b === null) return a === b ? say('neitherFigure') : say('oneFigure')
  if (a === b) return say('sameFigure', a)
  const gap = ratio(a, b)
  if (gap === null) return say('statedFigures', a, b)
  if (!isWithinTolerance(gap, tolerance)) return explainRatio(gap)
  return say('withinPercent', Number((tolerance * 100).toPrecision(6)))
}

function explain(a: QuantityPosition, b: QuantityPosition, tolerance: number): Reason {
  const relation = relateIntervals(a.intervals, b.intervals)
  return say('clauses', [explainIntervals(a, b, relation), explainHeadlines(a.headline, b.headline, tolerance)])
}

function explainIntervals(a: QuantityPosition, b: QuantityPosition, relation: Relation): Reason {
  const [first, second] = [nameRead(a), nameRead(b)]
  if (relation === 'contradicts') return say('noFigureBoth', first, second)
  if (relation === 'same') return say(readQuantity(a) === null ? 'bothSay' : 'bothReadAs', first)
  const side = bothBound(a, b)
  if (side) {
    const boundOf = ({ intervals: [only] }: QuantityPosition) => (side === 'lower' ? only!.least : only!.most)
    return say('bothBounds', side, boundOf(a), boundOf(b))
  }
  if (relation === 'refines') return say('within', first, second)
  if (relation === 'refinedBy') return say('within', second, first)
  return say('someFiguresBoth', first, second)
}

/** How a position is read: a bound as `420 or more`, which is nobody's wording, and other figures as they are called. */
function nameRead(position: QuantityPosition): StatedPiece {
  const [only, ...more] = position.intervals
  const isBound = more.length === 0 && (only!.most === Infinity || only!.least === (position.counts ? 0 : -Infinity))
  return { label: (isBound ? readQuantity(position) : null) ?? labelQuantity(position), value: null }
}

/** On which side both positions are open, where they are on the same one. */
function bothBound(a: QuantityPosition, b: QuantityPosition): 'lower' | 'upper' | undefined {
  const sides = [a, b].map(({ intervals: [only, ...more], counts }) => {
    if (!only || more.length > 0) return undefined
    if (only.most === Infinity) return 'lower'
    return only.least === (counts ? 0 : -Infinity) && only.most > only.least ? 'upper' : undefined
  })
  return sides[0] === sides[1] ? sides[0] : undefined
}

const finite = (end: number) => (Number.isFinite(end) ? end : null)
