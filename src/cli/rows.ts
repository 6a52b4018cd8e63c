import { styleText } from 'node:util'
import { guardFormula } from '../export/formula.js'
import { useColour } from './colour.js'
import { printable } from './printable.js'

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
    // tab-separated values are for programs
    cast: format === 'csv' ? { string: guardFormula } : {},
  })
}

/** A table that fits the terminal by wrapping, or, where it has too many columns for that, a block for each row; nothing is cut off, and no cell can steer the terminal. */
async function formatTable({ columns, rows }: Rows): Promise<string> {
  const { default: wrap } = await import('wrap-ansi')
  const { default: widthOf } = await import('string-width')
  const cells = [columns, ...rows].map(row => row.map(cell => printable(String(cell))))
  const widest = (column: number, separator: RegExp) =>
    cells.reduce((most, row) => Math.max(most, ...row[column]!.split(separator).map(part => widthOf(part))), 0)
  const widths = fitWidths(
    columns.map((_, i) => widest(i, /\n/)),
    columns.map((_, i) => widest(i, /\s/)),
    (process.stdout.columns ?? 120) - gap.length * (columns.length - 1),
  )
  const total = widths.reduce((sum, width) => sum + width + gap.length, -gap.length)
  if (process.stdout.isTTY && total > (process.stdout.columns ?? 120)) return formatRecords(cells, wrap, widthOf)
  const lines = cells.map(row => {
    const wrapped = row.map((cell, i) => wrap(cell, widths[i]!, { hard: true }).split('\n'))
    return Array.from({ length: Math.max(...wrapped.map(cell => cell.length)) }, (_, line) =>
      wrapped
        .map((cell, i) => (cell[line] ?? '') + ' '.repeat(widths[i]! - widthOf(cell[line] ?? '')))
        .join(gap)
        .trimEnd(),
    )
  })
  const [head, ...body] = lines as [string[], ...string[][]]
  const bold = useColour() ? head.map(line => styleText('bold', line)) : head
  const rule = widths.map(width => '─'.repeat(width)).join(gap)
  return `${[...bold, rule, ...body.flat()].join('\n')}\n${rows.length} ${rows.length === 1 ? 'row' : 'rows'}\n`
}

/** Rows as blocks of lines, each value behind its column's name, for a terminal on which they fit no table. */
function formatRecords(
  [columns, ...rows]: readonly (readonly string[])[],
  wrap: typeof import('wrap-ansi').default,
  widthOf: typeof import('string-width').default,
): string {
  const names = columns ?? []
  const lead = Math.max(...names.map(name => widthOf(name))) + gap.length
  const room = Math.max(20, (process.stdout.columns ?? 120) - lead)
  const name = (text: string) => {
    const padded = text + ' '.repeat(lead - widthOf(text))
    return useColour() ? styleText('bold', padded) : padded
  }
  const blocks = rows.map(row =>
    row.flatMap((cell, i) =>
      cell === ''
        ? []
        : wrap(cell, room, { hard: true })
            .split('\n')
            .map((line, part) => (part === 0 ? name(names[i]!) : ' '.repeat(lead)) + line.trimEnd()),
    ),
  )
  const text = blocks.map(lines => `${lines.join('\n')}\n\n`).join('')
  return `${text}${rows.length} ${rows.length === 1 ? 'row' : 'rows'}\n`
}

const gap = '  '
/** The longest word that a narrow column keeps whole. */
const longestWord = 24

/** Gives each column its longest word, and shares out what is left by how much more each could use. */
function fitWidths(needed: readonly number[], words: readonly number[], available: number): number[] {
  const widths = words.map((word, i) => Math.min(word, longestWord, needed[i]!))
  const spare = available - sum(widths)
  const wanted = needed.map((width, i) => width - widths[i]!)
  if (spare <= 0 || sum(wanted) === 0) return widths
  const part = Math.min(1, spare / sum(wanted))
  return widths.map((width, i) => width + Math.floor(wanted[i]! * part))
}

const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0)
