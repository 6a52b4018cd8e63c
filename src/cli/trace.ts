import type { Command } from 'commander'
import type { Trace } from '../claims/trace.js'
import { ClaimGraphError, suggest } from '../errors.js'
import { type DataOptions, dataCommand, documentsFolder, openData } from './data.js'
import { askingEndpoint, type EndpointChoice, openFromEndpoint } from './endpoint.js'
import { writeOutput } from './output.js'
import { printable } from './printable.js'
import { terminalWidth } from './terminal.js'

interface TraceOptions extends DataOptions, EndpointChoice {
  documents?: string
  format?: string
  output?: string
}

export function traceCommand(): Command {
  return askingEndpoint(dataCommand('trace'))
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
      const graph = (await openFromEndpoint(options, { claim })) ?? (await openData(options))
      const documents = await documentsFolder(options)
      const texts = documents === undefined ? undefined : await readTexts(documents)
      const found = trace(graph, claim, { texts })
      const { createClaimantNames } = await import('../claims/whose-words.js')
      const words = {
        ...(await import('../claims/manner.js')),
        ...(await import('../claims/retraction.js')),
        ...(await import('../claims/quantity.js')),
        ...(await import('../time/times.js')),
        nameClaimant: createClaimantNames(graph),
      }
      const width = terminalWidth(options.output)
      const { wrapLines } = await import('./wrap-lines.js')
      const fit = (text: string) => (width === undefined ? text : wrapLines(text, width))
      await writeOutput(
        options.format === 'json'
          ? JSON.stringify(toJson(found), null, 2)
          : fit(printable(formatTrace(found, words).join('\n'))),
        options.output,
      )
    })
}

/** What puts the parts of a claim into words. */
type Words = Pick<typeof import('../claims/manner.js'), 'describeManner' | 'mannerOf'> &
  Pick<typeof import('../claims/quantity.js'), 'listFigures'> &
  Pick<typeof import('../claims/retraction.js'), 'describeRetraction'> &
  Pick<typeof import('../time/times.js'), 'formatTimes'> & {
    readonly nameClaimant: ReturnType<typeof import('../claims/whose-words.js').createClaimantNames>
  }

function formatTrace(
  { claim, trails, restsOn, circular, stillCarriedBy = [] }: Trace,
  words: Words,
  indent = '',
): string[] {
  const { asserted, mentions, retraction, status } = claim
  const { formatTimes, nameClaimant, describeManner, mannerOf, listFigures, describeRetraction } = words
  const lines = [
    claim.label,
    `  ${claim.id}`,
    `  claimant  ${nameClaimant(claim)} (${describeManner(mannerOf(claim))})`,
    ...listFigures(claim).map(figure => `  figure    ${figure}`),
    `  asserted  ${formatTimes(asserted)}${asserted.basis === 'Inferred' ? ' (inferred)' : ''}`,
    ...(retraction ? [`  retracted ${describeRetraction(retraction)}`] : []),
    ...(status?.id.endsWith('#Corrected') ? ['  corrected a curator’s error: it was never said'] : []),
    ...(claim.comment ? [`  note      ${claim.comment}`] : []),
    ...(claim.basis.length ? [`  evidence  ${claim.basis.map(basis => basis.label).join(', ')}`] : []),
    ...trails.flatMap(({ chain, document, span, passage, stillCarries }, i) => [
      `  chain     ${[...nameChain(chain, nameClaimant(claim, mentions[i]), claim), document?.label ?? 'no document'].join(' → ')}`,
      ...(span
        ? [`  passage   characters ${span.start} to ${span.end}${passage === undefined ? '' : `: “${passage}”`}`]
        : []),
      ...(stillCarries
        ? [`  still     carries it after it was withdrawn: published ${formatTimes(document!.published)}`]
        : []),
    ]),
    ...(circular ? ['  circular  this claim rests on itself; not followed further'] : []),
    ...stillCarriedBy.map(({ id, label }) => `  still     rests on it: ${label} <${id}>`),
    ...(restsOn.length ? ['  rests on'] : []),
    ...restsOn.flatMap(source => formatTrace(source, words, '    ')),
  ]
  return lines.map(line => indent + line)
}

function nameChain(chain: Trace['trails'][number]['chain'], claimant: string, claim: Trace['claim']): string[] {
  const labels = chain.map(({ label }) => label)
  return claim.claimant ? [claimant, ...labels.slice(1)] : labels
}

function toJson({ claim: { content, ...claim }, restsOn, ...rest }: Trace): object {
  const { trails, circular, stillCarriedBy } = rest
  return {
    ...{ claim, trails, restsOn: restsOn.map(toJson) },
    ...(circular ? { circular } : {}),
    ...(stillCarriedBy ? { stillCarriedBy } : {}),
  }
}
