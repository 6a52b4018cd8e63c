import type { Command } from 'commander'
import type { ClaimGraph } from '../claims/graph.js'
import type { Comparison } from '../compare/types.js'
import { verdictMeanings } from '../view/verdict-meanings.js'
import { useColour } from './colour.js'
import { type ComparisonOptions, comparisonCommand, readOptions } from './compare-options.js'
import { openData } from './data.js'
import { askingEndpoint, type EndpointChoice, openFromEndpoint } from './endpoint.js'
import { chooseFormat, writeOutput } from './output.js'
import { quoteWord } from './quote-word.js'
import { terminalWidth } from './terminal.js'
import { colourVerdicts } from './verdict-colours.js'

interface CompareCommandOptions extends ComparisonOptions, EndpointChoice {
  format?: string
  all?: boolean
  full?: boolean
  reasons?: boolean
}

const formats = ['text', 'json', 'csv', 'md', 'jsonld', 'trig'] as const

const help = `
Verdicts:
  contradict  ${verdictMeanings.contradict}
  differ      ${verdictMeanings.differ}
  agree       ${verdictMeanings.agree}
  compatible  ${verdictMeanings.compatible}
  not comparable (as an option and as data: incomparable)
              ${verdictMeanings.incomparable}
  one actor to each scope
              ${verdictMeanings.apart}
  one actor   nobody else speaks

Formats:
  text        for people: the most figures drawn, and a few lines for each topic, by verdict in the order above, then by
              how many independent origins there are, how many actors speak, and by name. In detail with --about, --property, --between, --full or --reasons:
              topics by verdict, then by name; in each the widest scope first, and the verdicts with their reasons
  md          the same as Markdown
  json        topics, questions, positions and relations as data
  csv         one row for each position, with act and hedge of each claim, origins, and what it relates to, and how
  trig        triples of the graph cg:comparisons, with PROV; jsonld: the same as JSON-LD

A claim that is named can be followed to its passages with \`claimgraph trace CLAIM\`.`

export function compareCommand(): Command {
  return askingEndpoint(comparisonCommand('compare'))
    .description('Compare what actors say: where they agree, differ and contradict each other, and why.')
    .option('--between <actors...>', 'only the positions of two actors, and the questions on which both take one')
    .option(
      '--verdict <verdict>',
      'only questions with this verdict: contradict, differ, agree, compatible or incomparable',
    )
    .option('--all', 'in text and Markdown, show topics in which nothing stands side by side too')
    .option('--full', 'in text, show every topic in detail')
    .option('--reasons', 'in text, show topics in detail with every reason, pair by pair (other formats always do)')
    .option('--format <format>', `${formats.join(', ')} (default: what the file's extension says, or text)`)
    .addHelpText('after', help)
    .action(async (options: CompareCommandOptions) => {
      const byExtension = formats.find(name => options.output?.toLowerCase().endsWith(`.${name}`))
      const format = chooseFormat(options.format ?? byExtension ?? 'text', formats)
      const graph =
        (await openFromEndpoint(options, { about: options.about })) ?? (await openData(options, { compact: true }))
      const resolved = await readOptions(graph, options)
      // whoever names a topic wants to see it, whatever stands in it
      const all = options.all || (options.about !== undefined && options.property !== undefined)
      const { compare } = await import('../compare/compare.js')
      const comparison = await compare(graph, resolved)
      for (const { message } of comparison.issues) process.stderr.write(`claimgraph: ${message}\n`)
      if (format === 'text') {
        const width = options.output === undefined ? (process.stdout.columns ?? 100) : 100
        const onTerminal = terminalWidth(options.output) !== undefined
        const text = await formatText(graph, comparison, { ...options, all, onTerminal }, width)
        await writeOutput(onTerminal && useColour() ? colourVerdicts(text) : text, options.output)
      } else {
        const { exportComparison } = await import('../export/comparison/export.js')
        await writeOutput(await exportComparison(graph, comparison, format, { ...resolved, all }), options.output)
      }
    })
}

async function formatText(
  graph: ClaimGraph,
  comparison: Comparison,
  options: CompareCommandOptions & { onTerminal: boolean },
  width: number,
): Promise<string> {
  const { all, full, reasons, about, property, between, onTerminal } = options
  if (full || reasons || about !== undefined || property !== undefined || between !== undefined) {
    const { formatComparison } = await import('./compare-text.js')
    return formatComparison(graph, comparison, { all, reasons, width, onTerminal })
  }
  const { formatFirstLook } = await import('./first-look.js')
  return formatFirstLook(graph, comparison, { all, command: describeCommand(options), width, onTerminal })
}

/** The command as it was given, as far as it says what is compared and how. */
function describeCommand({
  data = [],
  inputFormat,
  lenient,
  base,
  includeRestricted,
  proposed,
  asOf,
  tolerance,
  rollUp,
  ascribed,
}: CompareCommandOptions) {
  return [
    'npx claimgraph compare',
    ...data.map(path => `-d ${quoteWord(path)}`),
    ...(inputFormat === undefined ? [] : [`--input-format ${quoteWord(inputFormat)}`]),
    ...(base === undefined ? [] : [`--base ${quoteWord(base)}`]),
    ...(lenient ? ['--lenient'] : []),
    ...(includeRestricted ? ['--include-restricted'] : []),
    ...(proposed ? ['--proposed'] : []),
    ...(asOf === undefined ? [] : [`--as-of ${asOf}`]),
    ...(tolerance === undefined ? [] : [`--tolerance ${tolerance}`]),
    ...(ascribed ? ['--ascribed'] : []),
    ...(rollUp ? [] : ['--no-roll-up']),
  ].join(' ')
}
