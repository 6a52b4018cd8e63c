import { chmod, lstat, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { removeLeftovers, sweepFolder } from '../../src/node/files/processes.js'
import { replaceFile } from '../../src/node/files/replace-file.js'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'claimgraph-replace-'))
})
afterEach(() => rm(folder, { recursive: true }))

const file = (name: string) => join(folder, name)
/** No process has such a number. */
const ended = 2 ** 22 + 1

describe('a file that is replaced', () => {
  it('keeps its permissions, whatever a new file would have', async () => {
    await writeFile(file('a'), 'before')
    for (const mode of [0o600, 0o666, 0o444]) {
      await chmod(file('a'), mode)
      await replaceFile(file('a'), ['after'])
      expect((await stat(file('a'))).mode & 0o777).toBe(mode)
    }
  })

  it('is the one to which links lead, which stay links, though nothing may be there yet', async () => {
    await symlink('b', file('a'))
    await symlink(file('c'), file('b'))
    for (const text of ['new', 'newer']) {
      await replaceFile(file('a'), [text])
      expect(await readFile(file('c'), 'utf8')).toBe(text)
    }
    expect((await lstat(file('a'))).isSymbolicLink() && (await lstat(file('b'))).isSymbolicLink()).toBe(true)
    expect((await readdir(folder)).sort()).toEqual(['a', 'b', 'c'])
  })

  it('is none where links lead in a circle', async () => {
    await symlink('b', file('a'))
    await symlink('a', file('b'))
    await expect(replaceFile(file('a'), ['text'])).rejects.toThrow('ELOOP')
  })

  it('is written though a process with the same number left a part of it', async () => {
    await writeFile(file(`a.${process.pid}.tmp`), 'half')
    await replaceFile(file('a'), ['whole'])
    expect(await readdir(folder)).toEqual(['a'])
  })

  it('is as before where its text cannot be made, and nothing stays behind', async () => {
    await writeFile(file('a'), 'before')
    const parts = async function* () {
      yield 'half'
      throw new Error('no more')
    }
    await expect(replaceFile(file('a'), parts())).rejects.toThrow('no more')
    expect([await readFile(file('a'), 'utf8'), await readdir(folder)]).toEqual(['before', ['a']])
  })
})

describe('what processes left that run no more', () => {
  const left = [`a.${ended}.tmp`, `a.${ended}.2.tmp`, `b.txt.${ended}-3.tmp`]
  const others = ['a', 'a.tmp', `${ended}.tmp`, 'notes.12.txt', `a.${process.ppid}.tmp`]

  it('is swept from a folder, and nothing else', async () => {
    for (const name of [...left, ...others]) await writeFile(file(name), '')
    await sweepFolder(folder)
    expect((await readdir(folder)).sort()).toEqual([...others].sort())
    await sweepFolder(file('nowhere'))
  })

  it('is removed beside one file alone where only that is written', async () => {
    for (const name of left) await writeFile(file(name), '')
    await removeLeftovers(file('b.txt'))
    expect((await readdir(folder)).sort()).toEqual(left.slice(0, 2).sort())
  })
})
