import { Command } from 'commander'
import { requireCase } from './case-of.js'
import { chooseFormat, writeOutput } from './output.js'
import { formatRows, rowFormats } from './rows.js'

const kindNames = { same: 'the same as', part: 'part or whole of', different: 'different from' } as const

export function historyCommand(): Command {
  return new Command('history')
    .description('Show what was decided and proposed of something in the case: when, by whom, and why.')
    .argument('<name>', 'an event, actor, place or document, by name, label or IRI')
    .option('--format <format>', `${rowFormats.join(', ')} (default: table on a terminal, tsv in a pipe)`)
    .option('-o, --output <file>', 'write to a file')
    .action(async (name: string, options: { format?: string; output?: string }) => {
      const format = chooseFormat(options.format, rowFormats, options.output)
      const own = await requireCase()
      const { openApart } = await import('../node/case/decide-identity.js')
      const { readIdentities } = await import('../claims/identities.js')
      const { compareText } = await import('../rdf/order.js')
      const { createLabels } = await import('../ontology/labels.js')
      const graph = await openApart(own)
      const id = graph.find('subject', name)
      const labelOf = createLabels(graph.dataset, await graph.ontology.vocabulary())
      const shorten = (iri: string) => (iri.startsWith(own.base) ? iri.slice(own.base.length) : iri)
      const rows = readIdentities(graph.dataset)
        .filter(({ resources }) => resources.includes(id))
        .sort((a, b) => compareText(a.decidedAt ?? '', b.decidedAt ?? ''))
        .map(({ kind, status, resources, decidedAt, decidedBy, confidence, because }) => [
          ...[decidedAt ?? '', status, kindNames[kind]],
          resources.flatMap(other => (other === id ? [] : shorten(other))).join('; '),
          ...[decidedBy.map(labelOf).join('; '), confidence ?? '', because ?? ''],
        ])
      const columns = ['when', 'status', 'what', 'of', 'by', 'confidence', 'because']
      await writeOutput(await formatRows({ columns, rows }, format), options.output)
    })
}
