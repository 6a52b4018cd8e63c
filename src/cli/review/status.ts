import { readJournal } from '../../node/review/journal-file.js'
import type { DraftsFile } from '../../review/draft.js'
import { readReviewed } from '../../review/list-drafts.js'
import { countProgress } from '../../review/state.js'
import { writeOutput } from '../output.js'
import { formatRows } from '../rows.js'

/** Shows how many drafts of each file were decided, and how. */
export async function showStatus(files: readonly DraftsFile[]): Promise<void> {
  const rows: (string | number)[][] = []
  for (const { path, drafts } of files) {
    const decisions = await readJournal(path)
    const { drafts: all, state } = await readReviewed(drafts, decisions, path)
    const progress = countProgress(all, state)
    const { accepted, merged, rejected, takenOver, open } = progress
    rows.push([path, all.length, accepted, merged, rejected, open, takenOver])
  }
  const columns = ['file', 'drafts', 'accepted', 'merged', 'rejected', 'open', 'of which taken over unreviewed']
  await writeOutput(await formatRows({ columns, rows }, process.stdout.isTTY ? 'table' : 'tsv'), undefined)
}
