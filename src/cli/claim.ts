import { Command } from 'commander'
import { type ClaimRow, type ColumnName, columnNames, columns } from '../case/import/columns.js'
import { shortName } from '../case/short-name.js'
import { ClaimGraphError } from '../errors.js'
import type { EnteredClaim } from '../node/case/enter-claim.js'
import { requireCase } from './case-of.js'
import { collect } from './data.js'
import { curatorOf, describeNew } from './import.js'
import { printable } from './printable.js'

type ClaimOptions = Readonly<Record<string, string | boolean | string[] | undefined>>

const help = `
Every question can be answered by its option. Where the options say enough for a claim, nothing is asked and it is written;
else what they leave open is asked for, and the claim is shown before it is written. Names, labels and IRIs are taken for what
the case knows; who or what it does not know is new.`

export function claimCommand(): Command {
  const command = new Command('claim')
    .description('Enter one claim into the case of the working directory, by answers or by options.')
    .option('--new', 'enter a new claim')
    .option('--by <name>', 'who enters it (default: the curator of the case, where there is one)')
    .option('--dry-run', 'say what would be written, and write nothing')
    .option('--relayed-by <name>', 'through whom it is known, nearest to the claimant first; repeatable', collect)
  for (const name of columnNames) {
    if (name !== 'relays') command.option(`--${name} <text>`, columns[name][0])
  }
  return command.addHelpText('after', help).action(async (options: ClaimOptions) => {
    if (!options.new)
      throw new ClaimGraphError('usage', 'expected --new, found none: claims are shown by `claimgraph claims`')
    const own = await requireCase()
    const by = curatorOf(options.by as string | undefined, own.curators)
    const { enterClaim } = await import('../node/case/enter-claim.js')
    const { askForClaim, confirm, endDialogue } = await import('./claim/ask.js')
    try {
      const { row, wasAsked } = await askForClaim(own, readRow(options))
      const first = await enterClaim(own, row, { by, dryRun: true })
      show(first, own.base)
      if (first.issues.length > 0 || first.outcome === 'known' || options.dryRun) return
      if (wasAsked && !(await confirm())) return
      const { iri, file } = await enterClaim(own, row, { by })
      const name = shortName(iri, own)
      process.stdout.write(`${printable(`${name}: written to ${file}; next: claimgraph trace ${name}`)}\n`)
    } finally {
      endDialogue()
    }
  })
}

/** What the options say, by column. */
function readRow(options: ClaimOptions): ClaimRow {
  const row: Partial<Record<ColumnName, string>> = {}
  for (const name of columnNames) {
    const option = name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
    const value = name === 'relays' ? (options.relayedBy as string[] | undefined)?.join('; ') : options[option]
    if (typeof value === 'string' && value.trim() !== '') row[name] = value.trim()
  }
  return row
}

function show({ outcome, iri, issues, fresh }: EnteredClaim, base: string): void {
  const name = shortName(iri, { base })
  const lines =
    outcome === 'known'
      ? [`${name}: in the case already`]
      : [
          outcome === 'claim' ? name : `${name}: one more passage of it`,
          ...describeNew(fresh),
          ...issues.map(({ message, code }) => `  error: ${message} [${code}]`),
          `  check finds ${issues.length === 0 ? 'no error' : `${issues.length} error(s): nothing is written`}`,
        ]
  if (issues.length > 0) process.exitCode = 1
  process.stdout.write(`${printable(lines.join('\n'))}\n`)
}
