import type { Command } from 'commander'
import { noteAsOf } from './as-of-note.js'
import { type ComparisonOptions, comparisonCommand, readOptions } from './compare-options.js'
import { openData } from './data.js'
import { chooseFormat, writeOutput } from './output.js'
import { formatRows, rowFormats } from './rows.js'

interface FidelityOptions extends ComparisonOptions {
  format?: string
  outcome?: string
}

const formats = ['text', ...rowFormats.filter(name => name !== 'table')] as const

export function fidelityCommand(): Command {
  return comparisonCommand('fidelity')
    .description(
      'Show what became of claims when others relayed them: what the claimant says itself, and what it is said to say.',
    )
    .option('--outcome <outcome>', 'only faithful, weakened, strengthened, altered, hedge-dropped or act-shifted')
    .option('--format <format>', `${formats.join(', ')} (default: text on a terminal, tsv in a pipe)`)
    .action(async (options: FidelityOptions) => {
      const onTerminal = process.stdout.isTTY && options.output === undefined
      const format = chooseFormat(options.format ?? (onTerminal ? 'text' : undefined), formats, options.output)
      const graph = await openData(options, { compact: true })
      const { compare } = await import('../compare/compare.js')
      const comparison = await compare(graph, await readOptions(graph, options))
      const { fidelity } = comparison
      await noteAsOf(comparison)
      const { checkOutcome, formatFidelity } = await import('./fidelity-text.js')
      const outcome = checkOutcome(options.outcome)
      const found = fidelity.filter(item => outcome === undefined || item.outcome === outcome)
      if (format === 'text') {
        return writeOutput(formatFidelity(graph, found, process.stdout.columns ?? 100), options.output)
      }
      const columns = ['claimant', 'outcome', 'primary', 'relayed', 'document', 'because']
      const rows = found.map(item => columns.map(column => item[column as keyof typeof item]))
      await writeOutput(await formatRows({ columns, rows }, format), options.output)
    })
}
