import type { Quad } from '@rdfjs/types'
import type { ClaimGraph } from '../../claims/graph.js'
import type { Texts } from '../../claims/passage.js'
import { toClaimGraph } from '../../node/open.js'
import { rdf } from '../../rdf/environment.js'
import { createStore } from '../../rdf/store.js'
import type { Draft } from '../../review/draft.js'
import type { Review } from '../../review/review.js'
import { type DraftView, viewDraft } from '../../review/view.js'
import type { Mending } from './choose.js'
import type { Dialogue } from './dialogue.js'

/** Who reviews, and with which texts. */
export interface ReviewerOptions {
  readonly reviewer: string
  readonly texts: Texts | undefined
  /** Whether what is restricted may be shown. */
  readonly includeRestricted: boolean
}

/** A review in the hands of a person. */
export interface Sitting extends ReviewerOptions {
  readonly review: Review
  readonly dialogue: Dialogue
}

/** A draft that a person decides upon. */
export interface Step extends Sitting {
  readonly draft: Draft
  /** The draft as it is now. */
  readonly quads: readonly Quad[]
  readonly view: DraftView
}

/** Which draft comes next: the one after or before, the same again, or another. */
export type Next = 'after' | 'before' | 'again' | Draft

export async function viewStep(sitting: Sitting, draft: Draft): Promise<Step> {
  const { review } = sitting
  const quads = await review.current(draft)
  const view = viewDraft(draft.id, quads, [readShown(sitting).dataset, review.drafts.dataset])
  return { ...sitting, draft, quads, view }
}

/** The graph with the accepted claims, as far as it may be shown. */
export function readShown({ review, includeRestricted }: Pick<Sitting, 'review' | 'includeRestricted'>): ClaimGraph {
  return toClaimGraph(review.known, { includeRestricted })
}

/** A draft as it is mended. */
export function mendingOf({ review, dialogue, draft, quads, view, texts, includeRestricted }: Step): Mending {
  const { known, drafts } = review
  const whole = createStore([...readShown({ review, includeRestricted }).dataset, ...listUndecided(review), ...quads])
  const text = texts?.get(view.mention?.document?.sha256 ?? '')
  const isTaken = (iri: string) => review.isTaken(iri)
  return {
    draft: draft.id,
    quads,
    view,
    known,
    drafts: drafts.dataset,
    whole,
    dialogue,
    text,
    isTaken,
    includeRestricted,
  }
}

/** The drafts on which nothing is decided, with all that the file of drafts describes. */
export function listUndecided({ drafts, state, open }: Review): Quad[] {
  const decided = rdf.dataset(drafts.drafts.filter(({ id }) => state.outcomes.has(id)).flatMap(({ quads }) => quads))
  return [...[...drafts.dataset].filter(quad => !decided.has(quad)), ...open.flatMap(({ quads }) => quads)]
}
