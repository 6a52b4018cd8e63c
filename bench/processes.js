import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { summarise } from './statistics.js'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Runs node with these arguments, and gives what it printed; throws when it failed. */
export function runNode(args) {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: root,
    maxBuffer: 1 << 28,
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`bench: node ${args.join(' ')} ended with ${status}\n${stderr}`)
  return stdout
}

/** Times whole processes from start to end, in turn, so many rounds. */
export function timeProcesses(rounds, commands) {
  const times = Object.fromEntries(Object.keys(commands).map(name => [name, []]))
  for (let round = 0; round < rounds; round++) {
    for (const [name, args] of Object.entries(commands)) {
      const start = performance.now()
      runNode(args)
      times[name].push(performance.now() - start)
    }
  }
  return summarise(times)
}
