import { type MentionDescription, mention } from '../../claims/build-mention.js'
import { ClaimGraphError } from '../../errors.js'
import type { ClaimRow } from './columns.js'

/**
 * The passage of a row in the text of its document: by its words, between which white space counts as one space, or by its
 * offsets. Throws `not-found`, `ambiguous` or `parameter`.
 */
export function findPassage(
  text: string,
  { quotation, start, end }: Pick<ClaimRow, 'quotation' | 'start' | 'end'>,
  at: Pick<MentionDescription, 'document' | 'relayedBy'>,
): MentionDescription {
  if (quotation === undefined)
    return mention(text, { start: readOffset('start', start), end: readOffset('end', end) }, at)
  const words = text.includes(quotation) ? [quotation] : findLoosely(text, quotation)
  const [found, ...more] = words
  if (more.length > 0) {
    throw new ClaimGraphError(
      'ambiguous',
      `quotation: expected words that stand in the text once, found \`${quotation}\` ${words.length} times: give start and end`,
    )
  }
  return mention(text, found ?? quotation, at)
}

/** The same words with other white space between them, as often as they stand in the text. */
function findLoosely(text: string, quotation: string): string[] {
  const words = quotation.split(/\s+/).map(word => word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'))
  return Array.from(text.matchAll(new RegExp(words.join('\\s+'), 'g')), ([found]) => found)
}

function readOffset(column: string, text: string | undefined): number {
  if (text !== undefined && /^\d{1,9}$/.test(text)) return Number(text)
  throw new ClaimGraphError(
    'parameter',
    text === undefined
      ? 'expected a quotation, or start and end, since the case holds the text of the document, found none'
      : `${column}: expected a number of characters, found \`${text}\``,
  )
}
