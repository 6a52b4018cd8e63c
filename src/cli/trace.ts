import type { Command } from 'commander'
import type { Trace } from '../claims/trace.js'
import { ClaimGraphError, suggest } from '../errors.js'
import { type DataOptions, dataCommand, openData } from './data.js'
import { writeOutput } from './output.js'
import { printable } from './printable.js'

interface TraceOptions extends DataOptions {
  documents?: string
  format?: string
  output?: string
}

export function traceCommand(): Command {
  return dataCommand('trace')
    .argument('<claim>', 'IRI of a claim, or its last part')
    .description('Follow a claim from its claimant through every relay to document and passage.')
    .option('--documents <folder>', 'folder with the documents, to show the passages themselves')
    .option('--format <format>', 'text or json', 'text')
    .option('-o, --output <file>', 'write to a file')
    .action(async (claim: string, options: TraceOptions) => {
      if (!['text', 'json'].includes(options.format!)) {
        throw new ClaimGraphError(
          'unknown-format',
          `unknown format \`${options.format}\`: expected text or json${suggest(options.format!, ['text', 'json'])}`,
        )
      }
      const { trace } = await import('../claims/trace.js')
      const { readTexts } = await import('../node/texts.js')
      const graph = await openData(options)
      const texts = options.documents === undefined ? undefined : await readTexts(options.documents)
      const found = trace(graph, claim, { texts })
      const { formatTimes } = await import('../time/times.js')
      await writeOutput(
        options.format === 'json'
          ? JSON.stringify(toJson(found), null, 2)
          : printable(formatTrace(found, formatTimes).join('\n')),
        options.output,
      )
    })
}

type FormatTimes = typeof import('../time/times.js').formatTimes

function formatTrace({ claim, trails, restsOn, circular }: Trace, formatTimes: FormatTimes, indent = ''): string[] {
  const { asserted } = claim
  const hedges = [claim.act?.label, claim.stance.label, claim.certainty?.label].filter(Boolean).join(', ')
  const lines = [
    claim.label,
    `  ${claim.id}`,
    `  claimant  ${claim.claimant?.label ?? 'unknown'} (${hedges})`,
    `  asserted  ${formatTimes(asserted)}${asserted.basis === 'Inferred' ? ' (inferred)' : ''}`,
    ...(claim.comment ? [`  note      ${claim.comment}`] : []),
    ...(claim.basis.length ? [`  evidence  ${claim.basis.map(basis => basis.label).join(', ')}`] : []),
    ...trails.flatMap(({ chain, document, span, passage }) => [
      `  chain     ${[...chain.map(agent => agent.label), document?.label ?? 'no document'].join(' → ')}`,
      ...(span
        ? [`  passage   characters ${span.start} to ${span.end}${passage === undefined ? '' : `: “${passage}”`}`]
        : []),
    ]),
    ...(circular ? ['  circular  this claim rests on itself; not followed further'] : []),
    ...(restsOn.length ? ['  rests on'] : []),
    ...restsOn.flatMap(source => formatTrace(source, formatTimes, '    ')),
  ]
  return lines.map(line => indent + line)
}

function toJson({ claim: { content, ...claim }, trails, restsOn, circular }: Trace): object {
  return { claim, trails, restsOn: restsOn.map(toJson), ...(circular ? { circular } : {}) }
}
