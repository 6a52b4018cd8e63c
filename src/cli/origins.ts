import type { Command } from 'commander'
import type { Comparison, Position } from '../compare/types.js'
import { noteAsOf } from './as-of-note.js'
import { type ComparisonOptions, comparisonCommand, readOptions } from './compare-options.js'
import { openData } from './data.js'
import { chooseFormat, writeOutput } from './output.js'
import { formatRows, rowFormats } from './rows.js'

interface OriginsOptions extends ComparisonOptions {
  format?: string
  documents?: number
}

/** As of a day, the claims that no document is certain to have carried by then. */
function findUnrecorded({ asOf }: Comparison): ReadonlySet<string> | undefined {
  return asOf && new Set(asOf.claims.flatMap(({ claim, onRecord }) => (onRecord === 'certainly' ? [] : [claim])))
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
      const { createClaimSource } = await import('../view/accounts.js')
      const { describeSpeakers } = await import('../view/speakers.js')
      const { nameOrigin } = await import('../view/support.js')
      const shorten = createShortener(graph.claimIds())
      const comparison = await compare(graph, await readOptions(graph, options))
      const found = singleSources(comparison)
      const unrecorded = findUnrecorded(comparison)
      const names = createClaimSource(graph, comparison)
      const nameAll = (position: Position, counted: boolean) =>
        describeSpeakers(position, names)
          .filter(({ counts }) => counts === counted)
          .map(({ name }) => name)
          .join('; ')
      const rows = found
        .filter(({ position }) => position.documents.length >= (options.documents ?? 0))
        .map(({ question, position }) => [
          question.event.label,
          question.property.label,
          position.label,
          position.documents.length,
          nameAll(position, true),
          nameAll(position, false),
          nameOrigin(position),
          [...position.claims, ...position.lifted].map(shorten).join('; '),
          ...(unrecorded
            ? [
                [...position.claims, ...position.lifted]
                  .filter(id => unrecorded.has(id))
                  .map(shorten)
                  .join('; '),
              ]
            : []),
        ])
      const columns = [
        ...['event', 'property', 'position', 'documents', 'claimants', 'ascribed', 'origin', 'claims'],
        ...(unrecorded ? ['not_on_record'] : []),
      ]
      await writeOutput(await formatRows({ columns, rows }, format), options.output)
      await noteAsOf(comparison)
    })
}
