import { CommanderError } from 'commander'
import { ClaimGraphError } from '../errors.js'

/** Exit status: 0 fine, 1 data or query at fault, 2 usage, 130 interrupted. */
const usageErrors = new Set(['usage', 'unknown-format', 'unknown-query', 'parameter', 'not-found', 'ambiguous'])

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
  process.on('SIGINT', () => {
    if (onStopRequest) return onStopRequest()
    process.stderr.write('claimgraph: interrupted\n')
    process.exit(130)
  })
  process.on('SIGTERM', () => (onStopRequest ? onStopRequest() : process.exit(143)))
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0)
    process.stderr.write(`claimgraph: cannot write to standard output: ${error.message}\n`)
    process.exit(1)
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
