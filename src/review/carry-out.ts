import type { Quad } from '@rdfjs/types'
import type { ClaimsFile } from './claims-file.js'
import type { Acceptance, Decision, Gap, Merger, Rejection, Takeover } from './decision.js'
import { findGapPassage, hasClaim, type Passage } from './gap.js'
import { parseNQuads } from './nquads.js'
import type { ReviewState } from './state.js'

/** A decision by which something stands in the file of claims. */
type Lasting = Acceptance | Gap | Merger | Takeover | (Rejection & { readonly quads: string })

/** Where a review stood and where it stands, with the journal that says so. */
export interface Carrying {
  readonly before: ReviewState
  readonly after: ReviewState
  readonly journal: { readonly path: string; readonly decisions: readonly Decision[] }
}

/**
 * Brings the file of claims in line with where a review stands: what holds no more leaves it, with all that nothing else
 * names, and what holds since joins it. Done twice, it is the same as done once. A note that a passage has no claim stands as
 * long as no claim does.
 */
export async function carryOut(claims: ClaimsFile, { before, after, journal }: Carrying): Promise<void> {
  const read = ({ quads }: { readonly quads: string }) => parseNQuads(quads, journal.path)
  const leave = async (decision: Lasting) => claims.remove(await findWritten(claims, decision, journal))
  const join = async (decision: Lasting) => {
    claims.remove(claims.findWritten(rootOf(decision), []))
    const quads = await read(decision)
    claims.add(quads)
    if (decision.decision !== 'take-over') claims.confirm(quads)
  }
  const notesBefore = await findNotes(before, claims, read)
  const [were, are] = [new Set(listLasting(before)), new Set(listLasting(after))]
  for (const decision of were) if (!are.has(decision)) await leave(decision)
  for (const decision of are) if (!were.has(decision)) await join(decision)
  const notes = await findNotes(after, claims, read)
  for (const note of notesBefore) if (!notes.has(note)) await leave(note)
  for (const note of notes) if (!notesBefore.has(note)) await join(note)
}

/** What stands in the file because of a decision, and of what was written with any decision that which nothing else names. */
export async function findWritten(
  claims: ClaimsFile,
  decision: Lasting,
  { path, decisions }: Carrying['journal'],
): Promise<Quad[]> {
  const written: Quad[] = []
  for (const each of decisions) {
    if ('before' in each && 'quads' in each && each.quads !== undefined) {
      written.push(...(await parseNQuads(each.quads, path)))
    }
  }
  return claims.findWritten(rootOf(decision), written)
}

/** The decisions by which claims, mentions and drafts stand in the file. */
function listLasting({ outcomes }: ReviewState): Lasting[] {
  return [...outcomes.values()].filter(
    outcome => outcome.decision === 'accept' || outcome.decision === 'merge' || outcome.decision === 'take-over',
  )
}

/** The decisions by which a passage is said to have no claim, as far as it has none. */
async function findNotes(
  { outcomes, gaps }: ReviewState,
  { known }: ClaimsFile,
  read: (decision: Lasting) => Promise<Quad[]>,
): Promise<ReadonlySet<Lasting>> {
  const rejected = [...outcomes.values()].filter(
    (outcome): outcome is Rejection & { quads: string } => outcome.decision === 'reject' && outcome.quads !== undefined,
  )
  const notes = new Set<Lasting>()
  for (const note of [...rejected, ...gaps]) {
    if (!passages.has(note)) passages.set(note, findGapPassage(await read(note)))
    const passage = passages.get(note)
    if (passage && !hasClaim(passage, known)) notes.add(note)
  }
  return notes
}

/** Where notes stand, each read once. */
const passages = new WeakMap<Lasting, Passage | undefined>()

/** The claim, mention, draft or note that a decision wrote. */
function rootOf(decision: Lasting): string {
  if (decision.decision === 'accept') return decision.claim
  if (decision.decision === 'merge') return decision.mention
  return decision.decision === 'reject' ? nameGap(decision.draft) : decision.draft
}

/** The note that says why the passage of a draft has no claim. */
export function nameGap(draft: string): string {
  return `${draft}-without-claim`
}
