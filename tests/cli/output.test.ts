import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { chooseFormat, writeOutput } from '../../src/cli/output.js'
import { rowFormats } from '../../src/cli/rows.js'

describe('a result', () => {
  let folder: string
  let file: string
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'claimgraph-output-'))
    file = join(folder, 'claims.tsv')
  })
  afterEach(() => rm(folder, { recursive: true }))

  it('is written to a new file, ended by a line break', async () => {
    await writeOutput('a\tb', file)
    expect(await readFile(file, 'utf8')).toBe('a\tb\n')
    expect(await readdir(folder)).toEqual(['claims.tsv'])
  })

  it('replaces an older file and keeps its permissions', async () => {
    await writeFile(file, 'an older and longer result\n')
    await chmod(file, 0o600)
    await writeOutput('new\n', file)
    expect(await readFile(file, 'utf8')).toBe('new\n')
    expect((await stat(file)).mode & 0o777).toBe(0o600)
  })

  it('goes to the file that a link points to', async () => {
    await writeFile(file, 'old\n')
    await symlink(file, join(folder, 'latest'))
    await writeOutput('new', join(folder, 'latest'))
    expect(await readFile(file, 'utf8')).toBe('new\n')
  })

  it('may go to a device, which stays one', async () => {
    await writeOutput('gone', '/dev/null')
    expect((await stat('/dev/null')).isCharacterDevice()).toBe(true)
  })

  it('is refused where it cannot be written, and nothing is left behind', async () => {
    await mkdir(join(folder, 'sub'))
    await expect(writeOutput('x', join(folder, 'sub'))).rejects.toMatchObject({ code: 'unwritable' })
    await expect(writeOutput('x', join(folder, 'none', 'x.tsv'))).rejects.toMatchObject({
      code: 'unwritable',
      message: /none.x\.tsv/,
    })
    expect(await readdir(folder)).toEqual(['sub'])
  })
})

describe('the format', () => {
  it.each([
    [undefined, undefined, 'tsv'],
    [undefined, 'claims.csv', 'csv'],
    [undefined, 'CLAIMS.JSON', 'json'],
    [undefined, 'claims.txt', 'tsv'],
    ['json', 'claims.csv', 'json'],
    ['.csv', undefined, 'csv'],
    ['TABLE', undefined, 'table'],
  ])('asked for as %s, for the file %s, is %s in a pipe', (asked, file, format) => {
    const isTTY = process.stdout.isTTY
    process.stdout.isTTY = false
    expect(chooseFormat(asked, rowFormats, file)).toBe(format)
    process.stdout.isTTY = isTTY
  })

  it('is a table on a terminal, and not in a file', () => {
    const isTTY = process.stdout.isTTY
    process.stdout.isTTY = true
    expect(chooseFormat(undefined, rowFormats)).toBe('table')
    expect(chooseFormat(undefined, rowFormats, 'claims.txt')).toBe('tsv')
    process.stdout.isTTY = isTTY
  })

  it('is refused when unknown, with a suggestion', () => {
    expect(() => chooseFormat('jsn', rowFormats)).toThrow(
      expect.objectContaining({ code: 'unknown-format', message: expect.stringContaining('did you mean "json"?') }),
    )
  })
})
