import { Command } from 'commander'
import { requireCase } from './case-of.js'
import { printable } from './printable.js'

const help = `
The link is shown once: the case keeps only a digest of the token in it, in reviewers.json. Whoever has the link decides under
that name at the address of \`claimgraph serve --edit\`.`

export function reviewerCommand(): Command {
  return new Command('reviewer')
    .description('Say who may decide in the case of the working directory while it is served with --edit.')
    .addCommand(
      new Command('add')
        .description('Give somebody a link by which they sign in; it is shown once.')
        .argument('<name>', 'stands with every decision')
        .option('--url <address>', 'where the case is served', 'http://127.0.0.1:3030/')
        .addHelpText('after', help)
        .action(async (name: string, { url }: { url: string }) => {
          const { parseAddress } = await import('../serve/http/address.js')
          const { origin, path } = parseAddress(url)
          const own = await requireCase()
          const { addReviewer } = await import('../node/case/reviewers.js')
          const token = await addReviewer(own, name)
          process.stdout.write(`${origin}${path}/edit/sign-in?token=${token}\n`)
        }),
    )
    .addCommand(
      new Command('remove')
        .description('Take somebody’s link back; what they decided stays.')
        .argument('<name>')
        .action(async (name: string) => {
          const own = await requireCase()
          const { removeReviewer } = await import('../node/case/reviewers.js')
          await removeReviewer(own, name)
          process.stdout.write(`${printable(name)}: the link leads nowhere from now on\n`)
        }),
    )
    .addCommand(
      new Command('list').description('List who may decide, and since when.').action(async () => {
        const own = await requireCase()
        const { readReviewers } = await import('../node/case/reviewers.js')
        for (const { name, added } of await readReviewers(own)) process.stdout.write(`${printable(name)}\t${added}\n`)
      }),
    )
}
