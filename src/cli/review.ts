import type { Command } from 'commander'
import { ClaimGraphError } from '../errors.js'
import { dataCommand } from './data.js'
import type { ReviewCommandOptions } from './review/options.js'

export function reviewCommand(): Command {
  return dataCommand('review')
    .description('Review drafts: accept, mend, merge or reject each; can be left at any time and taken up again.')
    .argument('[drafts...]', 'files of drafts, as `extract --format trig` writes them (default: those of the case)')
    .option('--documents <folder>', 'folder with the documents, to show each passage in its context')
    .option('--into <folder>', 'folder that accepted claims are written to (default: triples)')
    .option('--reviewer <name>', 'who reviews: stands with every claim that is accepted')
    .option('--accept-above <confidence>', 'take over all drafts at or above it, unreviewed: they stay cg:Draft')
    .option('--identities', 'in a case: only decide what is the same, as it is proposed')
    .option('--status', 'only show how far the review is')
    .action(async (paths: string[], given: Partial<ReviewCommandOptions>) => {
      const above = readConfidence(given.acceptAbove)
      const reviewer = given.reviewer?.trim()
      if (above === undefined && !given.status && !reviewer) {
        throw new ClaimGraphError(
          'usage',
          'expected --reviewer NAME: every accepted claim says who reviewed it (--accept-above needs none)',
        )
      }
      if (given.identities) return decideIdentities(reviewer ?? '')
      const { readCaseDrafts, readDraftFiles } = await import('./review/files.js')
      const own = paths.length > 0 ? undefined : await readCaseDrafts()
      const files = own?.files ?? (await readDraftFiles(paths))
      const options = {
        ...given,
        into: given.into ?? own?.into ?? 'triples',
        documents: given.documents ?? own?.documents,
        names: own?.names,
        own: own?.own,
      }
      if (options.status) {
        const { showStatus } = await import('./review/status.js')
        return showStatus(files)
      }
      const { openReview } = await import('./review/open.js')
      const review = await openReview(files, options)
      try {
        if (above !== undefined) await review.takeOver(above)
        else await review.runDialogue(reviewer ?? '')
      } finally {
        await review.close()
      }
    })
}

/** Lets a person decide on what is proposed to be the same in the case of the working directory. */
async function decideIdentities(reviewer: string): Promise<void> {
  const { requireCase } = await import('./case-of.js')
  const own = await requireCase()
  const { runIdentities } = await import('./review/identities.js')
  await runIdentities(own, reviewer)
}

function readConfidence(text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  const number = text.trim() === '' ? Number.NaN : Number(text)
  if (number >= 0 && number <= 1) return number
  throw new ClaimGraphError('parameter', `\`--accept-above\`: expected a number from 0 to 1, found \`${text}\``)
}
