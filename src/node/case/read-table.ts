import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { pipeline, Readable } from 'node:stream'
import { CsvError, parse } from 'csv-parse'
import { tableFault } from '../../case/import/table-fault.js'
import { ClaimGraphError } from '../../errors.js'
import { describeFileError } from '../files/list.js'

/** How a table is read. */
export interface TableOptions {
  /** A label of the Encoding Standard, where the file does not show it. */
  readonly encoding?: string | undefined
  /** Whether lines that begin with # are left out. */
  readonly comments: boolean
}

/** A row of a table: its cells, without white space around them, and the line on which it ends, from 1. */
export interface TableRow {
  readonly cells: readonly string[]
  readonly line: number
}

/** A table in CSV whose rows come one after the other. */
export interface Table {
  /** The names of its columns, in small letters. */
  readonly head: readonly string[]
  readonly rows: AsyncIterable<TableRow>
  /** SHA-256 of its bytes, once all rows were read. */
  sha256(): string
}

/**
 * Opens a table in CSV: with commas, semicolons, tabs or bars, in UTF-8 or UTF-16, or in the encoding given. Throws
 * `unreadable`, `empty` or `invalid-data` with file and line.
 */
export async function openTable(file: string, { encoding, comments }: TableOptions): Promise<Table> {
  const start = await readStart(file)
  const found = findEncoding(start, file, encoding)
  const beginning = new TextDecoder(found).decode(start, { stream: true })
  const { delimiter, skip } = findDelimiter(beginning, comments)
  const hash = createHash('sha256')
  const parser = parse({
    ...{ delimiter, info: true, relax_column_count: true, skip_empty_lines: true, bom: true, trim: true },
    ...(comments ? { comment: '#', comment_no_infix: true } : {}),
    ...(skip ? { from_line: 2 } : {}),
  })
  let line = 1
  async function* decode(): AsyncGenerator<string> {
    const decoder = new TextDecoder(found, { fatal: true })
    const step = (chunk?: Buffer) => {
      try {
        return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode()
      } catch (cause) {
        throw refuseBytes(file, found, cause, chunk, line)
      }
    }
    for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) {
      hash.update(chunk)
      const text = step(chunk)
      yield text
      for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) line++
    }
    yield step()
  }
  pipeline(Readable.from(decode()), parser, () => undefined)
  const records = readRecords(parser, file)[Symbol.asyncIterator]()
  const first = await records.next()
  if (first.done) {
    throw new ClaimGraphError('empty', `${file}: expected a table, found no line of it`, { details: { file } })
  }
  const head = first.value.cells.map(name => name.toLowerCase())
  const twice = head.find((name, i) => name !== '' && head.indexOf(name) !== i)
  if (twice !== undefined) throw tableFault(file, first.value.line, 'each column once', `\`${twice}\` twice`)
  return {
    head,
    rows: { [Symbol.asyncIterator]: () => records },
    sha256: () => hash.digest('hex'),
  }
}

async function* readRecords(parser: AsyncIterable<unknown>, file: string): AsyncGenerator<TableRow> {
  try {
    for await (const each of parser) {
      const { record, info } = each as { record: string[]; info: { lines: number } }
      if (record.some(cell => cell !== '')) yield { cells: record, line: info.lines }
    }
  } catch (cause) {
    if (cause instanceof ClaimGraphError) throw cause
    if (!(cause instanceof CsvError)) throw describeFileError(cause, file)
    const line = Number((cause as CsvError & { lines?: number }).lines ?? 1)
    throw new ClaimGraphError('invalid-data', `${file}:${line}: expected CSV: ${cause.message}`, {
      details: { file, line },
      cause,
    })
  }
}

/** Bytes by which encoding and delimiter are told. */
const enough = 1 << 16

async function readStart(file: string): Promise<Uint8Array> {
  try {
    const handle = await open(file)
    try {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(enough), 0, enough, 0)
      return buffer.subarray(0, bytesRead)
    } finally {
      await handle.close()
    }
  } catch (error) {
    throw describeFileError(error, file)
  }
}

function findEncoding(start: Uint8Array, file: string, given: string | undefined): string {
  if (given !== undefined) {
    try {
      return new TextDecoder(given).encoding
    } catch {
      throw new ClaimGraphError(
        'parameter',
        `--encoding: expected the name of an encoding, such as windows-1252, found \`${given}\``,
      )
    }
  }
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le'
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be'
  // in UTF-16 every other byte of plain letters is zero
  const zero = start.indexOf(0)
  if (zero < 0) return 'utf-8'
  const zeros = [0, 1].map(parity => start.filter((byte, i) => byte === 0 && i % 2 === parity).length)
  if (Math.max(...zeros) > start.length / 4) return zeros[0]! > zeros[1]! ? 'utf-16be' : 'utf-16le'
  throw new ClaimGraphError(
    'unreadable',
    `${file}: expected a table in CSV, found binary data (a zero byte at ${zero})`,
    {
      details: { file },
    },
  )
}

function refuseBytes(file: string, encoding: string, cause: unknown, chunk: Buffer | undefined, line: number) {
  const at = chunk && encoding === 'utf-8' ? new TextDecoder().decode(chunk).indexOf('\ufffd') : -1
  const before = at < 0 ? '' : new TextDecoder().decode(chunk).slice(0, at)
  const found = line + (before.match(/\n/g)?.length ?? 0)
  return new ClaimGraphError(
    'unreadable',
    `${file}:${found}: expected text in ${encoding}, found other bytes; say with --encoding what it is, such as windows-1252, or save it as UTF-8`,
    { details: { file, line: found }, cause },
  )
}

/** By what the cells of the first line are parted; a first line `sep=;` says it. */
function findDelimiter(text: string, comments: boolean): { delimiter: string; skip: boolean } {
  const lines = text.replace(/^\ufeff/, '').split(/\r?\n|\r/)
  const [, said] = /^sep=(.)$/.exec(lines[0] ?? '') ?? []
  if (said !== undefined) return { delimiter: said, skip: true }
  const head = lines.find(line => line.trim() !== '' && !(comments && line.startsWith('#'))) ?? ''
  const bare = head.replace(/"[^"]*"/g, '')
  const count = (delimiter: string) => bare.split(delimiter).length
  const [best] = [',', ';', '\t', '|'].sort((a, b) => count(b) - count(a))
  return { delimiter: best!, skip: false }
}
