import { ClaimGraphError } from '../../errors.js'
import { dateLiteral } from '../../rdf/literals.js'
import { cg } from '../../rdf/namespaces.js'
import { nameDays } from '../../time/day-span.js'
import { dayNumber, dayOfNumber } from '../../time/iso-date.js'
import { parseDate } from '../../time/parse-date.js'
import { formatTimes } from '../../time/times.js'
import { type Reason, type Stated as StatedPiece, say, tellReason } from '../reasons/reason.js'
import { readDays } from './days.js'
import type { ExplainedKind } from './explained-kind.js'
import { areDisjoint, closed, complement, distance, type Intervals, type Line, relateIntervals } from './intervals.js'
import { days } from './plot.js'
import { singleValued } from './single.js'
import { readStated, type Stated } from './stated.js'
import { tabulateIntervals } from './tabled.js'

const line: Line = { least: -Infinity, steps: true }

/** The days, counted from 1970-01-01, of which one is meant. */
export type InstantPosition = Intervals

/** Days (ISO 8601) between which it lies, ends included; `null` ends are open. Where a denial leaves several stretches, these. */
export type InstantValue =
  | { readonly kind: 'instant'; readonly earliest: string | null; readonly latest: string | null }
  | { readonly kind: 'instant'; readonly intervals: readonly (readonly [string | null, string | null])[] }

/** Days, as far as the date's precision or its bounds tell. */
export const instant: ExplainedKind<InstantPosition, InstantValue> = {
  iri: `${cg.$iri}Instant`,
  name: 'instant',
  noun: 'an instant',
  ...singleValued,
  read(content, value, { denied }) {
    const stated = readStated(content, value)
    if ('problem' in stated) return stated
    const asserted = readPosition(stated)
    if ('problem' in asserted) return asserted
    return { position: denied ? complement(asserted, line) : asserted, unit: stated.unit }
  },
  key: position => position.map(({ least, most }) => `${end(least) ?? ''}/${end(most) ?? ''}`).join(' '),
  label,
  contradicts: areDisjoint,
  relate(a, b) {
    const relation = relateIntervals(a, b)
    const gap = distance(a, b)
    const verdict = relation === 'contradicts' ? 'contradict' : 'agree'
    return {
      relation,
      verdict,
      gap,
      get reason() {
        return tellReason(explain(a, b))
      },
    }
  },
  explain,
  numbers: { intervals: position => position, stated: () => null, addsUp: false },
  value: readValue,
  data: ({ kind: _, ...data }) => data,
  plot: {
    axis: days,
    stretches(value) {
      const spans = 'intervals' in value ? value.intervals : [[value.earliest, value.latest] as const]
      return {
        spans: spans.map(([earliest, latest]) => ({ least: toDay(earliest), most: toDay(latest) })),
        stated: null,
        exclusive: false,
      }
    },
  },
  namesConcepts: false,
  tabulate: position => tabulateIntervals(position, null),
  typed: {
    hint: 'a day, month or year',
    parse(text) {
      const { on } = parseDate(text)
      if (on !== undefined) return { value: dateLiteral(on), words: on }
      throw new ClaimGraphError('parameter', `expected one day, month or year, found \`${text}\``)
    },
  },
}

function readPosition(stated: Stated): InstantPosition | { readonly problem: string } {
  const least = readDays((stated.least ?? stated.value ?? stated.most)!)
  const most = readDays((stated.most ?? stated.value ?? stated.least)!)
  const problems = [least, most].flatMap(bound => ('problem' in bound ? [bound.problem] : []))
  if ('problem' in least || 'problem' in most) return { problem: [...new Set(problems)].join('; ') }
  const bounded = stated.least !== undefined || stated.most !== undefined
  const first = bounded && stated.least === undefined ? -Infinity : least.first
  const last = bounded && stated.most === undefined ? Infinity : most.last
  if (first > last) {
    const found = `${stated.least!.value} and ${stated.most!.value}`
    return { problem: `expected schema:minValue no later than schema:maxValue, found ${found}` }
  }
  return [closed(first, last)]
}

function label(position: InstantPosition): string {
  const [only, ...more] = position
  if (!only || more.length > 0) return `not ${label(complement(position, line))}`
  const [notBefore, notAfter] = [end(only.least), end(only.most)]
  const on = notBefore && notAfter ? nameDays({ first: only.least, last: only.most }) : undefined
  return formatTimes({ ...(on ? { on } : {}), ...(notBefore ? { notBefore } : {}), ...(notAfter ? { notAfter } : {}) })
}

function readValue(position: InstantPosition): InstantValue {
  const [only, ...more] = position
  if (only && more.length === 0) return { kind: 'instant', earliest: end(only.least), latest: end(only.most) }
  return { kind: 'instant', intervals: position.map(({ least, most }) => [end(least), end(most)]) }
}

function nameInstant(position: InstantPosition): StatedPiece {
  return { label: label(position), value: readValue(position) }
}

function explain(one: InstantPosition, other: InstantPosition): Reason {
  const [a, b] = [nameInstant(one), nameInstant(other)]
  switch (relateIntervals(one, other)) {
    case 'same':
      return say('bothSay', a)
    case 'refines':
      return say('within', a, b)
    case 'refinedBy':
      return say('within', b, a)
    case 'overlaps':
      return say('someDaysBoth', a, b)
    case 'contradicts':
      return say('noDayBoth', a, b, distance(one, other))
  }
}

const toDay = (date: string | null) => (date === null ? null : dayNumber(date))
const end = (day: number) => (Number.isFinite(day) ? dayOfNumber(day) : null)
