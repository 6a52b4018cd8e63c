import type { Span } from '../../claims/document.js'
import { firstNotBefore } from '../text/search.js'
import type { Token } from '../text/tokens.js'
import type { DocumentDrafts, DraftQuantity, Stretch } from './document-drafts.js'

/** Tokens of one sentence that one attribution says, or the document itself where `owner` is null, with the figures in them. */
export interface Run extends Span {
  readonly owner: string | null
  readonly figures: readonly Figure[]
}

/** A figure with the token at which it stands. */
export interface Figure {
  readonly quantity: DraftQuantity
  readonly at: number
  /** The tokens that say what it counts, where the draft has them. */
  readonly trigger?: Span
}

/** Longer pieces of a sentence are looked at in parts, so that time grows with the text and no faster. */
const longest = 250

/**
 * Parts a document's tokens by who says them: the innermost attribution in whose content they stand, or the document in
 * the sentences of its own. What names a source or a cue, or stands beside a content, is said by neither, unless it holds a
 * figure, which is then the document's.
 */
export function partByOwner(
  tokens: readonly Token[],
  { attributions, ownVoice, quantities }: Pick<DocumentDrafts, 'attributions' | 'ownVoice' | 'quantities'>,
  toUnit: (codePoint: number) => number,
): Run[] {
  const [own, nobody] = [-1, -2]
  const at = (codePoint: number) => firstToken(tokens, toUnit(codePoint))
  const owners = new Int32Array(tokens.length).fill(nobody)
  const fill = (stretches: readonly Stretch[], owner: number) => {
    for (const [start, end] of stretches) {
      owners.fill(owner, at(start), at(end))
    }
  }
  fill(ownVoice, own)
  const lengthOf = (i: number) => attributions[i]!.content.reduce((sum, [start, end]) => sum + end - start, 0)
  // of two that are told the same, it is the one from whom the other has it
  const relays = (i: number) => attributions[i]!.chain.length
  const byLength = attributions.map((_, i) => i).sort((a, b) => lengthOf(b) - lengthOf(a) || relays(a) - relays(b))
  for (const i of byLength) fill(attributions[i]!.content, i)
  const figures = quantities
    .map(quantity => ({
      ...{ quantity, at: at(quantity.span[0]) },
      ...(quantity.trigger ? { trigger: { start: at(quantity.trigger[0]), end: at(quantity.trigger[1]) } } : {}),
    }))
    .sort((a, b) => a.at - b.at)
  let next = 0
  const runs: Run[] = []
  for (let start = 0; start < tokens.length; ) {
    const owner = owners[start]!
    const { sentence } = tokens[start]!
    let end = start + 1
    while (end < tokens.length && end - start < longest && owners[end] === owner && tokens[end]!.sentence === sentence)
      end++
    const inside: Figure[] = []
    while (next < figures.length && figures[next]!.at < end) inside.push(figures[next++]!)
    if (owner !== nobody || inside.length > 0)
      runs.push({ start, end, owner: owner < 0 ? null : attributions[owner]!.id, figures: inside })
    start = end
  }
  return runs
}

/** Number of the first token that begins at an offset (in UTF-16 units) or behind it. */
function firstToken(tokens: readonly Token[], unit: number): number {
  return firstNotBefore(tokens.length, i => tokens[i]!.start < unit)
}
