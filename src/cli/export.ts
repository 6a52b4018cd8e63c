import type { Command } from 'commander'
import { ClaimGraphError } from '../errors.js'
import { collect, type DataOptions, dataCommand, openData } from './data.js'
import { writeOutput } from './output.js'

interface ExportOptions extends DataOptions {
  format: string
  claim?: string[]
  terms?: boolean
  reifiers?: boolean
  key?: string
  signer?: string
  by?: string
  license?: string
  documents?: string
  output?: string
}

const help = `
Formats:
  jsonld  JSON-LD, one node for each claim with its content in its own @graph; loads without a network
  trig    TriG, for people to read
  nq      N-Quads, one quad to a line
  ttl     Turtle
  nt      N-Triples
  rdf     RDF/XML; like these two without named graphs: each content triple is written as an rdf:Statement that its
          claim cg:states, so that nothing that is only said stands there as if it were true
  csv     one row for each mention of a claim, in words
  nanopub nanopublications, one for each claim, with trusty URIs; signed where --key names a key
  claimreview  Claim of schema.org in JSON-LD; ClaimReview where somebody who is named rated a claim
  annotation   Web Annotations, one for each passage
  ftm, ftm-json  statements of FollowTheMoney, as CSV and one to a line as JSON`

export function exportCommand(): Command {
  return dataCommand('export')
    .description('Write a graph, or some of its claims, in another format.')
    .option(
      '--format <format>',
      'jsonld, trig, nq, nt, ttl, rdf, csv, nanopub, claimreview, annotation, ftm or ftm-json',
      'jsonld',
    )
    .option('--claim <claim>', 'this claim only (IRI or its last part); repeatable', collect)
    .option('--terms', 'with --claim: describe the agents, documents and events that it names, too')
    .option(
      '--reifiers',
      'in RDF 1.2, without named graphs: what a claim says is what it rdf:reifies (not jsonld, csv)',
    )
    .option('--key <file>', 'with nanopub: the private key (RSA, PEM) by which they are signed')
    .option('--signer <iri>', 'with nanopub: who publishes and signs them, such as an ORCID')
    .option('--by <name>', 'with nanopub: who publishes them, by name')
    .option('--license <iri>', 'with nanopub: the licence under which they are published')
    .option('--documents <folder>', 'with annotation: folder with the documents, to quote passages')
    .option('-o, --output <file>', 'write to a file')
    .addHelpText('after', help)
    .action(async (options: ExportOptions) => {
      const { findClaimWriter } = await import('./export-claims.js')
      const write = findClaimWriter(options.format)
      if (write) {
        refuseStrayOptions(options, options.format.toLowerCase())
        const graph = await openData(options)
        return writeOutput(await write(graph, { ...options, claims: options.claim }), options.output)
      }
      const { exportGraph, findExportFormat } = await import('../export/export.js')
      refuseStrayOptions(options, findExportFormat(options.format).name)
      if (options.terms && !options.claim) {
        throw new ClaimGraphError('usage', '--terms goes with --claim: without it everything is exported')
      }
      const graph = await openData(options)
      await writeOutput(
        await exportGraph(graph, options.format, {
          claims: options.claim,
          terms: options.terms,
          reifiers: options.reifiers,
        }),
        options.output,
      )
    })
}

const graphs: readonly string[] = ['jsonld', 'trig', 'nq', 'nt', 'ttl', 'rdf']
const nanopub: readonly string[] = ['nanopub']

/** The formats that an option goes with. */
const formatsOf = {
  ...{ key: nanopub, signer: nanopub, by: nanopub, license: nanopub, documents: ['annotation'] },
  ...{ terms: graphs, reifiers: graphs.filter(format => format !== 'jsonld') },
} satisfies Partial<Record<keyof ExportOptions, readonly string[]>>

/** An option that a format does not have would be taken for heard. */
function refuseStrayOptions(options: ExportOptions, format: string): void {
  const names = Object.keys(formatsOf) as (keyof typeof formatsOf)[]
  const stray = names.find(name => options[name] !== undefined && !formatsOf[name].includes(format))
  if (stray) throw new ClaimGraphError('usage', `--${stray} goes with --format ${formatsOf[stray].join(', ')}`)
}
