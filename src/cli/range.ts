import { type Command, Option } from 'commander'
import type { ClaimGraph } from '../claims/graph.js'
import { type EventRange, type RangeOptions, type RangeRuleName, rangeRuleNames } from '../compare/ranges/types.js'
import { readDay } from './compare-options.js'
import { type DataOptions, dataCommand, openData } from './data.js'
import { chooseFormat, writeOutput } from './output.js'

interface RangeCommandOptions extends DataOptions {
  property?: string
  rule: RangeRuleName
  reading?: string
  asOf?: string
  ascribed?: boolean
  rollUp: boolean
  format?: string
  output?: string
}

const formats = ['text', 'json', 'csv', 'md'] as const

const help = `
Rules:
  documented  from the smallest figure that somebody documents to the highest that anybody states
  stated      from the least figure that anybody states to the greatest
  origins     the same, with one voice for each independent origin

No figure is averaged and no source is ranked. A claim that is named can be followed to its passages with
\`claimgraph trace CLAIM\`.`

export function rangeCommand(): Command {
  return dataCommand('range')
    .description(
      'Show the lowest and the highest figure for an event, the claims that set each, and what was left out and why; ' +
        'without an event, the range of each.',
    )
    .argument('[event]', 'the event (IRI or its last part)')
    .option('--property <property>', 'an additive measure, such as injured or cg:injured (default: deaths)')
    .addOption(
      new Option('--rule <rule>', 'by which claims the ends are set').choices(rangeRuleNames).default('documented'),
    )
    .option(
      '--reading <rules>',
      'how vague words are read: two-of-each, one-of-each, or rules of your own data (default: two-of-each)',
    )
    .option('--as-of <day>', 'what was certainly said by YYYY-MM-DD', readDay)
    .option('--ascribed', 'count what others have an actor say, too, where words nearer to it are known')
    .option('--no-roll-up', 'keep what a spokesperson says apart from what the organisation says')
    .option('--format <format>', `${formats.join(', ')} (default: what the file's extension says, or text)`)
    .option('-o, --output <file>', 'write to a file')
    .addHelpText('after', help)
    .action(async (event: string | undefined, options: RangeCommandOptions) => {
      const byExtension = formats.find(name => options.output?.toLowerCase().endsWith(`.${name}`))
      const format = chooseFormat(options.format ?? byExtension ?? 'text', formats)
      const graph = await openData(options, { compact: true })
      const { ranges } = await import('../compare/ranges/ranges.js')
      const found = await ranges(graph, await resolve(graph, event, options))
      const width = options.output === undefined ? (process.stdout.columns ?? 100) : 100
      await writeOutput(await formatFound(graph, found, { format, isOne: event !== undefined, width }), options.output)
    })
}

/** Turns what a person types into options: names into IRIs that the graph knows. */
async function resolve(
  graph: ClaimGraph,
  event: string | undefined,
  { property, rule, reading, asOf, ascribed, rollUp }: RangeCommandOptions,
): Promise<RangeOptions> {
  const { resolveOptions } = await import('../compare/resolve-options.js')
  const known = await resolveOptions(graph, { about: event, property }, { known: true })
  return { event: known.about, property: known.property, rule, reading, asOf, ascribed, rollUp }
}

async function formatFound(
  graph: ClaimGraph,
  found: readonly EventRange[],
  { format, isOne, width }: { format: (typeof formats)[number]; isOne: boolean; width: number },
): Promise<string> {
  if (format === 'json') return `${JSON.stringify(found, null, 2)}\n`
  if (format === 'csv') {
    const { toRangeRows } = await import('../export/comparison/range-rows.js')
    const { formatRows } = await import('./rows.js')
    return formatRows(toRangeRows(found, { isOne }), 'csv')
  }
  if (format === 'md') {
    const { toRangeMarkdown } = await import('../export/comparison/range-markdown.js')
    return toRangeMarkdown(graph, found, { isOne })
  }
  const { formatRanges } = await import('./range-text.js')
  return formatRanges(graph, found, { isOne, width })
}
