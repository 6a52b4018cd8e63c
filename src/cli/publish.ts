import { Command } from 'commander'
import { onlyCurator } from '../case/curator.js'
import { requireCase } from './case-of.js'

const help = `
Accepted claims alone: no drafts, no texts, and nothing that is restricted. SHA256SUMS lists every file with its digest, so that
\`sha256sum -c SHA256SUMS\` in the folder finds whether all is as it was; the digest of that list stands for all of it, and\nis noted in publications.jsonl of the case with who published it and when.`

export function publishCommand(): Command {
  return new Command('publish')
    .description(
      'Freeze what the case of the working directory says now: pages and data as files, with a digest of all.',
    )
    .requiredOption('--out <folder>', 'folder to write: a new one, an empty one, or one written so before')
    .option('--base-url <url>', 'address under which it will be, such as https://example.org/claims')
    .option('--by <name>', 'who publishes it; the curator of the case, where it has one')
    .option('--force', 'write into a folder of other files, too; files of the same name are replaced')
    .addHelpText('after', help)
    .action(async (options: { out: string; baseUrl?: string; by?: string; force?: boolean }) => {
      const { parseAddress } = await import('../serve/http/address.js')
      if (options.baseUrl !== undefined) parseAddress(options.baseUrl)
      const own = await requireCase()
      const { publishCase } = await import('../serve/publish.js')
      const { claims, files, digest } = await publishCase(own, {
        ...options,
        by: options.by ?? onlyCurator(own.curators),
      })
      process.stdout.write(
        `${claims} claims, ${files} files written to ${options.out}\nSHA-256 of SHA256SUMS: ${digest}\n`,
      )
    })
}
