import type { Quad } from '@rdfjs/types'
import { ClaimGraphError } from '../errors.js'
import type { SplitPart } from './decision.js'
import { type Draft, makeDraft } from './draft.js'
import type { Ledger } from './ledger.js'
import { writeNQuads } from './nquads.js'

/** A draft that somebody makes in a review: its IRI, and its description, mentions and content. */
export interface NewDraft {
  readonly id: string
  readonly quads: readonly Quad[]
}

/** Adds a draft of a statement that was missed, which then is reviewed as all others. */
export async function addDraft(ledger: Ledger, { id, quads }: NewDraft, reviewer: string): Promise<Draft> {
  expectUntaken(ledger, [id])
  const draft = await makeDraft(id, quads)
  await ledger.append({ ...ledger.about(draft), reviewer, decision: 'add', quads: await writeNQuads(quads) })
  return draft
}

/** Puts several drafts in the place of one. */
export async function splitInto(
  ledger: Ledger,
  draft: Draft,
  { reviewer, parts }: { readonly reviewer: string; readonly parts: readonly NewDraft[] },
): Promise<readonly Draft[]> {
  if (parts.length < 2) {
    throw new ClaimGraphError('parameter', `expected two or more parts of a draft, found ${parts.length}`)
  }
  expectUntaken(
    ledger,
    parts.map(({ id }) => id),
  )
  const made: SplitPart[] = []
  for (const { id, quads } of parts) {
    made.push({ draft: id, digest: (await makeDraft(id, quads)).digest, quads: await writeNQuads(quads) })
  }
  const about = { ...ledger.about(draft), reviewer, decision: 'split', parts: made } as const
  if (ledger.isTakenOver(draft)) await ledger.change(async changing => [{ ...about, ...changing }])
  else await ledger.append(about)
  return ledger.all.filter(({ id }) => parts.some(part => part.id === id))
}

function expectUntaken(ledger: Ledger, ids: readonly string[]): void {
  const taken = ids.find((id, i) => ledger.isTaken(id) || ids.indexOf(id) < i)
  if (taken !== undefined) throw new ClaimGraphError('parameter', `expected an IRI that is not taken, found <${taken}>`)
}
