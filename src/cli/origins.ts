import type { Command } from 'commander'
import { type ComparisonOptions, comparisonCommand, readOptions } from './compare-options.js'
import { openData } from './data.js'
import { chooseFormat, writeOutput } from './output.js'
import { formatRows, rowFormats } from './rows.js'

interface OriginsOptions extends ComparisonOptions {
  format?: string
  documents?: number
}

export function originsCommand(): Command {
  return comparisonCommand('origins')
    .description(
      'Show what rests on one source: each position with its documents, claimants and origin side by side, ' +
        'those that most documents carry first.',
    )
    .option('--documents <number>', 'only what stands in at least so many documents', Number)
    .option('--format <format>', `${rowFormats.join(', ')} (default: table on a terminal, tsv in a pipe)`)
    .action(async (options: OriginsOptions) => {
      const format = chooseFormat(options.format, rowFormats, options.output)
      const graph = await openData(options, { compact: true })
      const { compare } = await import('../compare/compare.js')
      const { singleSources } = await import('../compare/single-sources.js')
      const { createShortener } = await import('../view/shortener.js')
      const shorten = createShortener(graph.claimIds())
      const found = singleSources(await compare(graph, await readOptions(graph, options)))
      const rows = found
        .filter(({ position }) => position.documents.length >= (options.documents ?? 1))
        .map(({ question, position }) => [
          question.event.label,
          question.property.label,
          position.label,
          position.documents.length,
          position.claimants.map(({ label }) => label).join('; '),
          position.origins.map(({ label }) => label).join('; '),
          [...position.claims, ...position.lifted].map(shorten).join('; '),
        ])
      const columns = ['event', 'property', 'position', 'documents', 'claimants', 'origin', 'claims']
      await writeOutput(await formatRows({ columns, rows }, format), options.output)
    })
}
