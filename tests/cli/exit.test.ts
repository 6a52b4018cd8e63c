import { spawn } from 'node:child_process'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runProcess, start } from './run.js'

const main = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url))

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'claimgraph-exit-'))
})
afterAll(() => rm(folder, { recursive: true }))

describe('exit status', () => {
  it.each([
    ['help', ['--help'], 0],
    ['help of a command', ['help', 'claims'], 0],
    ['version', ['--version'], 0],
    ['no command', [], 2],
    ['unknown command', ['clams'], 2],
    ['unknown option', ['claims', '--claimnt', 'x'], 2],
    ['excess argument', ['claims', 'x'], 2],
    ['missing argument', ['trace'], 2],
    ['option without value', ['claims', '--act'], 2],
    ['unknown format', ['claims', '--format', 'xls'], 2],
    ['unknown name', ['claims', '--claimant', 'nobody'], 2],
    ['impossible day', ['claims', '--since', '2024-02-30'], 2],
    ['missing file', ['claims', '-d', 'none.trig'], 2],
    ['unknown input format', ['claims', '-d', '-', '--input-format', 'docx'], 2],
    ['broken data', ['claims', '-d', '-'], 1],
  ])('of %s', async (_, args, status) => {
    const run = await runProcess(args, { input: '<a', cwd: folder })
    expect(run.status).toBe(status)
    expect(run.err === '').toBe(status === 0)
    if (status !== 0) expect(run.out).toBe('')
  })

  it('comes with a suggestion for a misspelt command or option', async () => {
    expect((await runProcess(['clams'])).err).toBe("claimgraph: unknown command 'clams'\n(Did you mean claims?)\n")
    expect((await runProcess(['claims', '--claimnt', 'x'])).err).toBe(
      "claimgraph: unknown option '--claimnt'\n(Did you mean --claimant?)\n",
    )
  })

  it('comes with file and line for broken data', async () => {
    const run = await runProcess(['claims', '-d', '-'], {
      input: '@prefix : <https://example.org/> .\n:a :b ;;; .\n:c',
    })
    expect(run.err).toMatch(/^claimgraph: <stdin>:\d: /)
  })
})

describe('the version', () => {
  it("is the package's", async () => {
    expect((await runProcess(['--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/)
  })
})

describe('being stopped', () => {
  const waiting = async (args: string[]) => {
    const run = start([...args, '-d', '-'], { input: 'open' })
    // more than a pipe holds: once it is taken, the command is reading
    await new Promise<void>(resolve => run.child.stdin.write(`# ${'x'.repeat(1 << 20)}\n`, () => resolve()))
    return run
  }

  it('by Ctrl-C says so and leaves no file behind', async () => {
    const { child, ended } = await waiting(['claims', '-o', join(folder, 'claims.tsv')])
    child.kill('SIGINT')
    expect(await ended).toMatchObject({ status: 130, out: '', err: 'claimgraph: interrupted\n' })
    expect(await readdir(folder)).toEqual([])
  })

  it('by SIGTERM ends with its status', async () => {
    const { child, ended } = await waiting(['claims'])
    child.kill('SIGTERM')
    expect((await ended).status).toBe(143)
  })

  it('by a reader who has gone is no error', async () => {
    const child = spawn(process.execPath, [main, 'claims'])
    let err = ''
    child.stderr.setEncoding('utf8').on('data', text => {
      err += text
    })
    child.stdout.destroy()
    expect(await new Promise(resolve => child.on('close', resolve))).toBe(0)
    expect(err).toBe('')
  })
})
