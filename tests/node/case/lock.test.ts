import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { withLock } from '../../../src/node/case/lock.js'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'claimgraph-lock-'))
})
afterEach(() => rm(folder, { recursive: true }))

it('keeps others out until the work is done, or has failed', async () => {
  const inner = withLock(folder, () => withLock(folder, async () => 'both'))
  await expect(inner).rejects.toMatchObject({
    code: 'unavailable',
    message: expect.stringContaining(`found process ${process.pid}: try again when it has ended`),
  })
  expect(await withLock(folder, async () => 'again')).toBe('again')
  expect(await readdir(folder)).toEqual([])
})

it('clears away what a process left that has ended', async () => {
  await writeFile(join(folder, '.claimgraph.lock.tmp'), '999999999')
  expect(await withLock(folder, async () => 'done')).toBe('done')
})
