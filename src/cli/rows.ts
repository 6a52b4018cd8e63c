import { styleText } from 'node:util'

/** A table's rows under named columns. */
export interface Rows {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly (string | number)[])[]
}

/** The formats in which rows can be written. */
export const rowFormats = ['table', 'tsv', 'csv', 'json'] as const

/** Writes rows as a table for people, as tab- or comma-separated values, or as JSON objects. */
export async function formatRows({ columns, rows }: Rows, format: (typeof rowFormats)[number]): Promise<string> {
  if (format === 'json') {
    return `${JSON.stringify(
      rows.map(row => Object.fromEntries(columns.map((column, i) => [column, row[i]]))),
      null,
      2,
    )}\n`
  }
  if (format === 'table') return formatTable({ columns, rows })
  const { stringify } = await import('csv-stringify/sync')
  return stringify(rows as (string | number)[][], {
    header: true,
    columns: [...columns],
    delimiter: format === 'tsv' ? '\t' : ',',
    escape_formulas: true,
  })
}

/** A table that fits the terminal by wrapping words; nothing is cut off. */
async function formatTable({ columns, rows }: Rows): Promise<string> {
  const { default: Table } = await import('cli-table3')
  const widths = fitWidths({ columns, rows }, process.stdout.columns ?? 120)
  const table = new Table({
    head: columns.map(column => (useColour() ? styleText('bold', column) : column)),
    style: { head: [], border: [], compact: true },
    chars: {
      top: '',
      'top-mid': '',
      'top-left': '',
      'top-right': '',
      bottom: '',
      'bottom-mid': '',
      'bottom-left': '',
      'bottom-right': '',
      left: '',
      'left-mid': '',
      mid: '─',
      'mid-mid': ' ',
      right: '',
      'right-mid': '',
      middle: ' ',
    },
    wordWrap: true,
    colWidths: widths,
  })
  for (const row of rows) table.push(row.map(String))
  return `${table.toString().replace(/[ \t]+$/gm, '')}\n${rows.length} ${rows.length === 1 ? 'row' : 'rows'}\n`
}

/** Gives each column what it needs, and shares out what is left among those that need more. */
function fitWidths({ columns, rows }: Rows, available: number): number[] {
  const needed = columns.map(
    (column, i) => 2 + Math.max(column.length, ...rows.map(row => String(row[i] ?? '').length)),
  )
  const room = available - columns.length
  const widths = needed.map(width => Math.min(width, Math.floor(room / columns.length)))
  for (let spare = room - sum(widths); spare > 0; ) {
    const wanting = widths.flatMap((width, i) => (width < needed[i]! ? [i] : []))
    if (wanting.length === 0) break
    const share = Math.max(1, Math.floor(spare / wanting.length))
    for (const i of wanting) {
      const more = Math.min(share, needed[i]! - widths[i]!, spare)
      widths[i]! += more
      spare -= more
    }
  }
  return widths
}

const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0)

function useColour(): boolean {
  return Boolean(process.stdout.isTTY) && process.env.NO_COLOR === undefined && !process.argv.includes('--no-color')
}
