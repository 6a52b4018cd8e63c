import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { shippedPath } from '../src/index.js'

const run = promisify(execFile)

describe('README', () => {
  let folder: string
  let readme: string

  beforeAll(async () => {
    readme = await readFile(shippedPath('README.md'), 'utf8')
    folder = await mkdtemp(join(tmpdir(), 'claimgraph-readme-'))
    await mkdir(join(folder, 'node_modules'))
    await symlink(shippedPath('.'), join(folder, 'node_modules', 'claimgraph'))
  })

  afterAll(() => rm(folder, { recursive: true }))

  it('shows what its commands print', async () => {
    const examples = [...readme.matchAll(/```console\n\$ npx claimgraph (.*)\n([^`]*)```/g)]
    expect(examples.length).toBeGreaterThan(2)
    for (const [, command, output] of examples) {
      const words = [...command!.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, word]) => quoted ?? word!)
      const { stdout } = await run(process.execPath, [shippedPath('dist/cli/main.js'), ...words], { cwd: folder })
      expect(stdout.replaceAll('\r\n', '\n').trimEnd(), command).toBe(output!.trimEnd())
    }
  })

  it('shows what its library example prints', async () => {
    const [, code, output] = /```ts\n([^`]*(?:`[^`]+`[^`]*)*)```\s+prints\s+```text\n([^`]*)```/.exec(readme)!
    await writeFile(join(folder, 'example.mjs'), code!)
    const { stdout } = await run(process.execPath, ['example.mjs'], { cwd: folder })
    expect(stdout.trimEnd()).toBe(output!.trimEnd())
  })
})
