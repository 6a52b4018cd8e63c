import { Readable } from 'node:stream'
import { vi } from 'vitest'
import { fail } from '../../src/cli/exit.js'
import { createProgram } from '../../src/cli/program.js'
import type { Run } from './run.js'

/** Runs share what a process has one of: they come one after another. */
let last: Promise<unknown> = Promise.resolve()

/** Runs the command line to its end within the process of the test, as it would run in one of its own. */
export function claimgraph(
  args: readonly string[],
  options: { input?: string | undefined; cwd?: string | undefined } = {},
): Promise<Run> {
  const run = last.then(() => runHere(args, options))
  last = run.catch(() => {})
  return run
}

async function runHere(
  args: readonly string[],
  { input = '', cwd }: { input?: string | undefined; cwd?: string | undefined },
): Promise<Run> {
  const said = { out: '', err: '' }
  const hear = (stream: NodeJS.WriteStream, name: keyof typeof said) =>
    vi.spyOn(stream, 'write').mockImplementation((text: unknown, ...rest: unknown[]) => {
      said[name] += text instanceof Uint8Array ? Buffer.from(text).toString('utf8') : text
      for (const done of rest) if (typeof done === 'function') done()
      return true
    })
  const spies = [hear(process.stdout, 'out'), hear(process.stderr, 'err')]
  const { cwd: before, stdin } = { cwd: process.cwd(), stdin: Object.getOwnPropertyDescriptor(process, 'stdin')! }
  const typed = Readable.from(input === '' ? [] : [Buffer.from(input)], { objectMode: false })
  Object.defineProperty(process, 'stdin', { ...{ value: typed, configurable: true, enumerable: true } })
  if (cwd !== undefined) process.chdir(cwd)
  try {
    await createProgram()
      .parseAsync([...args], { from: 'user' })
      .catch(fail)
    // what a thread has said comes by way of the event loop
    await new Promise<void>(resolve => setImmediate(resolve))
    return { ...said, status: Number(process.exitCode ?? 0), signal: null }
  } finally {
    process.exitCode = undefined
    process.chdir(before)
    Object.defineProperty(process, 'stdin', stdin)
    for (const spy of spies) spy.mockRestore()
  }
}
