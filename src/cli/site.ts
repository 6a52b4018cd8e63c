import type { Command } from 'commander'
import { type DataOptions, dataCommand, openData } from './data.js'
import { writeFolder } from './write-folder.js'

interface SiteOptions extends DataOptions {
  out: string
  documents?: string
}

export function siteCommand(): Command {
  return dataCommand('site')
    .description(
      'Write the pages of a graph as files for any web host, with the data of each resource beside its page.',
    )
    .requiredOption('--out <folder>', 'folder to write: a new one, an empty one, or a site written before')
    .option('--documents <folder>', 'folder with the documents, to show passages')
    .action(async (options: SiteOptions) => {
      const graph = await openData(options)
      const { staticSite } = await import('../serve/static-site.js')
      const files = await writeFolder(options.out, staticSite(graph, { documents: options.documents }))
      process.stderr.write(`claimgraph: ${files.toLocaleString('en')} files written to ${options.out}\n`)
    })
}
