import { readFileSync } from 'node:fs'
import { Command } from 'commander'
import { shippedPath } from '../shipped.js'
import { claimsCommand } from './claims.js'
import { summaryCommand } from './summary.js'
import { traceCommand } from './trace.js'

/** The command line: every command in a file of its own, which loads what it needs only when it runs. */
export function createProgram(): Command {
  const { version } = JSON.parse(readFileSync(shippedPath('package.json'), 'utf8'))
  return new Command('claimgraph')
    .description('Who said what, when, and on whose word: query and follow the claims of contested events.')
    .version(version)
    .exitOverride()
    .configureHelp({ showGlobalOptions: true })
    .showSuggestionAfterError()
    .addCommand(summaryCommand())
    .addCommand(claimsCommand())
    .addCommand(traceCommand())
}
