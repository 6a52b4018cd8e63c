import { countEach } from '../rdf/count-each.js'

/** What one person found of one thing: a value by which it is compared, or none where they did not say. */
export interface DraftReading {
  readonly thing: string
  readonly reader: string
  /** By field. */
  readonly values: Readonly<Record<string, string>>
}

/** How far people who read the same things agree on a field. */
export interface FieldAgreement {
  readonly field: string
  /**
   * Krippendorff's alpha for nominal data: 1 where all agree, 0 where they do as if by chance; null where no value differs
   * from the others, so that chance cannot be told, or nothing was read twice.
   */
  readonly alpha: number | null
  /** How many things two or more of them gave a value for. */
  readonly things: number
  /** On how many of these all gave the same. */
  readonly same: number
}

/** Measures how far people agree who read the same things, field by field. */
export function measureAgreement(readings: readonly DraftReading[]): FieldAgreement[] {
  const fields = [...new Set(readings.flatMap(({ values }) => Object.keys(values)))]
  return fields.map(field => {
    const units = new Map<string, string[]>()
    for (const { thing, values } of readings) {
      const value = values[field]
      if (value !== undefined) units.set(thing, [...(units.get(thing) ?? []), value])
    }
    const pairable = [...units.values()].filter(values => values.length > 1)
    const same = pairable.filter(values => new Set(values).size === 1).length
    return { field, alpha: alphaOf(pairable), things: pairable.length, same }
  })
}

/** Krippendorff's alpha for nominal data, of the values that each thing was given by two or more. */
function alphaOf(units: readonly (readonly string[])[]): number | null {
  const all = units.flat()
  const totals = countEach(all)
  let observed = 0
  for (const values of units) {
    // ordered pairs of different values, each thing weighed by how many read it
    const agreeing = [...countEach(values).values()].reduce((sum, n) => sum + n * (n - 1), 0)
    observed += (values.length * (values.length - 1) - agreeing) / (values.length - 1)
  }
  const n = all.length
  const expected = n * n - [...totals.values()].reduce((sum, each) => sum + each * each, 0)
  if (n < 2 || expected === 0) return null
  return 1 - ((n - 1) * observed) / expected
}
