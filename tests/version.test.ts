import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'
import { shippedPath } from '../src/index.js'
import { version } from '../src/version.js'

it('says the version that the package has', async () => {
  expect(version).toBe(JSON.parse(await readFile(shippedPath('package.json'), 'utf8')).version)
})

it('takes over the version when the package gets a new one', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'claimgraph-version-'))
  await mkdir(join(folder, 'src'))
  await cp(shippedPath('src/version.ts'), join(folder, 'src/version.ts'))
  await writeFile(join(folder, 'package.json'), '{ "version": "3.14.15-rc.9" }')
  await promisify(execFile)(process.execPath, [shippedPath('tools/write-version.js')], { cwd: folder })
  const [before, after] = await Promise.all([
    readFile(shippedPath('src/version.ts'), 'utf8'),
    readFile(join(folder, 'src/version.ts'), 'utf8'),
  ])
  expect(after).toBe(before.replace(version, '3.14.15-rc.9'))
  await rm(folder, { recursive: true })
})
