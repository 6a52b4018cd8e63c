import { Command, InvalidArgumentError, Option } from 'commander'
import type { ClaimGraph } from '../claims/graph.js'
import type { ReadOptions } from '../node/files/read.js'
import type { OpenOptions } from '../node/open.js'
import { shippedPath } from '../node/shipped.js'
import { isAbsoluteIri } from '../rdf/iri.js'
import { printable } from './printable.js'

/** The options of every command that reads a graph. */
export interface DataOptions {
  data?: string[] | undefined
  inputFormat?: string | undefined
  /** Whether of JSON-LD what stands for no IRI is left out and told of. */
  lenient?: boolean | undefined
  base?: string | undefined
  includeRestricted?: boolean | undefined
  /** Whether what is only proposed to be the same is joined; in a case, drafts on which nothing is decided are read, too. */
  proposed?: boolean | undefined
}

/** A command with the options that say which graph it reads. */
export function dataCommand(name: string): Command {
  return new Command(name)
    .addOption(
      new Option(
        '-d, --data <path>',
        'RDF file or folder, `-` for standard input; repeatable (default: the case of the working directory, or the shipped graph)',
      ).argParser(collect),
    )
    .option('--input-format <format>', 'trig, ttl, nq, nt, jsonld or rdf, where the extension does not say')
    .option('--base <iri>', 'the IRI against which relative IRIs of the files are read', readBaseIri)
    .option('--lenient', 'leave out of JSON-LD what no context maps, and say so')
    .option('--proposed', 'take in what is only proposed to be the same, as `align` finds it')
    .option('--include-restricted', 'show claims marked cg:Restricted too')
    .option('--no-color', 'no colours')
}

/**
 * Opens the graph that the options name; says on standard error if restricted claims were left out. What only compares
 * opens it compact.
 */
export async function openData(
  options: DataOptions,
  { compact }: Pick<OpenOptions, 'compact'> = {},
): Promise<ClaimGraph> {
  const { openClaimGraph } = await import('../node/open.js')
  const { includeRestricted } = options
  const identities = options.proposed ? 'proposed' : undefined
  const graph =
    (await openProposed(options)) ??
    (await readTelling(options, async reading =>
      openClaimGraph(await dataPaths(options), { ...reading, includeRestricted, identities, compact }),
    ))
  if (graph.claimsLeftOut > 0) {
    process.stderr.write(
      `claimgraph: ${graph.claimsLeftOut} restricted claim(s) left out; --include-restricted shows them\n`,
    )
  }
  return graph
}

/** Reads files as the options have it, and says on standard error what of JSON-LD was left out. */
export async function readTelling<T>(
  { inputFormat: format, lenient: lossy, base }: DataOptions,
  read: (reading: Omit<ReadOptions, 'onError'>) => Promise<T>,
): Promise<T> {
  if (!lossy) return read({ format, base })
  const { LossTally } = await import('../rdf/jsonld-loss.js')
  const tally = new LossTally()
  const result = await read({ format, base, lossy, onLoss: each => tally.add(each) })
  for (const line of tally.lines()) process.stderr.write(`claimgraph: ${printable(line)}\n`)
  return result
}

/** An IRI against which others can be read. */
export function readBaseIri(given: string): string {
  if (isAbsoluteIri(given)) return given
  throw new InvalidArgumentError('expected an absolute IRI, such as https://example.org/news.')
}

/** The graph of the case of the working directory with what is proposed in it, where the options ask for that. */
async function openProposed({ proposed, data, includeRestricted }: DataOptions): Promise<ClaimGraph | undefined> {
  if (!proposed || data !== undefined) return undefined
  const { findCase } = await import('./case-of.js')
  const own = await findCase()
  if (own === undefined) return undefined
  const { openCaseGraph } = await import('../node/case/open-case-graph.js')
  return openCaseGraph(own, { proposed, includeRestricted })
}

/** The paths that the options name, or the graph of the case of the working directory, or the shipped graph. */
export async function dataPaths(options: DataOptions): Promise<string[]> {
  if (options.data !== undefined) return options.data
  const { findCase } = await import('./case-of.js')
  const own = await findCase()
  if (own === undefined) return [shippedPath('triples')]
  const { listCaseFiles } = await import('../node/case/case-graph.js')
  return listCaseFiles(own)
}

/** The folder of texts that the options name, or that of the case whose graph is read. */
export async function documentsFolder({ data, documents }: DataOptions & { documents?: string | undefined }) {
  if (documents !== undefined || data !== undefined) return documents
  const { findCase } = await import('./case-of.js')
  return (await findCase())?.documents
}

/** Gathers the values of an option that may be given several times. */
export function collect(value: string, before: string[] | undefined): string[] {
  return [...(before ?? []), value]
}
