import type { Command } from 'commander'
import type { ClaimGraph } from '../claims/graph.js'
import { noteAsOf } from './as-of-note.js'
import { type ComparisonOptions, comparisonCommand, readOptions } from './compare-options.js'
import { openData } from './data.js'
import { chooseFormat, writeOutput } from './output.js'
import { formatRows, rowFormats } from './rows.js'

interface FidelityOptions extends ComparisonOptions {
  format?: string
  outcome?: string
  omissions?: boolean
}

const formats = ['text', ...rowFormats.filter(name => name !== 'table')] as const

export function fidelityCommand(): Command {
  return comparisonCommand('fidelity')
    .description(
      'Show what became of claims when others relayed them: what the claimant says itself, and what it is said to say.',
    )
    .option(
      '--outcome <outcome>',
      'only faithful, weakened, strengthened, altered, hedge-dropped, act-shifted, attribution-dropped or omitted',
    )
    .option('--omissions', 'what each document leaves out altogether of the documents that it relays, in reading order')
    .option('--format <format>', `${formats.join(', ')} (default: text on a terminal, tsv in a pipe)`)
    .action(async (options: FidelityOptions) => {
      const onTerminal = process.stdout.isTTY && options.output === undefined
      const format = chooseFormat(options.format ?? (onTerminal ? 'text' : undefined), formats, options.output)
      const graph = await openData(options, { compact: true })
      const { createLabels } = await import('../ontology/labels.js')
      const labelOf = createLabels(graph.dataset, await graph.ontology.vocabulary())
      const layout = { width: process.stdout.columns ?? 100, labelOf }
      const text = await (options.omissions ? showOmissions : showFidelity)(graph, options, { format, layout })
      await writeOutput(text, options.output)
    })
}

interface Shown {
  readonly format: (typeof formats)[number]
  readonly layout: { width: number; labelOf: (iri: string) => string }
}

async function showFidelity(graph: ClaimGraph, options: FidelityOptions, { format, layout }: Shown): Promise<string> {
  const { checkOutcome, formatFidelity } = await import('./fidelity-text.js')
  const outcome = checkOutcome(options.outcome)
  const { compare } = await import('../compare/compare.js')
  const comparison = await compare(graph, await readOptions(graph, options))
  const { fidelity } = comparison
  await noteAsOf(comparison)
  const found = fidelity.filter(item => outcome === undefined || item.outcome === outcome)
  if (format === 'text') return formatFidelity(graph, found, layout)
  const columns = ['claimant', 'event', 'property', 'outcome', 'primary', 'relayed', 'document', 'because']
  const rows = found.map(item => columns.map(column => item[column as keyof typeof item] as string))
  return formatRows({ columns, rows }, format)
}

async function showOmissions(graph: ClaimGraph, options: FidelityOptions, { format, layout }: Shown): Promise<string> {
  const { omissions } = await import('../compare/fidelity/omissions.js')
  const { formatOmissions, toOmissionRows } = await import('./omissions-text.js')
  const found = await omissions(graph, await readOptions(graph, options))
  if (format === 'text') return formatOmissions(graph, found, layout)
  // counts and claims that are not left out stand in JSON only
  return format === 'json' ? `${JSON.stringify(found, null, 2)}\n` : formatRows(toOmissionRows(graph, found), format)
}
