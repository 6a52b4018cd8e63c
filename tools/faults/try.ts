import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Trial } from './commands.js'
import { judge, judgeMeddled } from './judge.js'
import { type Fault, readState, run, type State, type Workshop, withClaim } from './workshop.js'

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

/** A command as it goes undisturbed: the case before and after it, and how many changes of files it makes. */
export interface Rehearsal {
  readonly name: string
  readonly prepared: string
  readonly args: readonly string[]
  readonly input: string | undefined
  readonly before: State
  readonly after: State
  readonly changes: number
}

/** Runs a command undisturbed. Throws where it does not end well. */
export async function rehearse(workshop: Workshop, [name, trial]: readonly [string, Trial]): Promise<Rehearsal> {
  const prepared = await workshop.prepare(name, trial)
  const before = await readState(prepared)
  const args = await withClaim(trial.args, prepared)
  const undisturbed = await workshop.copy(prepared)
  const noted = workshop.note()
  const { status, said } = await run(args, undisturbed, { noted, input: trial.input })
  if (status !== 0) throw new Error(`${name}: expected it to end well, found ${status}: ${said}`)
  const after = await readState(undisturbed)
  return { name, prepared, args, input: trial.input, before, after, changes: Number(await readFile(noted, 'utf8')) }
}

/** What is tried with a command. */
export interface TryOptions {
  readonly random: () => number
  /** At how many moments each fault comes, or at every one where these are as many. */
  readonly rounds: number
}

/** The faults that a command is tried with alone. */
export const alone = ['kill', 'ENOSPC', 'EACCES'] as const

/** Tries a command with faults at changes that `random` chooses. */
export async function tryCommand(
  workshop: Workshop,
  { name, prepared, args, input, before, after, changes }: Rehearsal,
  { random, rounds, kinds = alone }: TryOptions & { readonly kinds?: readonly (typeof alone)[number][] },
): Promise<Found> {
  const tried: Fault[] = []
  const wrong: string[] = []
  for (const kind of kinds) {
    for (const at of choose(changes, rounds, random)) {
      const fault: Fault = { kind, at }
      const folder = await workshop.copy(prepared)
      const ended = await run(args, folder, { fault, input })
      const found = await readState(folder)
      const isDone = [...after].every(([path, text]) => found.get(path) === text)
      // what is done already would be done twice; any command sweeps
      await run(isDone ? ['status'] : args, folder, { input })
      const again = await readState(folder)
      tried.push(fault)
      for (const each of judge({ before, after, found, again, ended, fault }))
        wrong.push(`${name}, ${kind} at change ${at} of ${changes}: ${each}`)
    }
  }
  return { changes, tried, wrong }
}

/** Tries what becomes of each file of triples that a command writes anew, where somebody else changes or removes it meanwhile. */
export async function tryUnderneath(
  workshop: Workshop,
  { name, prepared, args, input, before, after, changes }: Rehearsal,
  { random, rounds }: TryOptions,
): Promise<Found> {
  const rewritten = [...before].filter(([path, text]) => /\.(ttl|trig)$/.test(path) && after.get(path) !== text)
  const tried: Fault[] = []
  const wrong: string[] = []
  for (const [path, text] of rewritten) {
    for (const kind of ['change', 'remove'] as const) {
      for (const at of choose(changes, rounds, random)) {
        const folder = await workshop.copy(prepared)
        const fault: Fault = { kind, at, file: join(folder, path) }
        const ended = await run(args, folder, { fault, input })
        tried.push(fault)
        for (const each of judgeMeddled({ kind, before: text, found: (await readState(folder)).get(path), ended }))
          wrong.push(`${name}, ${path}, ${kind} at change ${at} of ${changes}: ${each}`)
      }
    }
  }
  return { changes, tried, wrong }
}

/** Some of the changes, or all where there are no more. */
export function choose(changes: number, rounds: number, random: () => number): number[] {
  const all = Array.from({ length: changes }, (_, i) => i + 1)
  if (rounds >= changes) return all
  return Array.from({ length: rounds }, () => all.splice(Math.floor(random() * all.length), 1)[0]!)
}
