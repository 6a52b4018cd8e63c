import { readFileSync } from 'node:fs'
import { ClaimGraphError } from '../../src/errors.js'
import { findDates } from '../../src/extract/dates/find-dates.js'
import type { Lexicon } from '../../src/extract/lexicon.js'
import { findQuantities } from '../../src/extract/quantities/find-quantities.js'
import type { FoundQuantity } from '../../src/extract/quantities/found-quantity.js'
import { tokenize } from '../../src/extract/text/tokens.js'

/** A minimum and a maximum, as Airwars codes them. */
export interface Range {
  readonly min: number
  readonly max: number
}

/** An incident as Airwars has it: the narrative, and its own coding of how many were killed and injured, and when. */
export interface Incident {
  readonly id: string
  readonly text: string
  readonly killed: Range | null
  readonly injured: Range | null
  readonly date: string | null
}

/** Reads incidents from a file with one JSON object a line. */
export function readIncidents(file: string): Incident[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, i) => (line.trim() === '' ? [] : [readIncident(line, `${file}:${i + 1}`)]))
}

function readIncident(line: string, place: string): Incident {
  const details = { file: place }
  let incident: Partial<Incident> | null
  try {
    incident = JSON.parse(line)
  } catch (cause) {
    throw new ClaimGraphError('syntax', `${place}: expected a JSON object a line`, { details, cause })
  }
  if (typeof incident?.text !== 'string' || incident.killed === undefined)
    throw new ClaimGraphError('syntax', `${place}: expected an incident with text and killed, as Airwars has them`, {
      details,
    })
  return incident as Incident
}

/** What is found in an incident, as Airwars codes it. */
export interface FoundIncident {
  readonly killed: Range | undefined
  readonly injured: Range | undefined
  readonly dates: readonly { readonly from: string; readonly until: string }[]
}

/** Finds how many were killed and injured, and the dates, in the text of an incident. */
export function findIncident(text: string, { wording, kinds }: Pick<Lexicon, 'wording' | 'kinds'>): FoundIncident {
  const tokens = tokenize(text, kinds)
  const dates = findDates(tokens)
  const quantities = findQuantities(tokens, dates, wording)
  return {
    killed: codedRange(quantities.filter(({ measure, total }) => total && measure === 'deaths')),
    injured: codedRange(quantities.filter(({ measure, total }) => total && measure === 'injured')),
    dates: dates.flatMap(({ from, until }) => (from === undefined || until === undefined ? [] : [{ from, until }])),
  }
}

/**
 * The least minimum and the greatest maximum of figures, by the conventions of the coding: a figure stands for itself
 * where the words leave open how many more there were, or give it as about right; one that is an upper bound alone sets
 * no least; dozens are 12 to 24, hundreds and the like the least that they allow; and words without a number set a
 * least only where there is no figure, dozens and more nothing at all.
 */
export function codedRange(quantities: readonly Pick<FoundQuantity, 'value' | 'min' | 'max'>[]): Range | undefined {
  const isVague = ({ value, max }: (typeof quantities)[number]) => value === undefined && max === undefined
  const figures = quantities.some(quantity => !isVague(quantity))
  const coded = quantities.flatMap((quantity): { min: number | undefined; max: number }[] => {
    const { value, max } = quantity
    // "several" are two and more there
    const min = isVague(quantity) && quantity.min === 3 ? 2 : (quantity.min ?? 0)
    if (isVague(quantity)) {
      if (figures) return min < 12 ? [{ min: undefined, max: min }] : []
      return [min === 24 ? { min: 12, max: 24 } : { min, max: min }]
    }
    const most = value === undefined ? max! : Math.max(value, min)
    return [{ min: min === 0 && most > 0 ? undefined : Math.max(min, value ?? 0), max: most }]
  })
  if (coded.length === 0) return undefined
  const max = Math.max(...coded.map(range => range.max))
  return { min: Math.min(max, ...coded.flatMap(range => range.min ?? [])), max }
}
