import type { Case } from '../../node/case/open-case.js'
import { writeWhole } from '../../node/case/write-whole.js'
import { shippedOntology } from '../../node/ontology.js'
import { createClaimsStore, type WriteFile } from '../../node/review/claims-store.js'
import { JournalFile } from '../../node/review/journal-file.js'
import { readDraftsLeft } from '../../node/review/read-drafts.js'
import { readTexts } from '../../node/texts.js'
import { localName } from '../../rdf/resource.js'
import type { DraftsFile } from '../../review/draft.js'
import { Review } from '../../review/review.js'
import { printable } from '../printable.js'
import { Dialogue, Left } from './dialogue.js'
import { describeIssues } from './draft-text.js'
import { nameTargets, prepareFolder } from './files.js'
import { goThrough, summarise } from './go-through.js'
import { goThroughIdentities } from './identities.js'
import type { ReviewCommandOptions } from './options.js'
import { readKnown } from './read-known.js'
import { listLeft } from './sentences.js'
import type { ReviewerOptions } from './step.js'

/** A review of files of drafts that is open. */
export interface OpenReview {
  /** Takes drafts over by their confidence. */
  takeOver(above: number): Promise<void>
  /** Lets a person decide. */
  runDialogue(reviewer: string): Promise<void>
  close(): Promise<void>
}

/** Opens the review of files of drafts where it was left, and says what is amiss. */
export async function openReview(files: readonly DraftsFile[], options: ReviewCommandOptions): Promise<OpenReview> {
  const targets = nameTargets(files, options.into, options.names)
  const texts = options.documents === undefined ? undefined : await readTexts(options.documents)
  await prepareFolder(options.into)
  const { known, isTaken } = await readKnown(options, options.into, targets)
  const journals: JournalFile[] = []
  const close = async () => {
    await Promise.all(journals.map(journal => journal.close()))
  }
  const write: WriteFile = (path, text, options) => writeWhole(path, text.endsWith('\n') ? text : `${text}\n`, options)
  const reviews: Review[] = []
  try {
    for (const found of files) {
      const journal = await JournalFile.open(found.path)
      journals.push(journal)
      // nobody else writes these drafts from here on; since they were found, somebody may have
      const file = await readDraftsLeft(found.path)
      const claims = createClaimsStore(targets.get(found)!, { drafts: file.path, write })
      const review = await Review.open(file, journal, { known, claims, ontology: shippedOntology, texts, isTaken })
      reviews.push(review)
      warn(review, journal)
    }
  } catch (error) {
    await close()
    throw error
  }
  const includeRestricted = options.includeRestricted ?? false
  return {
    async takeOver(above) {
      for (const review of reviews) await takeOver(review, above)
    },
    runDialogue: reviewer => runDialogue(reviews, { reviewer, texts, includeRestricted, own: options.own }),
    close,
  }
}

const say = (text: string) => process.stderr.write(`claimgraph: ${printable(text)}\n`)

function warn(review: Review, journal: JournalFile): void {
  const { outdated } = review.state
  if (journal.wasTorn) {
    say(
      `${journal.path}: the last line was not whole (it was being written when the review was stopped) and is left out`,
    )
  }
  if (review.missing.length > 0) {
    const claims = review.missing.map(localName).join(', ')
    say(
      `${review.drafts.path}: accepted, and no longer in the graph: ${claims}; what was moved elsewhere is added with --data`,
    )
  }
  if (outdated.length > 0) {
    const drafts = new Set(outdated.map(({ draft }) => localName(draft)))
    say(
      `${review.drafts.path} has changed since it was reviewed: ${outdated.length} decision(s) in ${journal.path} are on drafts that are no longer there or read otherwise (${[...drafts].join(', ')}); the journal keeps them, and such drafts come up again`,
    )
  }
}

async function takeOver(review: Review, above: number): Promise<void> {
  const { drafts, state } = review
  const chosen = review.all.filter(
    ({ id, confidence }) => confidence !== undefined && confidence >= above && !state.outcomes.has(id),
  )
  const refused = await review.takeOver(chosen, above)
  for (const [draft, issues] of refused) {
    say(`${localName(draft.id)} is left out: ${describeIssues(issues).join('; ')}`)
  }
  if (refused.size > 0) process.exitCode = 1
  const taken = chosen.length - refused.size
  process.stdout.write(
    `${drafts.path}: ${taken} of ${review.all.length} drafts, with a confidence of ${above} or above, written to ${review.target}. ` +
      'Nobody has reviewed them: they keep cg:status cg:Draft.\n',
  )
}

/** Lets a person decide on drafts, and in a case then on what is the same. */
async function runDialogue(
  reviews: readonly Review[],
  { own, ...options }: ReviewerOptions & { own?: Case | undefined },
): Promise<void> {
  const dialogue = new Dialogue()
  try {
    const isLeft = (review: Review) => review.open.length > 0 || listLeft({ review, ...options }).length > 0
    const left = reviews.filter(isLeft)
    for (const review of left.length > 0 ? left : reviews) await goThrough({ review, dialogue, ...options })
    if (own) await goThroughIdentities(own, dialogue, options.reviewer)
  } catch (error) {
    if (!(error instanceof Left)) throw error
  } finally {
    dialogue.close()
  }
  for (const review of reviews) process.stdout.write(`${printable(summarise(review))}\n`)
}
