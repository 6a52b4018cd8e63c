import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const main = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url))

/** How a run of the command line ended. */
export interface Run {
  readonly status: number | null
  readonly signal: NodeJS.Signals | null
  readonly out: string
  readonly err: string
}

export { claimgraph } from './in-process.js'

export interface RunOptions {
  /** What stands on standard input; `open` leaves it open. */
  input?: string | 'open'
  cwd?: string
  env?: Record<string, string>
}

/** Starts the built command line in a process of its own. */
export function start(args: readonly string[], { input = '', cwd, env }: RunOptions = {}) {
  const child = spawn(process.execPath, [main, ...args], { cwd, env: { ...process.env, ...env } })
  const said = { out: '', err: '' }
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said.out += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said.err += text
  })
  child.stdin.on('error', () => {}) // it may end before it has read everything
  if (input !== 'open') child.stdin.end(input)
  const ended = new Promise<Run>(resolve => child.on('close', (status, signal) => resolve({ ...said, status, signal })))
  return { child, ended }
}

/** Runs the built command line to its end, in a process of its own. */
export function runProcess(args: readonly string[], options?: RunOptions): Promise<Run> {
  return start(args, options).ended
}

/** The rows of tab-separated values, by column. */
export function readTsv(text: string): Record<string, string>[] {
  const [head, ...rows] = text.replace(/\n$/, '').split('\n')
  const columns = head!.split('\t')
  return rows.map(row => Object.fromEntries(row.split('\t').map((cell, i) => [columns[i]!, cell])))
}
