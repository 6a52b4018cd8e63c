import type { Command } from 'commander'
import { ClaimGraphError } from '../errors.js'
import { type DataOptions, dataCommand, openData } from './data.js'
import { printable } from './printable.js'

interface CrateOptions extends DataOptions {
  out?: string
  verify?: string
  by?: string
  force?: boolean
}

const help = `
A crate (RO-Crate 1.2) is a folder with the graph as TriG, JSON-LD, N-Quads and CSV, and with ro-crate-metadata.json, which says
what it is, who keeps it, under which licence, and the size and SHA-256 of every file. What is restricted is left out, unless
--include-restricted is given. \`publish\` writes a crate, too, with the pages.`

export function crateCommand(): Command {
  return dataCommand('crate')
    .description('Write a graph as a package with digests for archives, or verify one.')
    .option('--out <folder>', 'folder to write: a new one, an empty one, or one written so before')
    .option('--by <name>', 'who puts it together')
    .option('--force', 'write into a folder of other files, too; files of the same name are replaced')
    .option('--verify <folder>', 'compare the files of a crate with the digests that it gives, and write nothing')
    .addHelpText('after', help)
    .action(async (options: CrateOptions) => {
      if (options.verify !== undefined) return verify(options.verify)
      if (options.out === undefined)
        throw new ClaimGraphError('usage', 'expected --out FOLDER or --verify FOLDER, found none')
      const graph = await openData(options)
      const { writeCrate } = await import('../serve/crate.js')
      const files = await writeCrate(graph, { out: options.out, by: options.by, force: options.force })
      process.stderr.write(`claimgraph: ${graph.claimIds().length} claims in ${files} files of ${options.out}\n`)
    })
}

async function verify(folder: string): Promise<void> {
  const { verifyCrate } = await import('../node/crate.js')
  const { files, missing, changed, further } = await verifyCrate(folder)
  const found = [
    ...missing.map(path => `missing: ${path}`),
    ...changed.map(path => `changed: ${path}`),
    ...further.map(path => `not described: ${path}`),
  ]
  const { length } = [...missing, ...changed]
  const summary = `${folder}: ${files - length} of ${files} files are as described`
  process.stdout.write(`${printable([...found, summary].join('\n'))}\n`)
  if (length > 0) process.exitCode = 1
}
