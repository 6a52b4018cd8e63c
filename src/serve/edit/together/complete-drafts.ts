import { sha256 } from '../../../rdf/digest.js'
import { localName } from '../../../rdf/resource.js'
import type { DraftForm } from '../../../review/form/context.js'
import { fieldTerms } from '../../../review/form/values.js'
import { findLacking } from '../../../review/lacking.js'
import { writeNQuads } from '../../../review/nquads.js'
import { isUnsure } from '../../../review/order.js'
import type { PlacedDraft } from '../draft/next-draft.js'
import { openDraft } from '../draft/open-draft.js'
import { prefillDraft } from '../draft/surroundings.js'
import type { Editing } from '../editing.js'

/** A draft that lacks nothing, as it is shown and as it would be accepted. */
export interface CompleteDraft {
  readonly placed: PlacedDraft
  /** With what is filled in. */
  readonly form: DraftForm
  readonly filledIn: ReadonlyMap<string, string>
  /** By which it is known to be what was shown: a digest of it as it would be accepted. */
  readonly shown: string
  /** Whether somebody is to look before choosing it. */
  readonly isDoubtful: boolean
}

/** What a form calls a draft among those of all documents. */
export const nameDraft = ({ document, draft }: PlacedDraft) => `${document.name}/${localName(draft.id)}`

/** Reads a draft with what is filled in; undefined where it lacks something, or somebody is to decide on its event. */
export async function readComplete(editing: Editing, placed: PlacedDraft): Promise<CompleteDraft | undefined> {
  const { document, draft } = placed
  const { form, filledIn } = await prefillDraft(editing, placed, await openDraft(editing, placed))
  const { view, claim, quads, id } = form
  const isAsked = view.events.some(event => event.proposedAs && !document.review.state.events.has(event.id))
  const isMissing = claim.some(field => field.isNeeded && fieldTerms(field, { id, quads }).length === 0)
  const isUnnamed = view.claim.claimant !== undefined && form.isUnknownAgent(view.claim.claimant.id)
  if (isAsked || isMissing || isUnnamed || findLacking(view).length > 0) return undefined
  const isVague = view.claim.about.every(({ id }) => !form.isPlaced(id))
  return {
    ...{ placed, form, filledIn },
    shown: sha256(await writeNQuads(quads)),
    isDoubtful: filledIn.size > 0 || isVague || isUnsure(draft, quads),
  }
}
