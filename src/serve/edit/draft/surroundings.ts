import { findUndecided, readIdentities } from '../../../claims/identities.js'
import { rdf } from '../../../rdf/environment.js'
import { cg } from '../../../rdf/namespaces.js'
import type { DraftForm } from '../../../review/form/context.js'
import type { Surroundings } from '../../../review/form/find-known.js'
import { type Prefilled, prefill } from '../../../review/form/prefill.js'
import { type DraftView, viewDraft } from '../../../review/view.js'
import type { Editing } from '../editing.js'
import { passageOf, passageWords, wordsOf } from './characters.js'
import type { PlacedDraft } from './next-draft.js'
import { settingOf } from './open-draft.js'

/** The form of a draft with what the case knows filled in. */
export async function prefillDraft(editing: Editing, placed: PlacedDraft, form: DraftForm): Promise<Prefilled> {
  const around = await findSurroundings(editing, placed, form)
  return prefill(form, { around, setting: settingOf(editing, placed), drafted: placed.draft.quads })
}

async function findSurroundings({ bench }: Editing, placed: PlacedDraft, { view }: DraftForm): Promise<Surroundings> {
  const { document } = placed
  const proposals = bench.keep('proposals', () =>
    findUndecided([bench.known, bench.proposed].flatMap(dataset => readIdentities(dataset))),
  )
  const [main] = bench.proposed.match(rdf.namedNode(document.iri), cg.mainEvent)
  return {
    passage: passageWords(placed, view),
    proposals,
    mainEvent: main?.object.value,
    before: await findBefore(placed),
  }
}

/** The draft that stands before one in the same paragraph, as it is now; of those of which the claimant is named the last. */
async function findBefore({ document, draft }: PlacedDraft): Promise<DraftView | undefined> {
  const { review, text } = document
  const own = passageOf(draft)
  if (own === null || text === undefined) return undefined
  const before = review.all
    .map(each => ({ each, passage: passageOf(each) }))
    .filter(({ each, passage }) => each.id !== draft.id && passage !== null && passage.end <= own.start)
    .sort((a, b) => a.passage!.end - b.passage!.end)
    .at(-1)
  if (before === undefined) return undefined
  const between = wordsOf(text, { start: before.passage!.end, end: own.start })
  if (/\n\s*\n/.test(between)) return undefined
  return viewDraft(before.each.id, await review.current(before.each), [review.known, review.drafts.dataset])
}
