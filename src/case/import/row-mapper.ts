import { ClaimGraphError } from '../../errors.js'
import { type ClaimRow, type ColumnName, columnNames, neededColumns } from './columns.js'
import type { Mapping, Settings, Template } from './mapping.js'
import { fold } from './name-index.js'
import { tableFault } from './table-fault.js'

/** Reads the rows of a table as rows of claims. */
export class RowMapper {
  readonly #claims: readonly (readonly [ColumnName, Template])[][]
  readonly #columns: ReadonlyMap<string, number>
  readonly #person: string | undefined
  readonly #skipsEmpty: boolean
  readonly #groups = new Map<string, { row: ClaimRow; count: number }>()
  readonly #persons = new Set<string>()
  /** How many rows were of somebody who had been counted. */
  countedBefore = 0

  /** Throws `invalid-data` where the table lacks columns that the mapping reads. */
  constructor(mapping: Mapping, head: readonly string[], file: string, settings: Settings) {
    this.#columns = new Map(head.map((name, i) => [name, i] as const).reverse())
    this.#claims = mapping.claims.map(claim => {
      const all = { ...claim, ...settings }
      return columnNames.flatMap(name => (all[name] === undefined ? [] : [[name, all[name]] as const]))
    })
    this.#person = mapping.person
    this.#skipsEmpty = mapping.skipsEmpty
    for (const claim of this.#claims) {
      const missing = neededColumns.filter(name => !claim.some(([column]) => column === name))
      if (missing.length > 0) {
        const options = missing.map(name => `--set ${name}=…`).join(' ')
        throw tableFault(file, undefined, `${options}, since ${mapping.name} does not say it`, 'none')
      }
    }
    const wanted = this.#claims.flatMap(claim => claim.flatMap(([, template]) => placeholders(textOf(template))))
    const missing = [...wanted, ...placeholders(this.#person ?? '')].find(
      each => !each.optional && each.names[0] !== '#' && this.#indexOf(each.names) === undefined,
    )
    if (missing !== undefined) {
      throw tableFault(file, 1, `a column ${missing.names.join(' or ')} for ${mapping.name}`, head.join(', '))
    }
  }

  /** The claims of a row; none yet where rows are counted. Throws `parameter` for words that the mapping does not list. */
  *read(cells: readonly string[], line: number): Generator<ClaimRow> {
    if (this.#person !== undefined && this.#isCounted(cells)) {
      this.countedBefore++
      return
    }
    for (const claim of this.#claims) {
      const row = this.#fill(claim, cells, line)
      if (row === undefined) continue
      if (this.#person === undefined) {
        yield row
        continue
      }
      const { line: _, ...rest } = row
      const key = fold(JSON.stringify(rest))
      const group = this.#groups.get(key)
      if (group) group.count++
      else this.#groups.set(key, { row, count: 1 })
    }
  }

  /** The claims that count rows, once all were read. */
  *finish(): Generator<ClaimRow> {
    for (const { row, count } of this.#groups.values()) {
      const filled = Object.entries(row).map(([name, text]) => [
        name,
        typeof text === 'string' ? text.replaceAll('{#}', String(count)) : text,
      ])
      yield Object.fromEntries(filled)
    }
  }

  /** Whether a row is of somebody whom an earlier one counted; who has no name cannot be told. */
  #isCounted(cells: readonly string[]): boolean {
    const person = this.#replace(this.#person!, cells)
    if (person === undefined) return false
    const key = JSON.stringify([person, this.#claims.map(claim => this.#fill(claim, cells, 0))])
    const isKnown = this.#persons.has(key)
    this.#persons.add(key)
    return isKnown
  }

  #fill(claim: readonly (readonly [ColumnName, Template])[], cells: readonly string[], line: number) {
    const row: Record<string, string | number> = { line }
    for (const [name, template] of claim) {
      const filled = this.#replace(textOf(template), cells)
      const text = typeof template === 'string' ? filled : this.#translate(name, template.is, filled ?? '')
      if (text !== undefined && text !== '') row[name] = text
      else if (name === 'value' && this.#skipsEmpty) return undefined
    }
    return row as ClaimRow
  }

  #translate(column: string, is: Readonly<Record<string, string>>, text: string): string {
    const word = text.toLowerCase()
    if (Object.hasOwn(is, word)) return is[word]!
    if (Object.hasOwn(is, '*')) return is['*']!.replaceAll('{*}', text)
    throw new ClaimGraphError(
      'parameter',
      `${column}: expected one of ${Object.keys(is).join(', ')}, found \`${text}\``,
    )
  }

  /** A template with its cells; undefined where a cell that it needs is empty. */
  #replace(template: string, cells: readonly string[]): string | undefined {
    let isEmpty = false
    const text = template.replace(pattern, (whole, inner: string) => {
      if (inner === '#') return whole
      const { names, optional } = readPlaceholder(inner)
      const index = this.#indexOf(names)
      const cell = index === undefined ? '' : (cells[index] ?? '').replace(midnight, '')
      if (cell === '' && !optional) isEmpty = true
      return cell
    })
    return isEmpty ? undefined : tidy(text)
  }

  #indexOf(names: readonly string[]): number | undefined {
    const found = names.find(name => this.#columns.has(name))
    return found === undefined ? undefined : this.#columns.get(found)
  }
}

/** A day as some tables write it, with a time that says nothing. */
const midnight = /(?<=^\d{4}-\d\d-\d\d)[ T]00:00:00(?:\.0+)?$/

const pattern = /\{([^{}]+)\}/g

function readPlaceholder(inner: string): { readonly names: readonly string[]; readonly optional: boolean } {
  const optional = inner.endsWith('?')
  const names = (optional ? inner.slice(0, -1) : inner).split('|').map(name => name.trim().toLowerCase())
  return { names, optional }
}

function placeholders(template: string) {
  return Array.from(template.matchAll(pattern), ([, inner]) => readPlaceholder(inner!))
}

const textOf = (template: Template) => (typeof template === 'string' ? template : template.of)

/** Without what cells that say nothing leave behind. */
function tidy(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/(?:^|\s)*([,;])(?:\s*[,;])+/g, '$1')
    .replace(/^[\s,;]+|[\s,;]+$/g, '')
}
