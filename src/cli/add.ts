import { Command } from 'commander'
import { isPublicationDate, isWebAddress } from '../case/publication.js'
import { ClaimGraphError } from '../errors.js'
import { requireCase } from './case-of.js'
import { printable } from './printable.js'

interface AddCommandOptions {
  url?: string
  publisher?: string
  published?: string
  collectedBy?: string
}

const help = `
In a folder, metadata.csv says of each file what the options say of all:
  file,url,publisher,published,collected-by,title`

export function addCommand(): Command {
  return new Command('add')
    .description('Take documents into the case of the working directory: text, HTML or PDF; nothing is fetched.')
    .argument('<paths...>', 'files and folders')
    .option('--url <address>', 'where the document was published (default: what the page says)')
    .option('--publisher <name>', 'who published the documents (default: what they say)')
    .option('--published <date>', 'when they were published, in ISO 8601 (default: what they say)')
    .option('--collected-by <name>', 'who collected them (default: the curator of the case, where there is one)')
    .addHelpText('after', help)
    .action(async (paths: string[], options: AddCommandOptions) => {
      const metadata = readMetadata(options)
      const own = await requireCase()
      const [curator, ...others] = own.curators
      const collectedBy = metadata.collectedBy ?? (others.length === 0 ? curator : undefined)
      const { addDocuments } = await import('../node/case/add-documents.js')
      const added = await addDocuments(own, paths, {
        metadata: { ...metadata, collectedBy },
        onError: error => {
          process.exitCode = 1
          process.stderr.write(`claimgraph: ${printable(error.message)}\n`)
        },
      })
      const name = (iri: string) => iri.slice(own.base.length)
      const lines = added.map(({ path, iri, title, isNew }) =>
        isNew ? `${path}: added as ${name(iri)}, “${title}”` : `${path}: in the case already, as ${name(iri)}`,
      )
      const count = added.filter(({ isNew }) => isNew).length
      lines.push(`${count} document${count === 1 ? '' : 's'} added${count > 0 ? '; next: claimgraph extract' : ''}`)
      process.stdout.write(`${printable(lines.join('\n'))}\n`)
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
