import { Command } from 'commander'
import { isPublicationDate, isWebAddress } from '../case/publication.js'
import { ClaimGraphError } from '../errors.js'
import { requireCase } from './case-of.js'
import { addLimits, type LimitOptions, limitsOf } from './document-limits.js'

interface AddCommandOptions extends LimitOptions {
  url?: string
  publisher?: string
  published?: string
  collectedBy?: string
}

const help = `
In a folder, metadata.csv says of each file what the options say of all:
  file,url,publisher,published,collected-by,title`

export function addCommand(): Command {
  const command = new Command('add')
    .description('Take documents into the case of the working directory: text, HTML or PDF; nothing is fetched.')
    .argument('<paths...>', 'files and folders')
    .option('--url <address>', 'where the document was published (default: what the page says)')
    .option('--publisher <name>', 'who published the documents (default: what they say)')
    .option('--published <date>', 'when they were published, in ISO 8601 (default: what they say)')
    .option('--collected-by <name>', 'who collected them (default: the curator of the case, where there is one)')
  return addLimits(command)
    .addHelpText('after', help)
    .action(async (paths: string[], options: AddCommandOptions) => {
      const metadata = readMetadata(options)
      const { addToCase } = await import('./add-to-case.js')
      await addToCase(await requireCase(), paths, { metadata, limits: limitsOf(options) })
    })
}

function readMetadata({ url, publisher, published, collectedBy }: AddCommandOptions) {
  if (url !== undefined && !isWebAddress(url))
    throw new ClaimGraphError('parameter', `--url: expected the address of a page (https://…), found \`${url}\``)
  if (published !== undefined && !isPublicationDate(published)) {
    throw new ClaimGraphError(
      'parameter',
      `--published: expected a day, month or year as YYYY-MM-DD, YYYY-MM or YYYY, found \`${published}\``,
    )
  }
  for (const [option, name] of [
    ['--publisher', publisher],
    ['--collected-by', collectedBy],
  ]) {
    if (name?.trim() === '') throw new ClaimGraphError('parameter', `${option}: expected a name, found none`)
  }
  return { url, publisher: publisher?.trim(), published, collectedBy: collectedBy?.trim() }
}
