import { readFileSync } from 'node:fs'
import { Command } from 'commander'
import { shippedPath } from '../shipped.js'
import { checkCommand } from './check.js'
import { claimsCommand } from './claims.js'
import { exportCommand } from './export.js'
import { queryCommand } from './query.js'
import { summaryCommand } from './summary.js'
import { traceCommand } from './trace.js'

/** The command line: every command in a file of its own, which loads what it needs only when it runs. */
export function createProgram(): Command {
  const { version } = JSON.parse(readFileSync(shippedPath('package.json'), 'utf8'))
  const program = new Command('claimgraph')
    .description('Who said what, when, and on whose word: query and follow the claims of contested events.')
    .version(version)
    .exitOverride()
    .configureOutput({ outputError: (text, write) => write(text.replace(/^error:/, 'claimgraph:')) })
    .configureHelp({ showGlobalOptions: true })
    .showSuggestionAfterError()
    .addCommand(summaryCommand())
    .addCommand(claimsCommand())
    .addCommand(traceCommand())
    .addCommand(queryCommand())
    .addCommand(exportCommand())
    .addCommand(checkCommand())
  for (const command of program.commands) command.copyInheritedSettings(program)
  return program
}
