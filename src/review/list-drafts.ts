import type { Decision } from './decision.js'
import { type Draft, makeDraft, sortByPassage } from './draft.js'
import { parseNQuads } from './nquads.js'
import { type ReviewState, readState } from './state.js'

/** The drafts of a review as they are counted: those of the file and those that were made, without what was split. */
export async function listDrafts(
  drafts: readonly Draft[],
  { made, outcomes }: Pick<ReviewState, 'made' | 'outcomes'>,
  journal: string,
): Promise<readonly Draft[]> {
  if (made.length === 0) return drafts
  const more: Draft[] = []
  for (const { draft, digest, quads } of made) {
    more.push({ ...(await makeDraft(draft, await parseNQuads(quads, journal))), digest })
  }
  return sortByPassage([...drafts, ...more].filter(({ id }) => outcomes.get(id)?.decision !== 'split'))
}

/** The same of what a journal says, with where the review stands. */
export async function readReviewed(drafts: readonly Draft[], decisions: readonly Decision[], journal: string) {
  const state = readState(drafts, decisions)
  return { state, drafts: await listDrafts(drafts, state, journal) }
}
