import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach } from 'vitest'

/** A case that is made once for all tests of a file, as the folder `prepared` within another, and copied for each of them. */
export function prepareCase(
  prepare: (prepared: string, folder: string) => Promise<void>,
  useCopy: (copy: string) => void,
): void {
  let folder: string
  let copies = 0
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'claimgraph-case-'))
    await prepare(join(folder, 'prepared'), folder)
  }, 60_000)
  afterAll(() => rm(folder, { recursive: true }))
  beforeEach(async () => {
    const copy = join(folder, `case-${copies++}`)
    await cp(join(folder, 'prepared'), copy, { recursive: true })
    useCopy(copy)
  })
}
