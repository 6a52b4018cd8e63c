import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { shippedPath } from '../src/index.js'
import { start } from './cli/run.js'

const run = promisify(execFile)

/** The request that curl makes with an address, headers and data. */
function readCurl(words: readonly string[]) {
  const after = (option: string) => words.flatMap((word, i) => (words[i - 1] === option ? [word] : []))
  const [body] = after('-d')
  const headers = after('-H').map(header => header.split(': ') as [string, string])
  const address = words.find(word => word.startsWith('http:'))!
  return { address, method: body === undefined ? 'GET' : 'POST', headers, ...(body === undefined ? {} : { body }) }
}

/** What is shown as a pattern: an ellipsis on a line of its own stands for lines left out. */
function toPattern(shown: string): RegExp {
  const pieces = shown.split(/^…\n/m).map(piece => piece.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'))
  return new RegExp(`^${pieces.join('(?:.*\\n)+')}$`)
}

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
    const examples = [...readme.matchAll(/```console\n\$ npx claimgraph (.*)\n([\s\S]*?)\n```/g)]
    expect(examples).toHaveLength(readme.match(/```console\n\$ npx/g)!.length)
    for (const [, command, output] of examples) {
      const words = [...command!.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, word]) => quoted ?? word!)
      const { stdout } = await run(process.execPath, [shippedPath('dist/cli/main.js'), ...words], { cwd: folder })
      expect(stdout.replaceAll('\r\n', '\n').trimEnd(), command).toMatch(toPattern(output!))
    }
  })

  it('shows what extracting its note prints, and what the review of it asks', async () => {
    const [, note, table] = /With `bridge\.txt`\n\n```text\n(.*?)```.*?prints\n\n```text\n(.*?)\n```/s.exec(readme)!
    const [, asked] = /it asks\n\n```text\n(.*?)\n```/s.exec(readme)!
    await writeFile(join(folder, 'bridge.txt'), note!)
    const claimgraph = (...words: string[]) =>
      run(process.execPath, [shippedPath('dist/cli/main.js'), ...words], { cwd: folder })
    expect((await claimgraph('extract', 'bridge.txt', '--format', 'table')).stdout.trimEnd()).toBe(table)
    const shown = readme.matchAll(/^npx claimgraph ((?:extract|review) bridge\..*)$/gm)
    const commands = Array.from(shown, ([, words]) => words!)
    expect(commands).toHaveLength(2)
    for (const command of commands) {
      const words = [...command.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, word]) => quoted ?? word!)
      const running = claimgraph(...words)
      running.child.stdin!.end()
      const { stdout } = await running
      if (words[0] === 'review') expect(stdout).toContain(asked)
    }
  })

  it('shows what its server answers', async () => {
    const { child, ended } = start(['serve', '--port', '0'])
    try {
      const url = await new Promise<string>((resolve, reject) => {
        child.stderr.on('data', (text: string) => resolve(/served at (\S+)/.exec(text)?.[1] ?? ''))
        void ended.then(({ err }) => reject(new Error(err)))
      })
      const examples = [...readme.matchAll(/```console\n\$ curl -s (.*)\n([^`]*)```/g)]
      expect(examples.length).toBeGreaterThan(1)
      for (const [, command, output] of examples) {
        const words = [...command!.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, word]) => quoted ?? word!)
        const { address, ...init } = readCurl(words)
        const response = await fetch(address.replace('http://127.0.0.1:3030/', url), init)
        expect((await response.text()).replaceAll('\r\n', '\n').trimEnd(), command).toBe(output!.trimEnd())
      }
    } finally {
      child.kill('SIGKILL')
    }
  })

  it('shows what its library example prints', async () => {
    const [, code, output] = /```ts\n([^`]*(?:`[^`]+`[^`]*)*)```\s+prints\s+```text\n([^`]*)```/.exec(readme)!
    await writeFile(join(folder, 'example.mjs'), code!)
    const { stdout } = await run(process.execPath, ['example.mjs'], { cwd: folder })
    expect(stdout.trimEnd()).toBe(output!.trimEnd())
  })
})
