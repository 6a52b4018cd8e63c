import { sha256 } from '../rdf/digest.js'
import { nameGap } from './carry-out.js'
import { completeNote } from './curate.js'
import type { Draft } from './draft.js'
import { describeGap, findPassage, type Passage } from './gap.js'
import type { Ledger } from './ledger.js'
import { writeNQuads } from './nquads.js'

/** Who decides, by name, and why. */
export interface Dismissal {
  readonly reviewer: string
  readonly reason: string
}

/** Finds that a draft is no claim; of its passage it is said why there is none, as long as no other claim stands there. */
export async function rejectDraft(ledger: Ledger, draft: Draft, { reviewer, reason }: Dismissal): Promise<void> {
  const passage = findPassage(await ledger.current(draft), draft.id)
  await ledger.change(async changing => {
    const about = { ...ledger.about(draft), reviewer, decision: 'reject', reason } as const
    if (!passage) return [{ ...about, ...(ledger.isTakenOver(draft) ? changing : {}) }]
    return [{ ...about, ...changing, quads: await writeNote(ledger, nameGap(draft.id), passage, reason) }]
  })
}

/** Says of a passage of which there is no draft why it has no claim; `id` is the IRI of the note. */
export async function leaveOut(
  ledger: Ledger,
  id: string,
  passage: Passage,
  { reviewer, reason }: Dismissal,
): Promise<void> {
  const { document, start, end } = passage
  const about = ledger.about({ id, digest: sha256(JSON.stringify([document, start, end])) })
  await ledger.change(async changing => {
    const quads = await writeNote(ledger, id, passage, reason)
    return [{ ...about, reviewer, decision: 'without-claim', reason, ...changing, quads }]
  })
}

function writeNote({ drafts, known }: Ledger, id: string, passage: Passage, reason: string): Promise<string> {
  return writeNQuads(completeNote(describeGap(id, passage, reason), { drafts: drafts.dataset, known }))
}
