import type { Command } from 'commander'
import { ClaimGraphError } from '../errors.js'
import type { Case } from '../node/case/open-case.js'
import { type DataOptions, dataCommand, openData } from './data.js'
import { chooseFormat, writeOutput } from './output.js'
import { formatRows, rowFormats } from './rows.js'

interface AlignOptions extends DataOptions {
  documents?: string
  format?: string
  output?: string
}

const formats = [...rowFormats, 'trig'] as const

const help = `
Nothing is joined by it: the proposals are data, each a cg:Identity with its confidence and reason. Written to a file that is
read beside the drafts, \`claimgraph compare --proposed\` takes them in. In a case they are kept among its drafts, and
\`extract\` makes them.`

export function alignCommand(): Command {
  return dataCommand('align')
    .description(
      'Propose which events, actors and places of several documents are the same, from the documents and what they say.',
    )
    .option('--documents <folder>', "the documents' texts, found by their digests (default: those of the case)")
    .option('--format <format>', `${formats.join(', ')} (default: table on a terminal, tsv in a pipe)`)
    .option('-o, --output <file>', 'write to a file')
    .addHelpText('after', help)
    .action(async (options: AlignOptions) => {
      const format = chooseFormat(options.format, formats, options.output)
      const own = options.documents === undefined ? await (await import('./case-of.js')).findCase() : undefined
      if (own === undefined && options.documents === undefined) {
        throw new ClaimGraphError(
          'usage',
          "--documents: expected the folder of the documents' texts, found none, and no case",
        )
      }
      const { graph, proposals } = own ? await alignOwn(own) : await alignGraph(options)
      if (format === 'trig') {
        const { toIdentityQuads } = await import('../align/identity-quads.js')
        const { writeQuads } = await import('../rdf/write.js')
        return writeOutput(await writeQuads(toIdentityQuads(proposals), 'trig'), options.output)
      }
      const { createLabels } = await import('../ontology/labels.js')
      const labelOf = createLabels(graph.dataset, await graph.ontology.vocabulary())
      const rows = proposals
        .filter(({ resources }) => resources.length > 1)
        .map(({ kind, resources, confidence, because }) => [
          resources.map(labelOf).join(kind === 'part' ? ' within ' : ' = '),
          confidence,
          because,
        ])
      await writeOutput(
        await formatRows({ columns: ['proposal', 'confidence', 'because'], rows }, format),
        options.output,
      )
    })
}

async function alignOwn(own: Case) {
  const { alignCase } = await import('../node/case/align-case.js')
  return alignCase(own)
}

async function alignGraph(options: AlignOptions) {
  const graph = await openData(options)
  const { readTexts } = await import('../node/texts.js')
  const { align } = await import('../align/align.js')
  const { openGazetteer } = await import('../node/gazetteer.js')
  const gazetteer = await openGazetteer()
  return { graph, proposals: await align(graph, await readTexts(options.documents!), { gazetteer }) }
}
