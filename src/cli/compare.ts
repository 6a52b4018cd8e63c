import type { Command } from 'commander'
import { type ComparisonOptions, comparisonCommand, resolveOptions } from './compare-options.js'
import { openData } from './data.js'
import { chooseFormat, writeOutput } from './output.js'

interface CompareCommandOptions extends ComparisonOptions {
  format?: string
  all?: boolean
  reasons?: boolean
}

const formats = ['text', 'json', 'csv', 'md', 'jsonld', 'trig'] as const

const help = `
Verdicts:
  contradict  both cannot be true
  differ      both can be true, and what is stated differs
  agree       both can be true, and what is stated lies close or matches
  single      one actor only

Formats:
  text        for people: topics by verdict in the order above, then by name; in each the widest scope first
  md          the same as Markdown
  json        topics, questions, positions and relations as data
  csv         one row for each position, with those that it agrees with, differs from and contradicts
  trig        triples of the graph cg:comparisons, with PROV; jsonld: the same as JSON-LD

A claim that is named can be followed to its passages with \`claimgraph trace CLAIM\`.`

export function compareCommand(): Command {
  return comparisonCommand('compare')
    .description('Compare what actors say: where they agree, differ and contradict each other, and why.')
    .option('--between <actors...>', 'only questions on which both of two actors take a position')
    .option('--verdict <verdict>', 'only questions with this verdict: agree, differ or contradict')
    .option('--all', 'in text and Markdown, show topics in which nothing stands side by side too')
    .option('--reasons', 'in text, give every reason in full, pair by pair (the other formats always do)')
    .option('--format <format>', `${formats.join(', ')} (default: what the file's extension says, or text)`)
    .addHelpText('after', help)
    .action(async (options: CompareCommandOptions) => {
      const byExtension = formats.find(name => options.output?.toLowerCase().endsWith(`.${name}`))
      const format = chooseFormat(options.format ?? byExtension ?? 'text', formats)
      const graph = await openData(options, { compact: true })
      const resolved = await resolveOptions(graph, options)
      const { compare } = await import('../compare/compare.js')
      const comparison = await compare(graph, resolved)
      for (const { message } of comparison.issues) process.stderr.write(`claimgraph: ${message}\n`)
      const { all, reasons } = options
      if (format === 'text') {
        const { formatComparison } = await import('./compare-text.js')
        const width = options.output === undefined ? (process.stdout.columns ?? 100) : 100
        await writeOutput(formatComparison(graph, comparison, { all, reasons, width }), options.output)
      } else {
        const { exportComparison } = await import('../export/comparison/export.js')
        await writeOutput(await exportComparison(graph, comparison, format, { ...resolved, all }), options.output)
      }
    })
}
