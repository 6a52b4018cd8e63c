import type { Claim } from '../claims/claim.js'
import type { Span } from '../claims/document.js'
import type { Mention } from '../claims/mention.js'
import { compareText } from '../rdf/order.js'

/** A passage of a text with the claim that it carries. */
export interface Marked extends Span {
  /** From 1, in the order of the text; of those that begin together the longest comes first. */
  readonly number: number
  readonly claim: Claim
  readonly mention: Mention
}

/** A stretch of a text over which the same passages lie. */
export interface Segment {
  readonly text: string
  readonly marks: readonly Marked[]
  /** Those of them that begin with it. */
  readonly starts: readonly Marked[]
}

/** A paragraph, or a part of a long one. */
export interface Block extends Span {
  readonly segments: readonly Segment[]
  /** The passages that begin in it. */
  readonly starts: readonly Marked[]
}

/** A paragraph of more characters is cut where a word ends. */
const longestBlock = 4000

/** Numbers the passages of a document in the order of its text; those without a place, or of no length, are left out. */
export function markPassages(passages: readonly { claim: Claim; mention: Mention }[], length: number): Marked[] {
  return passages
    .flatMap(({ claim, mention }) => {
      const { start, end } = mention.span ?? { start: 0, end: 0 }
      return start < end && end <= length ? [{ claim, mention, start, end }] : []
    })
    .sort((a, b) => a.start - b.start || b.end - a.end || compareText(a.claim.id, b.claim.id))
    .map((passage, i) => ({ ...passage, number: i + 1 }))
}

/**
 * A text as paragraphs, each cut at every end of a passage, so that passages may lie within each other or overlap. Offsets
 * count Unicode code points, as those of passages do; together the segments are the text to the letter.
 */
export function cutText(characters: readonly string[], marked: readonly Marked[]): Block[] {
  const blocks: Block[] = []
  const open = new Set<Marked>()
  let next = 0
  for (const { start, end } of findBlocks(characters)) {
    const starts: Marked[] = []
    while (next < marked.length && marked[next]!.start < end) starts.push(marked[next++]!)
    for (const mark of open) if (mark.end <= start) open.delete(mark)
    const here = [...open, ...starts]
    const cuts = new Set([start, end])
    for (const mark of here) for (const cut of [mark.start, mark.end]) if (cut > start && cut < end) cuts.add(cut)
    const places = [...cuts].sort((a, b) => a - b)
    const segments = places.slice(0, -1).map((from, i) => ({
      text: characters.slice(from, places[i + 1]).join(''),
      marks: here.filter(mark => mark.start <= from && mark.end > from),
      starts: starts.filter(mark => mark.start === from),
    }))
    for (const mark of starts) open.add(mark)
    blocks.push({ start, end, segments, starts })
  }
  return blocks
}

/** Paragraphs, each with the line breaks behind it, and long ones in parts. */
function findBlocks(characters: readonly string[]): Span[] {
  const blocks: Span[] = []
  let start = 0
  let space = 0
  for (let place = 0; place < characters.length; place++) {
    const character = characters[place]!
    if (/\s/.test(character)) space = place + 1
    const isParagraph = character === '\n' && characters[place + 1] !== '\n'
    const isTooLong = place + 1 - start >= longestBlock
    if (!isParagraph && !isTooLong) continue
    const end = isParagraph || space <= start ? place + 1 : space
    blocks.push({ start, end })
    start = end
  }
  if (start < characters.length) blocks.push({ start, end: characters.length })
  return blocks
}

/** Blocks on pages of about so many characters and passages; a block stands on one page. */
export function cutReading(blocks: readonly Block[], most: { characters: number; passages: number }): Block[][] {
  const pages: Block[][] = [[]]
  let [characters, passages] = [0, 0]
  for (const block of blocks) {
    characters += block.end - block.start
    passages += block.starts.length
    const page = pages.at(-1)!
    if (page.length > 0 && (characters > most.characters || passages > most.passages)) {
      pages.push([block])
      characters = block.end - block.start
      passages = block.starts.length
    } else page.push(block)
  }
  return pages
}
