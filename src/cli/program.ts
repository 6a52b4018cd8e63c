import { Command } from 'commander'
import { version } from '../version.js'
import { addCommand } from './add.js'
import { alignCommand } from './align.js'
import { checkCommand } from './check.js'
import { claimCommand } from './claim.js'
import { claimsCommand } from './claims.js'
import { compareCommand } from './compare.js'
import { correctCommand } from './correct.js'
import { crateCommand } from './crate.js'
import { exportCommand } from './export.js'
import { extractCommand } from './extract.js'
import { fidelityCommand } from './fidelity.js'
import { historyCommand } from './history.js'
import { importCommand } from './import.js'
import { initCommand } from './init.js'
import { matrixCommand } from './matrix.js'
import { mergeCommand, splitCommand } from './merge.js'
import { originsCommand } from './origins.js'
import { publishCommand } from './publish.js'
import { queryCommand } from './query.js'
import { rangeCommand } from './range.js'
import { restrictCommand } from './restrict.js'
import { retractCommand } from './retract.js'
import { reviewCommand } from './review.js'
import { reviewerCommand } from './reviewer.js'
import { reviseCommand } from './revise.js'
import { serveCommand } from './serve.js'
import { siteCommand } from './site.js'
import { statusCommand } from './status.js'
import { summaryCommand } from './summary.js'
import { surveyCommand } from './survey.js'
import { tablesCommand } from './tables.js'
import { traceCommand } from './trace.js'

/** The command line: every command in a file of its own, which loads what it needs only when it runs. */
export function createProgram(): Command {
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
    .addCommand(compareCommand())
    .addCommand(matrixCommand())
    .addCommand(fidelityCommand())
    .addCommand(originsCommand())
    .addCommand(rangeCommand())
    .addCommand(surveyCommand())
    .addCommand(queryCommand())
    .addCommand(serveCommand())
    .addCommand(siteCommand())
    .addCommand(publishCommand())
    .addCommand(exportCommand())
    .addCommand(tablesCommand())
    .addCommand(crateCommand())
    .addCommand(checkCommand())
    .addCommand(initCommand())
    .addCommand(addCommand())
    .addCommand(claimCommand())
    .addCommand(importCommand())
    .addCommand(statusCommand())
    .addCommand(extractCommand())
    .addCommand(reviewCommand())
    .addCommand(reviewerCommand())
    .addCommand(alignCommand())
    .addCommand(mergeCommand())
    .addCommand(splitCommand())
    .addCommand(retractCommand())
    .addCommand(reviseCommand())
    .addCommand(correctCommand())
    .addCommand(restrictCommand())
    .addCommand(historyCommand())
  for (const command of program.commands) command.copyInheritedSettings(program)
  return program
}
