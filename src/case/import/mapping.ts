import { ClaimGraphError, suggest } from '../../errors.js'
import { type ColumnName, columnNames, isColumnName, neededColumns } from './columns.js'
import { tableFault } from './table-fault.js'

/**
 * What stands in a column: words in which `{name}` is the cell of that column, `{one|other}` that of the first that the table
 * has, `{name?}` that of a column that need not be there, and `{#}` the number of rows counted; `is` puts other words in the
 * place of those that it lists, and anything else is an error.
 */
export type Template = string | { readonly of: string; readonly is: Readonly<Record<string, string>> }

/** The claims that each row of somebody else's table makes. */
export interface Mapping {
  /** What it is called in messages and in the record of an import. */
  readonly name: string
  readonly claims: readonly Readonly<Partial<Record<ColumnName, Template>>>[]
  /** Where rows are counted, one person a row: what tells a person; rows that agree in it where it says something count once. */
  readonly person?: string | undefined
  /** Whether a row without a value makes no claim, rather than being wrong. */
  readonly skipsEmpty: boolean
}

/** Reads a mapping in JSON. Throws `syntax` or `invalid-data` with its file. */
export function parseMapping(text: string, file: string): Mapping {
  let parsed: unknown
  try {
    parsed = JSON.parse(text)
  } catch (cause) {
    throw new ClaimGraphError('syntax', `${file}: expected a mapping in JSON: ${(cause as Error).message}`, {
      details: { file },
      cause,
    })
  }
  const { claims, person, about: _, ...others } = isRecord(parsed) ? parsed : {}
  const [unknown] = Object.keys(others)
  if (unknown !== undefined) throw tableFault(file, undefined, 'claims, person and about', `\`${unknown}\``)
  if (!Array.isArray(claims) || claims.length === 0)
    throw tableFault(file, undefined, 'claims, a list with one or more', 'none')
  if (person !== undefined && typeof person !== 'string')
    throw tableFault(file, undefined, 'person as words', JSON.stringify(person))
  for (const each of claims) checkClaim(each, file)
  return { name: file, claims, person, skipsEmpty: true }
}

/** The mapping of a table that has claimgraph's own columns. Throws where it has others. */
export function ownMapping(head: readonly string[], file: string, settings: Settings): Mapping {
  const unknown = head.find(name => !isColumnName(name))
  if (unknown !== undefined) {
    throw tableFault(
      file,
      1,
      `the columns ${columnNames.join(', ')}, or a --mapping of others`,
      `\`${unknown}\`${suggest(unknown, columnNames)}`,
    )
  }
  const missing = neededColumns.filter(name => !head.includes(name) && settings[name] === undefined)
  if (missing.length > 0) {
    throw tableFault(file, 1, `the columns ${missing.join(', ')} (or --set ${missing[0]}=…)`, head.join(', '))
  }
  return {
    name: 'its own columns',
    claims: [Object.fromEntries(head.map(name => [name, `{${name}}`]))],
    skipsEmpty: false,
  }
}

/** What is the same in all rows, by column. */
export type Settings = Readonly<Partial<Record<ColumnName, string>>>

function checkClaim(claim: unknown, file: string): void {
  if (!isRecord(claim)) throw tableFault(file, undefined, 'each of claims as an object', JSON.stringify(claim))
  for (const [name, template] of Object.entries(claim)) {
    if (!isColumnName(name))
      throw tableFault(
        file,
        undefined,
        `the columns ${columnNames.join(', ')}`,
        `\`${name}\`${suggest(name, columnNames)}`,
      )
    const isTable = isRecord(template) && typeof template.of === 'string' && isRecord(template.is)
    const isWords = isTable && Object.values(template.is as object).every(word => typeof word === 'string')
    if (typeof template !== 'string' && !isWords) {
      throw tableFault(
        file,
        undefined,
        `${name} as words, or as {"of": "{column}", "is": {"word": "other"}}`,
        JSON.stringify(template),
      )
    }
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
