import type { Command } from 'commander'
import type { Claim } from '../claims/claim.js'
import type { ClaimFilter } from '../claims/filter.js'
import type { ClaimGraph } from '../claims/graph.js'
import { readDay } from './compare-options.js'
import { type DataOptions, dataCommand, openData } from './data.js'
import { askingEndpoint, type EndpointChoice, openFromEndpoint } from './endpoint.js'
import { chooseFormat, writeOutput } from './output.js'
import { formatRows, rowFormats } from './rows.js'

interface ClaimsOptions extends DataOptions, EndpointChoice, ClaimFilter {
  asOf?: string
  format?: string
  output?: string
}

export function claimsCommand(): Command {
  return askingEndpoint(dataCommand('claims'))
    .description('List claims: who asserts what, when, and through whom it is known.')
    .option('--claimant <agent>', 'claims of this agent (IRI or its last part)')
    .option('--relay <agent>', 'claims known through this agent')
    .option('--document <document>', 'claims that stand in this document')
    .option('--event <event>', 'claims about this event or agent')
    .option('--property <property>', 'claims that use this property, such as deaths or cg:deaths')
    .option('--act <act>', 'claims of this kind of speech act, such as Finding or Demand')
    .option('--stance <stance>', 'Asserts, Denies or CouldNotVerify')
    .option('--since <day>', 'claims that may have been made on or after YYYY-MM-DD, as far as bounds allow')
    .option('--until <day>', 'claims that may have been made on or before YYYY-MM-DD, as far as bounds allow')
    .option(
      '--as-of <day>',
      'claims that had certainly been made by YYYY-MM-DD, then those that may have been; with the columns said and on_record',
      readDay,
    )
    .option('--text <words>', 'claims with all these words in the label')
    .option('--format <format>', `${rowFormats.join(', ')} (default: table on a terminal, tsv in a pipe)`)
    .option('-o, --output <file>', 'write to a file')
    .action(async (options: ClaimsOptions) => {
      const format = chooseFormat(options.format, rowFormats, options.output)
      const graph = (await openFromEndpoint(options)) ?? (await openData(options))
      const { resolveFilter } = await import('../claims/resolve-filter.js')
      const claims = graph.claims(resolveFilter(graph, options, { known: true }))
      const { createClaimantNames } = await import('../claims/whose-words.js')
      const { describeManner, mannerOf } = await import('../claims/manner.js')
      const { listFigures } = await import('../claims/quantity.js')
      const nameClaimant = createClaimantNames(graph)
      const { formatTimes } = await import('../time/times.js')
      const stood = options.asOf === undefined ? undefined : await sortByDay(graph, claims, options.asOf)
      const hasEnded = claims.some(claim => nameEnd(claim) !== '')
      const text = await formatRows(
        {
          columns: [
            ...['claim', 'claimant', 'asserted', 'act', 'hedge', 'statement', 'figures', 'chain', 'document'],
            ...(stood ? ['said', 'on_record'] : []),
            ...(hasEnded ? ['ended'] : []),
          ],
          rows: (stood ?? claims.map(claim => ({ claim, standing: undefined }))).map(({ claim, standing }) => [
            claim.id.replace(/^.*[/#]/, ''),
            claim.claimant ? nameClaimant(claim) : '',
            formatTimes(claim.asserted),
            claim.act?.label ?? '',
            describeManner({ ...mannerOf(claim), act: null }),
            claim.label,
            listFigures(claim).join('; '),
            formatChains(claim),
            [...new Set(claim.mentions.map(m => m.document?.label ?? ''))].join('; '),
            ...(standing ? [standing.said, standing.onRecord] : []),
            ...(hasEnded ? [nameEnd(claim)] : []),
          ]),
        },
        format,
      )
      await writeOutput(text, options.output)
    })
}

/** The claims that had been said by a day, those of which it is certain first. */
async function sortByDay(graph: ClaimGraph, claims: readonly Claim[], day: string) {
  const { standingsAsOf } = await import('../claims/standings-as-of.js')
  const standings = standingsAsOf(graph, day)
  const stood = claims
    .filter(claim => nameEnd(claim) !== 'corrected')
    .map(claim => ({ claim, standing: standings.get(claim.id)! }))
  return (['certainly', 'possibly'] as const).flatMap(said => stood.filter(({ standing }) => standing.said === said))
}

/** Whether a claim was retracted or corrected; empty where it was not. */
function nameEnd({ status, retraction }: Claim): string {
  if (status?.id.endsWith('#Corrected')) return 'corrected'
  return retraction === undefined ? '' : 'retracted'
}

function formatChains(claim: Claim): string {
  const chains = claim.mentions.map(mention => mention.relayedBy.map(agent => agent.label).join(' → ') || 'directly')
  return [...new Set(chains)].join('; ')
}
