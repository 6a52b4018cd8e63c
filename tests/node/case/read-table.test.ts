import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTable, type TableOptions } from '../../../src/node/case/read-table.js'
import { sha256 } from '../../../src/rdf/digest.js'

let folder: string
let file: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'claimgraph-table-'))
  file = join(folder, 'table.csv')
})
afterAll(() => rm(folder, { recursive: true }))

async function read(bytes: string | Uint8Array, options: Partial<TableOptions> = {}) {
  await writeFile(file, bytes)
  const table = await openTable(file, { comments: true, ...options })
  const rows: [number, string][] = []
  for await (const { cells, line } of table.rows) rows.push([line, cells.join(' / ')])
  return { head: table.head, rows, sha256: table.sha256() }
}
const fault = (bytes: string | Uint8Array, options: Partial<TableOptions> = {}) =>
  read(bytes, options).then(
    () => 'none',
    (error: Error) => error.message.replace(file, 'FILE'),
  )
/** UTF-16 with the more significant byte first. */
const bigEndian = (text: string) => Buffer.from(text, 'utf16le').swap16()

const text = 'Who,What\nZoë,"a, b"\n'
const expected = { head: ['who', 'what'], rows: [[2, 'Zoë / a, b']] }

describe('a table', () => {
  it.each<[string, string | Uint8Array, Partial<TableOptions>]>([
    ['UTF-8', text, {}],
    ['UTF-8 with a byte order mark', `\ufeff${text}`, {}],
    ['UTF-16 with a byte order mark', Buffer.from(`\ufeff${text}`, 'utf16le'), {}],
    ['UTF-16 without one', Buffer.from(text, 'utf16le'), {}],
    ['UTF-16, big end first, with one', bigEndian(`\ufeff${text}`), {}],
    ['UTF-16, big end first, without one', bigEndian(text), {}],
    ['Windows-1252 where somebody says so', Buffer.from(text, 'latin1'), { encoding: 'windows-1252' }],
    ['semicolons', text.replace('Who,What', 'Who;What').replace('Zoë,', 'Zoë;'), {}],
    ['tabs', text.replace('Who,What', 'Who\tWhat').replace('Zoë,', 'Zoë\t'), {}],
    ['lines of Windows', text.replaceAll('\n', '\r\n'), {}],
  ])('is read in %s', async (_, bytes, options) => {
    expect(await read(bytes, options)).toMatchObject(expected)
  })

  it('may say what parts its cells', async () => {
    expect(await read('sep=;\na;b,c\n1;2,3\n')).toMatchObject({ head: ['a', 'b,c'], rows: [[3, '1 / 2,3']] })
  })

  it('leaves out comments and empty lines, and counts them', async () => {
    const found = await read('# note, with, commas\na,b\n\n# x\n1,#2\n,\n"two\nlines",3\n')
    expect(found.rows).toEqual([
      [5, '1 / #2'],
      [8, 'two\nlines / 3'],
    ])
    expect((await read('a,b\n#1,2\n', { comments: false })).rows).toEqual([[2, '#1 / 2']])
  })

  it('knows the digest of its bytes', async () => {
    expect((await read(text)).sha256).toBe(sha256(text))
  })

  it.each<[string | Uint8Array, Partial<TableOptions>, string]>([
    ['', {}, 'FILE: expected a table, found no line of it'],
    ['a,A\n1,2\n', {}, 'FILE:1: expected each column once, found `a` twice'],
    ['a,b\n1,"2\n', {}, 'FILE:2: expected CSV: '],
    [
      Buffer.from('a\n1\nZoë\n', 'latin1'),
      {},
      'FILE:3: expected text in utf-8, found other bytes; say with --encoding what it is, such as windows-1252, or save it as UTF-8',
    ],
    [
      Buffer.from([0x50, 0x4b, 3, 4, 0, 1, 2, 3, 4, 5]),
      {},
      'FILE: expected a table in CSV, found binary data (a zero byte at 4)',
    ],
    [
      'a\n',
      { encoding: 'klingon' },
      '--encoding: expected the name of an encoding, such as windows-1252, found `klingon`',
    ],
  ])('is refused: %j', async (bytes, options, message) => {
    expect(await fault(bytes, options)).toContain(message)
  })

  it('that is not there is an error', async () => {
    await expect(openTable(join(folder, 'none.csv'), { comments: true })).rejects.toMatchObject({ code: 'not-found' })
  })
})
