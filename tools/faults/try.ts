import { readFile } from 'node:fs/promises'
import type { Trial } from './commands.js'
import { judge } from './judge.js'
import { type Fault, readState, run, type State, type Workshop } from './workshop.js'

/** Numbers from 0 to 1, the same ones for the same seed (mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** What a trial found: how many changes the command makes, which faults were tried, and what was wrong. */
export interface Found {
  readonly changes: number
  readonly tried: readonly Fault[]
  readonly wrong: readonly string[]
}

/** Tries a command with faults at changes that `random` chooses, `rounds` of each kind, or at every one where these are as many. */
export async function tryCommand(
  workshop: Workshop,
  [name, trial]: readonly [string, Trial],
  { random, rounds }: { random: () => number; rounds: number },
): Promise<Found> {
  const prepared = await workshop.prepare(name, trial)
  const before = await readState(prepared)
  const args = trial.args.map(arg => arg.replace('{claim}', findClaim(before)))
  const undisturbed = await workshop.copy(prepared)
  const noted = workshop.note()
  const first = await run(args, undisturbed, { noted, input: trial.input })
  if (first.status !== 0) throw new Error(`${name}: expected it to end well, found ${first.status}: ${first.said}`)
  const after = await readState(undisturbed)
  const changes = Number(await readFile(noted, 'utf8'))
  const tried: Fault[] = []
  const wrong: string[] = []
  for (const kind of ['kill', 'ENOSPC', 'EACCES'] as const) {
    for (const at of choose(changes, rounds, random)) {
      const fault: Fault = { kind, at }
      const folder = await workshop.copy(prepared)
      const ended = await run(args, folder, { fault, input: trial.input })
      const found = await readState(folder)
      const isDone = [...after].every(([path, text]) => found.get(path) === text)
      // what is done already would be done twice; any command sweeps
      await run(isDone ? ['status'] : args, folder, { input: trial.input })
      const again = await readState(folder)
      tried.push(fault)
      for (const each of judge({ before, after, found, again, ended, fault }))
        wrong.push(`${name}, ${kind} at change ${at} of ${changes}: ${each}`)
    }
  }
  return { changes, tried, wrong }
}

/** The name of a claim that an import made. */
function findClaim(state: State): string {
  for (const [path, text] of state)
    if (path.startsWith('triples')) {
      const [, claim] = /^:(claim-[\w-]+) a cg:Claim/m.exec(text) ?? []
      if (claim) return claim
    }
  return ''
}

function choose(changes: number, rounds: number, random: () => number): number[] {
  const all = Array.from({ length: changes }, (_, i) => i + 1)
  if (rounds >= changes) return all
  return Array.from({ length: rounds }, () => all.splice(Math.floor(random() * all.length), 1)[0]!)
}
