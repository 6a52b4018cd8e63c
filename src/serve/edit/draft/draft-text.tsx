import type { Span } from '../../../claims/document.js'
import { localName } from '../../../rdf/resource.js'
import type { DraftOrder } from '../../../review/order.js'
import type { DraftView } from '../../../review/view.js'
import { charactersOf, passageOf } from './characters.js'
import { draftPath, type PlacedDraft } from './next-draft.js'
import { type TextMark, TextView } from './text-view.js'

interface DraftTextProps {
  readonly placed: PlacedDraft
  readonly view: DraftView
  readonly order: DraftOrder
  readonly from: number | undefined
}

/** The text in which a draft stands, with all drafts of its document marked. */
export function DraftText({ placed, view, order, from }: DraftTextProps) {
  const { text, trouble } = placed.document
  if (text === undefined) return <p class="problem">{trouble ?? 'The text is not at hand.'}</p>
  const around = view.mention?.span
  return (
    <TextView
      characters={charactersOf(text)}
      marks={markDrafts(placed, order, around)}
      roles={view.marks}
      around={around}
      from={from}
      pathFrom={at => `${draftPath(placed)}?order=${order}&from=${at}`}
    />
  )
}

function markDrafts({ document, draft }: PlacedDraft, order: DraftOrder, inHand: Span | undefined): TextMark[] {
  const { all, state } = document.review
  return all.flatMap(each => {
    const isInHand = each.id === draft.id
    const span = isInHand ? inHand : passageOf(each)
    if (!span) return []
    const outcome = state.outcomes.get(each.id)
    return {
      start: span.start,
      end: span.end,
      path: draftPath({ document, draft: each }, order),
      // without the name of its document
      name: localName(each.id).replace(`${document.name}-`, ''),
      state: isInHand ? 'in-hand' : ((outcome && states[outcome.decision]) ?? 'open'),
    }
  })
}

const states: Readonly<Record<string, string>> = { accept: 'accepted', merge: 'merged', reject: 'rejected' }
