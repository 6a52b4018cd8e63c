import type { Command } from 'commander'
import type { DocumentLimits } from '../node/threads/document-limits.js'
import { readSeconds, readWhole } from './numbers.js'

/** The options that say how much one document may cost. */
export interface LimitOptions {
  timeout: number
  memory: number
}

/** Adds them to a command. */
export function addLimits(command: Command): Command {
  return command
    .option('--timeout <seconds>', 'give a document up after this time, and go on with the next', readSeconds, 60)
    .option('--memory <megabytes>', 'give up a document that takes more memory', readWhole(64, 65_536), 1024)
}

/** What they say. */
export function limitsOf({ timeout, memory }: LimitOptions): DocumentLimits {
  return { seconds: timeout, memoryMb: memory }
}
