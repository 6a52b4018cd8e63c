import { ClaimGraphError } from '../../errors.js'
import { findOnce } from '../find-words.js'
import { movePassage } from '../move-passage.js'
import type { Filling } from './filling.js'
import { passageControl } from './values.js'

/** Reads to where the passage of a draft is moved. */
export function fillPassage(filling: Filling, text: string | undefined): void {
  const words = filling.words(passageControl)?.[0] ?? ''
  const { mention } = filling.form.view
  if (words === '' || mention === undefined) return
  filling.attempt(passageControl, () => {
    if (text === undefined)
      throw new ClaimGraphError('parameter', 'expected the text of the document, which is not at hand')
    const span = findOnce(text, words)
    if (span.start === mention.span?.start && span.end === mention.span?.end) return
    filling.quads = movePassage(filling.quads, mention.id, { span, text })
    filling.changes.push({ field: 'passage', to: `characters ${span.start} to ${span.end}` })
  })
}
