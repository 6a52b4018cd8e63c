import type { Quad } from '@rdfjs/types'
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

/** What would stand against taking a draft, as these quads say it, for a claim: nothing is decided. */
export async function foreseeErrors(
  ledger: Ledger,
  draft: Draft,
  { reviewer, quads }: { readonly reviewer: Reviewer; readonly quads: readonly Quad[] },
): Promise<Refusal> {
  const claim = nameClaim(draft, iri => ledger.isTaken(iri))
  const { at } = ledger.about(draft)
  return withoutTakeover(ledger, draft, () =>
    findErrors(curate(draft, quads, claim, contextOf(ledger, reviewer, at)), ledger.setting),
  )
}

/** Does some work while what was taken over as a draft is not in the graph, and makes room for the claim. */
async function withoutTakeover<T>({ state, claims, journal, known }: Ledger, draft: Draft, work: () => Promise<T>) {
  const outcome = state.outcomes.get(draft.id)
  const removed = outcome?.decision === 'take-over' ? await findWritten(claims, outcome, journal) : []
  for (const quad of removed) known.delete(quad)
  try {
    return await work()
  } finally {
    for (const quad of removed) known.add(quad)
  }
}

async function join(
  ledger: Ledger,
  draft: Draft,
  decide: (about: JournalLine & Changing) => Promise<Acceptance | Merger>,
): Promise<Refusal> {
  let errors: Refusal = []
  await ledger.change(async changing => {
    const { journal, setting } = ledger
    return withoutTakeover(ledger, draft, async () => {
      const decision = await decide({ ...ledger.about(draft), ...changing })
      errors = await findErrors(await parseNQuads(decision.quads, journal.path), setting)
      return errors.length === 0 ? [decision] : []
    })
  })
  return errors
}

function contextOf({ known, drafts }: Ledger, reviewer: Reviewer, at: string): ReviewContext {
  return { reviewer, at, known, drafts: drafts.dataset }
}
