import type { Span } from '../../../claims/document.js'
import { memoize } from '../../../rdf/memoize.js'
import { Recent } from '../../../rdf/recent.js'
import type { Draft } from '../../../review/draft.js'
import { findPassage, type Passage } from '../../../review/gap.js'
import type { DraftView } from '../../../review/view.js'
import type { PlacedDraft } from './next-draft.js'

/** A text's code points; those of the last one asked for are kept, as its drafts follow each other. */
export const charactersOf = memoize(
  (text: string): readonly string[] => Array.from(text),
  new Recent<string, readonly string[]>({ most: 1 }),
)

/** The words of a stretch of a text. */
export const wordsOf = (text: string, { start, end }: Span): string => charactersOf(text).slice(start, end).join('')

/** The words of the passage of a draft as it is shown; empty where the text is not at hand. */
export function passageWords({ document: { text } }: PlacedDraft, { mention }: DraftView): string {
  return text === undefined || mention?.span === undefined ? '' : wordsOf(text, mention.span)
}

/** Where drafts stand as they were made, each read once. */
export const passageOf = memoize(
  (draft: Draft) => findPassage(draft.quads, draft.id) ?? null,
  new WeakMap<Draft, Passage | null>(),
)
