import { rmSync } from 'node:fs'
import { CommanderError } from 'commander'
import { ClaimGraphError } from '../errors.js'

/** Exit status: 0 fine, 1 data or query at fault, 2 usage, 130 interrupted. */
const usageErrors = new Set(['usage', 'unknown-format', 'unknown-query', 'parameter', 'not-found', 'ambiguous'])

const unfinished = new Set<string>()

/** Notes a temporary file or folder to be removed if the process is stopped before it is complete. */
export function removeOnStop(file: string): () => void {
  unfinished.add(file)
  return () => unfinished.delete(file)
}

let onStopRequest: (() => void) | undefined

/** Waits until the process is asked to stop, by Ctrl-C or SIGTERM; asked once more, it stops at once. */
export function stopRequested(): Promise<void> {
  return new Promise(resolve => {
    onStopRequest = () => {
      onStopRequest = undefined
      resolve()
    }
  })
}

/** Ends in order when the user interrupts, or when whoever reads our output has gone. */
export function stopOnSignals(): void {
  const stop = (status: number) => {
    for (const file of unfinished) rmSync(file, { recursive: true, force: true })
    process.exit(status)
  }
  process.on('SIGINT', () => {
    if (onStopRequest) return onStopRequest()
    process.stderr.write('claimgraph: interrupted\n')
    stop(130)
  })
  process.on('SIGTERM', () => (onStopRequest ? onStopRequest() : stop(143)))
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') stop(0)
    process.stderr.write(`claimgraph: cannot write to standard output: ${error.message}\n`)
    stop(1)
  })
}

/** Says what went wrong on standard error and sets the exit status. */
export function fail(error: unknown): void {
  if (error instanceof CommanderError) {
    // commander has already said it; help and version are no errors
    process.exitCode = error.exitCode === 0 ? 0 : 2
  } else if (error instanceof ClaimGraphError) {
    process.stderr.write(`claimgraph: ${error.message}\n`)
    process.exitCode = usageErrors.has(error.code) ? 2 : error.code === 'interrupted' ? 130 : 1
  } else {
    process.stderr.write(`claimgraph: unexpected error\n${error instanceof Error ? error.stack : String(error)}\n`)
    process.exitCode = 1
  }
}
