import { access, constants, mkdir } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import type { Command } from 'commander'
import { localName } from '../claims/resource.js'
import { ClaimGraphError } from '../errors.js'
import type { DraftsFile } from '../review/draft.js'
import type { Journal } from '../review/journal.js'
import type { ReviewSession } from '../review/session.js'
import { type DataOptions, dataCommand } from './data.js'
import { writeOutput } from './output.js'
import { printable } from './printable.js'
import type { ReviewerOptions } from './review/go-through.js'
import { formatRows } from './rows.js'

interface ReviewCommandOptions extends DataOptions {
  documents?: string
  into: string
  reviewer?: string
  acceptAbove?: string
  status?: boolean
}

export function reviewCommand(): Command {
  return dataCommand('review')
    .description('Review drafts: accept, mend, merge or reject each; can be left at any time and taken up again.')
    .argument('<drafts...>', 'files of drafts, as `extract --format trig` writes them')
    .option('--documents <folder>', 'folder with the documents, to show each passage in its context')
    .option('--into <folder>', 'folder that accepted claims are written to', 'triples')
    .option('--reviewer <name>', 'who reviews: stands with every claim that is accepted')
    .option('--accept-above <confidence>', 'take over all drafts at or above it, unreviewed: they stay cg:Draft')
    .option('--status', 'only show how far the review is')
    .action(async (paths: string[], options: ReviewCommandOptions) => {
      const above = readConfidence(options.acceptAbove)
      if (above === undefined && !options.status && !options.reviewer?.trim()) {
        throw new ClaimGraphError(
          'usage',
          'expected --reviewer NAME: every accepted claim says who reviewed it (--accept-above needs none)',
        )
      }
      const files = await readDraftFiles(paths)
      if (options.status) return showStatus(files)
      const targets = nameTargets(files, options.into)
      const { readTexts } = await import('../claims/passage.js')
      const texts = options.documents === undefined ? undefined : await readTexts(options.documents)
      await prepareFolder(options.into)
      const { readKnown } = await import('./review/read-known.js')
      const known = await readKnown(options, options.into, targets)
      const journals: Journal[] = []
      try {
        const { Journal } = await import('../review/journal.js')
        const { ReviewSession } = await import('../review/session.js')
        const sessions: ReviewSession[] = []
        for (const file of files) {
          const journal = await Journal.open(file.path)
          journals.push(journal)
          const target = targets.get(file)!
          const write = (path: string, text: string) => writeOutput(text, path)
          const session = await ReviewSession.open(file, journal, { known, target, texts, write })
          sessions.push(session)
          warn(session, journal)
        }
        if (above !== undefined) for (const session of sessions) await takeOver(session, above)
        else {
          const includeRestricted = options.includeRestricted ?? false
          await runDialogue(sessions, { reviewer: options.reviewer!.trim(), texts, includeRestricted })
        }
      } finally {
        await Promise.all(journals.map(journal => journal.close()))
      }
    })
}

function readConfidence(text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  const number = text.trim() === '' ? Number.NaN : Number(text)
  if (number >= 0 && number <= 1) return number
  throw new ClaimGraphError('parameter', `\`--accept-above\`: expected a number from 0 to 1, found \`${text}\``)
}

async function readDraftFiles(paths: readonly string[]): Promise<DraftsFile[]> {
  if (paths.includes('-')) {
    throw new ClaimGraphError(
      'usage',
      'expected files of drafts, beside which the review is kept, found standard input',
    )
  }
  const { listFiles } = await import('../rdf/files.js')
  const { readDrafts } = await import('../review/draft.js')
  const files = await listFiles(paths, error => {
    throw error
  })
  return Promise.all(files.map(readDrafts))
}

