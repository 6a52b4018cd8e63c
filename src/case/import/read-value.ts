import type { Term } from '@rdfjs/types'
import type { ContentDescription, FigureDescription } from '../../claims/build-claim.js'
import { formatQuantity, type Quantity } from '../../claims/quantity.js'
import { ClaimGraphError } from '../../errors.js'
import type { ClaimRow } from './columns.js'
import type { KnownProperty, KnownTerms } from './known-terms.js'
import { splitList } from './split-list.js'

/** What a row says of its event: one value or several, and in words. */
export interface RowValue {
  readonly values: readonly ContentDescription['value'][]
  readonly words: string
}

/** Reads the value of a row by the kind of its property; `nameValue` finds, or makes, what a name stands for. */
export function readValue(
  row: ClaimRow,
  { kind, counts }: KnownProperty,
  { readings }: Pick<KnownTerms, 'readings'>,
  nameValue: (name: string) => string,
): RowValue {
  const text = row.value!
  if (!kind.typed) {
    const names = splitList(text)
    return { values: names.map(nameValue), words: names.join(', ') }
  }
  if (counts && /^\D*\d{1,3}\.\d{3}$/.test(text)) {
    throw new ClaimGraphError('parameter', `value: expected a whole figure such as 1200 or 1,200, found \`${text}\``)
  }
  const { value, words } = readVague(text, kind.numbers?.addsUp ? readings : []) ?? kind.typed.parse(text)
  if (isTerm(value)) return { values: [value], words }
  const quantity = { ...value, ...readBounds(row) }
  return { values: [toFigure(quantity)], words: formatQuantity(quantity) }
}

/** A figure that is given in vague words alone, as these are read. */
function readVague(text: string, readings: KnownTerms['readings']): { value: Quantity; words: string } | undefined {
  const rule = readings.find(({ word, shares }) => shares === undefined && word === text.toLowerCase())
  if (rule === undefined) return undefined
  const figure = (number: number | undefined) => (number === undefined ? undefined : String(number))
  return { value: { least: figure(rule.least), most: figure(rule.most), asStated: text }, words: text }
}

/** What further columns say of a figure. */
function readBounds(row: ClaimRow): Quantity {
  const found: Record<string, string> = {}
  for (const column of ['least', 'most'] as const) {
    const text = row[column]
    if (text === undefined) continue
    if (!/^-?\d+(\.\d+)?$/.test(text)) {
      throw new ClaimGraphError('parameter', `${column}: expected a number, found \`${text}\``)
    }
    found[column] = text
  }
  if (row.unit !== undefined) found.unit = row.unit
  if (row['as-stated'] !== undefined) found.asStated = row['as-stated']
  return found
}

/** A figure for a claim: a plain number where it is exact and nothing else is said of it. */
function toFigure({ value, least, most, unit, asStated }: Quantity): number | FigureDescription {
  const number = (text: string | undefined) => (text === undefined ? undefined : Number(text))
  if (value !== undefined && value === least && value === most && unit === undefined && asStated === undefined) {
    return Number(value)
  }
  return { value: number(value), least: number(least), most: number(most), unit, asStated }
}

const isTerm = (value: Term | Quantity): value is Term => 'termType' in value
