import { spawn } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { lockFile, withLock } from '../../src/node/files/lock.js'
import { removeLeftovers } from '../../src/node/files/processes.js'

let folder: string
let file: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'claimgraph-lock-'))
  file = join(folder, 'claims.trig')
})
afterEach(() => rm(folder, { recursive: true }))

/** The id of a process that has ended. */
async function endedProcess(): Promise<number> {
  const child = spawn(process.execPath, ['--version'], { stdio: 'ignore' })
  await new Promise(resolve => child.on('close', resolve))
  return child.pid!
}

const holder = (pid: number, host = hostname()) => JSON.stringify({ pid, host, since: '2031-05-04T08:00:00Z' })

describe('the lock of a file', () => {
  it('is held by one, names its process to others, and leaves nothing behind', async () => {
    const lock = await lockFile(file, { purpose: 'review mill.trig' })
    expect(JSON.parse(await readFile(`${file}.lock`, 'utf8'))).toMatchObject({ pid: process.pid })
    await expect(lockFile(file, { purpose: 'review mill.trig' })).rejects.toThrow(
      `expected to be the only one to review mill.trig, but process ${process.pid} on ${hostname()} does so since`,
    )
    await lock.release()
    expect(await readdir(folder)).toEqual([])
  })

  it('is waited for, so that of work that adds up nothing is lost', async () => {
    await writeFile(file, '0')
    const add = () =>
      withLock(file, { wait: 20_000, purpose: 'count' }, async () => {
        const before = Number(await readFile(file, 'utf8'))
        await writeFile(file, String(before + 1))
      })
    await Promise.all(Array.from({ length: 20 }, add))
    expect(await readFile(file, 'utf8')).toBe('20')
  })

  it('is taken over from a process that was killed, by one of several', async () => {
    await writeFile(`${file}.lock`, holder(await endedProcess()))
    const results = await Promise.allSettled(Array.from({ length: 8 }, () => lockFile(file, { purpose: 'write' })))
    const [taken, ...more] = results.flatMap(result => (result.status === 'fulfilled' ? result.value : []))
    expect(more).toEqual([])
    await taken!.release()
    expect(await readdir(folder)).toEqual([])
  })

  it('is not taken from another machine, whose processes cannot be seen', async () => {
    await writeFile(`${file}.lock`, holder(await endedProcess(), 'elsewhere'))
    await expect(lockFile(file, { purpose: 'write' })).rejects.toMatchObject({ code: 'unavailable' })
  })

  it('says so where it cannot be written', async () => {
    const nowhere = join(folder, 'nowhere', 'claims.trig')
    await expect(lockFile(nowhere, { purpose: 'write' })).rejects.toMatchObject({ code: 'unwritable' })
  })
})

describe('what processes that were killed leave behind', () => {
  it('is removed, and nothing that belongs to others', async () => {
    const [gone, kept] = [`claims.trig.${await endedProcess()}.tmp`, `claims.trig.${process.pid}.tmp`]
    for (const name of [gone, kept, 'claims.trig', 'claims.trig.old.tmp']) await writeFile(join(folder, name), '')
    await removeLeftovers(file)
    expect((await readdir(folder)).sort()).toEqual(['claims.trig', kept, 'claims.trig.old.tmp'].sort())
  })
})