/** Where the claims of each file of drafts are written: a file of the same name in the folder. */
function nameTargets(files: readonly DraftsFile[], folder: string): Map<DraftsFile, string> {
  const targets = new Map<DraftsFile, string>()
  for (const file of files) {
    const target = join(folder, `${basename(file.path, extname(file.path))}.trig`)
    const other = [...targets].find(([, path]) => path === target)
    if (other) {
      throw new ClaimGraphError(
        'usage',
        `expected files of drafts with different names, found ${other[0].path} and ${file.path}, which would both go to ${target}; review them one by one, each with an --into of its own`,
      )
    }
    targets.set(file, target)
  }
  return targets
}

async function prepareFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true })
    await access(folder, constants.W_OK)
  } catch (cause) {
    throw new ClaimGraphError('unwritable', `cannot write to ${folder}: ${(cause as Error).message}`, {
      details: { file: folder },
      cause,
    })
  }
}

function warn(session: ReviewSession, journal: Journal): void {
  const { outdated } = session.state
  const say = (text: string) => process.stderr.write(`claimgraph: ${text}\n`)
  if (journal.wasTorn) {
    say(
      `${journal.path}: the last line was not whole (it was being written when the review was stopped) and is left out`,
    )
  }
  if (session.missing.length > 0) {
    const claims = session.missing.map(localName).join(', ')
    say(
      `${session.drafts.path}: accepted, and no longer in the graph: ${claims}; what was moved elsewhere is added with --data`,
    )
  }
  if (outdated.length > 0) {
    const drafts = new Set(outdated.map(({ draft }) => localName(draft)))
    say(
      `${session.drafts.path} has changed since it was reviewed: ${outdated.length} decision(s) in ${journal.path} are on drafts that are no longer there or read otherwise (${[...drafts].join(', ')}); the journal keeps them, and such drafts come up again`,
    )
  }
}

async function showStatus(files: readonly DraftsFile[]): Promise<void> {
  const { readJournal } = await import('../review/journal.js')
  const { countProgress, readState } = await import('../review/state.js')
  const rows: (string | number)[][] = []
  for (const { path, drafts } of files) {
    const { decisions } = await readJournal(path)
    const progress = countProgress(drafts, readState(drafts, decisions))
    const { accepted, merged, rejected, takenOver, open } = progress
    rows.push([path, drafts.length, accepted, merged, rejected, open, takenOver])
  }
  const columns = ['file', 'drafts', 'accepted', 'merged', 'rejected', 'open', 'of which taken over unreviewed']
  await writeOutput(await formatRows({ columns, rows }, process.stdout.isTTY ? 'table' : 'tsv'), undefined)
}

async function takeOver(session: ReviewSession, above: number): Promise<void> {
  const { describeIssues } = await import('./review/draft-text.js')
  const { drafts, state } = session
  const chosen = drafts.drafts.filter(
    ({ id, confidence }) => confidence !== undefined && confidence >= above && !state.outcomes.has(id),
  )
  const refused = await session.takeOver(chosen, above)
  for (const [draft, issues] of refused) {
    process.stderr.write(`claimgraph: ${localName(draft.id)} is left out: ${describeIssues(issues).join('; ')}\n`)
  }
  if (refused.size > 0) process.exitCode = 1
  const taken = chosen.length - refused.size
  process.stdout.write(
    `${drafts.path}: ${taken} of ${drafts.drafts.length} drafts, with a confidence of ${above} or above, written to ${session.target}. ` +
      'Nobody has reviewed them: they keep cg:status cg:Draft.\n',
  )
}

async function runDialogue(sessions: readonly ReviewSession[], options: ReviewerOptions): Promise<void> {
  const { Dialogue, Left } = await import('./review/dialogue.js')
  const { goThrough, summarise } = await import('./review/go-through.js')
  const dialogue = new Dialogue()
  try {
    for (const session of sessions) await goThrough(session, dialogue, options)
  } catch (error) {
    if (!(error instanceof Left)) throw error
  } finally {
    dialogue.close()
  }
  for (const session of sessions) process.stdout.write(`${printable(summarise(session))}\n`)
}
