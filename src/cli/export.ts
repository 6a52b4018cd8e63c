import type { Command } from 'commander'
import { ClaimGraphError } from '../errors.js'
import { collect, type DataOptions, dataCommand, openData } from './data.js'
import { writeOutput } from './output.js'

interface ExportOptions extends DataOptions {
  format: string
  claim?: string[]
  terms?: boolean
  output?: string
}

const help = `
Formats:
  jsonld  JSON-LD, one node for each claim with its content in its own @graph; loads without a network
  trig    TriG, for people to read
  nq      N-Quads, one quad to a line
  ttl     Turtle \\ without named graphs: each content triple is written as an rdf:Statement that its claim
  nt      N-Triples / cg:states, so that nothing that is only said stands there as if it were true
  csv     one row for each mention of a claim, in words`

export function exportCommand(): Command {
  return dataCommand('export')
    .description('Write a graph, or some of its claims, in another format.')
    .option('--format <format>', 'jsonld, trig, nq, nt, ttl or csv', 'jsonld')
    .option('--claim <claim>', 'this claim only (IRI or its last part); repeatable', collect)
    .option('--terms', 'with --claim: describe the agents, documents and events that it names, too')
    .option('-o, --output <file>', 'write to a file')
    .addHelpText('after', help)
    .action(async (options: ExportOptions) => {
      const { exportGraph, findExportFormat } = await import('../export/export.js')
      findExportFormat(options.format)
      if (options.terms && !options.claim) {
        throw new ClaimGraphError('usage', '--terms goes with --claim: without it everything is exported')
      }
      const graph = await openData(options)
      await writeOutput(
        await exportGraph(graph, options.format, { claims: options.claim, terms: options.terms }),
        options.output,
      )
    })
}
