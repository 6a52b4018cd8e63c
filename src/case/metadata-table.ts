import { CsvError, parse } from 'csv-parse/sync'
import { ClaimGraphError, suggest } from '../errors.js'
import { decodeText } from '../extract/read/decode.js'
import { isPublicationDate, isWebAddress } from './publication.js'

/** What somebody says of a document that they collect. */
export interface DocumentMetadata {
  /** Where it was published. */
  readonly url?: string | undefined
  /** Who published it, by name. */
  readonly publisher?: string | undefined
  /** When it was published: a day, month or year in ISO 8601. */
  readonly published?: string | undefined
  /** Who collected it, by name. */
  readonly collectedBy?: string | undefined
  readonly title?: string | undefined
}

/** A row of a table of metadata: a file's name, what is said of it, and the line on which it stands, from 1. */
export interface MetadataRow extends DocumentMetadata {
  readonly file: string
  readonly line: number
}

const columns = ['file', 'url', 'publisher', 'published', 'collected-by', 'title']

/**
 * Reads a table of metadata in CSV, with the columns file, url, publisher, published, collected-by and title in any order.
 * Throws with file and line where it is none: `unreadable` for its encoding, `invalid-data` for what stands in it.
 */
export function parseMetadata(bytes: Uint8Array, path: string): MetadataRow[] {
  const [head, ...rows] = parseRecords(decodeText(bytes, path), path)
  const names = (head?.record ?? []).map(name => name.trim().toLowerCase())
  checkColumns(names, path)
  const seen = new Map<string, number>()
  return rows.map(({ record, line }) => {
    const cells = record.map(cell => cell.trim())
    if (cells.length > names.length || cells.length < names.length)
      throw refuse(path, line, `${names.length} columns, as in the first line`, String(cells.length))
    const cell = (name: string) => cells[names.indexOf(name)] || undefined
    const file = cell('file')
    if (file === undefined) throw refuse(path, line, 'the name of a file', 'none')
    const before = seen.get(file)
    if (before !== undefined) throw refuse(path, line, 'each file once', `${file}, which stands on line ${before}, too`)
    seen.set(file, line)
    const [url, published] = [cell('url'), cell('published')]
    if (url !== undefined && !isWebAddress(url)) throw refuse(path, line, 'the address of a page (https://…)', url)
    if (published !== undefined && !isPublicationDate(published))
      throw refuse(path, line, 'a day, month or year as YYYY-MM-DD, YYYY-MM or YYYY', published)
    const [publisher, collectedBy, title] = [cell('publisher'), cell('collected-by'), cell('title')]
    return { file, line, url, publisher, published, collectedBy, title }
  })
}

interface CsvRow {
  readonly record: readonly string[]
  readonly info: { readonly lines: number }
}

/** The rows of a table in CSV, with the line on which each ends. */
function parseRecords(text: string, path: string): { record: readonly string[]; line: number }[] {
  try {
    const rows = parse(text, { info: true, relax_column_count: true, skip_empty_lines: true }) as unknown as CsvRow[]
    return rows.map(({ record, info }) => ({ record, line: info.lines }))
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause
    const line = Number((cause as CsvError & { lines?: number }).lines ?? 1)
    throw new ClaimGraphError('invalid-data', `${path}:${line}: expected CSV: ${cause.message}`, {
      details: { file: path, line },
      cause,
    })
  }
}

function checkColumns(names: readonly string[], path: string): void {
  const unknown = names.find(name => !columns.includes(name))
  if (unknown !== undefined) {
    throw refuse(path, 1, `the columns ${columns.join(', ')}`, `\`${unknown}\`${suggest(unknown, columns)}`)
  }
  const twice = names.find((name, i) => names.indexOf(name) !== i)
  if (twice !== undefined) throw refuse(path, 1, 'each column once', `\`${twice}\` twice`)
  if (!names.includes('file')) throw refuse(path, 1, 'a column `file`', names.join(', ') || 'none')
}

function refuse(file: string, line: number, expected: string, found: string): ClaimGraphError {
  return new ClaimGraphError('invalid-data', `${file}:${line}: expected ${expected}, found ${found}`, {
    details: { file, line },
  })
}
