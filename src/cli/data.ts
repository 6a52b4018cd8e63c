import { Command, Option } from 'commander'
import type { ClaimGraph } from '../claims/graph.js'
import type { OpenOptions } from '../node/open.js'
import { shippedPath } from '../node/shipped.js'

/** The options of every command that reads a graph. */
export interface DataOptions {
  data?: string[] | undefined
  inputFormat?: string | undefined
  includeRestricted?: boolean | undefined
  proposed?: boolean | undefined
}

/** A command with the options that say which graph it reads. */
export function dataCommand(name: string): Command {
  return new Command(name)
    .addOption(
      new Option(
        '-d, --data <path>',
        'RDF file or folder, `-` for standard input; repeatable (default: the shipped graph)',
      ).argParser(collect),
    )
    .option('--input-format <format>', 'trig, ttl, nq, nt or jsonld, where the extension does not say')
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
  const graph = await openClaimGraph(dataPaths(options), {
    format: options.inputFormat,
    includeRestricted: options.includeRestricted,
    identities: options.proposed ? 'proposed' : undefined,
    compact,
  })
  if (graph.claimsLeftOut > 0) {
    process.stderr.write(
      `claimgraph: ${graph.claimsLeftOut} restricted claim(s) left out; --include-restricted shows them\n`,
    )
  }
  return graph
}

/** The paths that the options name, or the shipped graph. */
export function dataPaths(options: DataOptions): string[] {
  return options.data ?? [shippedPath('triples')]
}

/** Gathers the values of an option that may be given several times. */
export function collect(value: string, before: string[] | undefined): string[] {
  return [...(before ?? []), value]
}
