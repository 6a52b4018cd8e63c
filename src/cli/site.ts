import type { Command } from 'commander'
import { writeFolder } from '../node/files/write-folder.js'
import { type DataOptions, dataCommand, openData } from './data.js'

interface SiteOptions extends DataOptions {
  out: string
  documents?: string
  baseUrl?: string
  force?: boolean
  language?: string
}

export function siteCommand(): Command {
  return dataCommand('site')
    .description(
      'Write the pages of a graph as files for any web host, with the data of each resource beside its page.',
    )
    .requiredOption(
      '--out <folder>',
      'folder to write: a new one, an empty one, or a site written before, of which all that `site` did not write stays',
    )
    .option('--force', 'write into a folder of other files, too; files of the same name are replaced')
    .option('--documents <folder>', 'folder with the documents, to show passages')
    .option('--base-url <url>', 'address under which the site will be, such as https://example.org/claims')
    .option('--language <tag>', 'language whose pages have no prefix before their paths: en or ar', 'en')
    .action(async (options: SiteOptions) => {
      const { out, documents, force, baseUrl, language } = options
      const { findLanguage } = await import('../language/languages.js')
      if (language !== undefined) findLanguage(language)
      const { parseAddress } = await import('../serve/http/address.js')
      if (baseUrl !== undefined) parseAddress(baseUrl)
      const graph = await openData(options, { compact: true })
      const { staticSite } = await import('../serve/static-site.js')
      const day = new Date().toISOString().slice(0, 10)
      const files = await writeFolder(out, staticSite(graph, { documents, baseUrl, language, day }), { force })
      process.stderr.write(`claimgraph: ${files.toLocaleString('en')} files written to ${out}\n`)
    })
}
