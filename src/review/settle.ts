import type { Issue } from '../check/issue.js'
import { findWritten } from './carry-out.js'
import { curate, mergeInto, nameClaim, type ReviewContext, type Reviewer } from './curate.js'
import type { Acceptance, Changing, JournalLine, Merger } from './decision.js'
import type { Draft } from './draft.js'
import { findErrors } from './find-errors.js'
import type { Ledger } from './ledger.js'
import { parseNQuads, writeNQuads } from './nquads.js'

/** What became of a decision: the errors that stand against it, where it was not carried out. */
export type Refusal = readonly Issue[]

/** Takes a draft for a claim, unless the graph would not pass the check with it. */
export async function acceptDraft(ledger: Ledger, draft: Draft, reviewer: Reviewer): Promise<Refusal> {
  const quads = await ledger.current(draft)
  return join(ledger, draft, async about => {
    const claim = nameClaim(draft, iri => ledger.isTaken(iri))
    const added = curate(draft, quads, claim, contextOf(ledger, reviewer, about.at))
    return { ...about, decision: 'accept', reviewer: reviewer.name, claim, quads: await writeNQuads(added) }
  })
}

/** Gives the mention of a draft to a claim that is there already. */
export async function mergeDraft(
  ledger: Ledger,
  draft: Draft,
  { reviewer, claim }: { readonly reviewer: Reviewer; readonly claim: string },
): Promise<Refusal> {
  const quads = await ledger.current(draft)
  return join(ledger, draft, async about => {
    const name = nameClaim(draft, iri => ledger.isTaken(iri))
    const { mention, ...merged } = mergeInto(claim, draft, quads, name, contextOf(ledger, reviewer, about.at))
    const added = await writeNQuads(merged.quads)
    return { ...about, decision: 'merge', reviewer: reviewer.name, claim, mention, quads: added }
  })
}

async function join(
  ledger: Ledger,
  draft: Draft,
  decide: (about: JournalLine & Changing) => Promise<Acceptance | Merger>,
): Promise<Refusal> {
  let errors: Refusal = []
  await ledger.change(async changing => {
    const { known, claims, journal, setting, state } = ledger
    // what was taken over as a draft makes room
    const outcome = state.outcomes.get(draft.id)
    const removed = outcome?.decision === 'take-over' ? await findWritten(claims, outcome, journal) : []
    for (const quad of removed) known.delete(quad)
    const decision = await decide({ ...ledger.about(draft), ...changing })
    errors = await findErrors(await parseNQuads(decision.quads, journal.path), setting)
    for (const quad of removed) known.add(quad)
    return errors.length === 0 ? [decision] : []
  })
  return errors
}

function contextOf({ known, drafts }: Ledger, reviewer: Reviewer, at: string): ReviewContext {
  return { reviewer, at, known, drafts: drafts.dataset }
}
