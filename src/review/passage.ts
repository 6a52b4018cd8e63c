import type { Span } from '../claims/document.js'
import type { Mark, Role } from './view.js'

/** A stretch of a document's text, with what it does in a draft. */
export interface Piece {
  readonly text: string
  readonly role?: Role
}

/** So many characters are shown before and after a passage, at most. */
const mostContext = 240

/**
 * Cuts the part of a text in which a draft stands, with some of what stands around it, into pieces by what they do. Where
 * marks overlap, the source goes before the cue, and the cue before the content.
 */
export function cutPassage(characters: readonly string[], marks: readonly Mark[]): Piece[] {
  const inside = marks.filter(({ start, end }) => start >= 0 && start < end && end <= characters.length)
  if (inside.length === 0) return []
  const { start, end } = findContext(characters, inside)
  const pieces: { text: string; role?: Role }[] = []
  if (start > 0) pieces.push({ text: '… ' })
  for (let at = start; at < end; at++) {
    const role = roleAt(at, inside)
    const last = pieces.at(-1)
    if (last && at > start && last.role === role) last.text += characters[at]
    else pieces.push({ text: characters[at]!, ...(role ? { role } : {}) })
  }
  if (end < characters.length) pieces.push({ text: ' …' })
  return pieces
}

function roleAt(at: number, marks: readonly Mark[]): Role | undefined {
  const here = marks.filter(({ start, end }) => start <= at && at < end).map(({ role }) => role)
  return (['source', 'cue', 'content'] as const).find(role => here.includes(role))
}

/** From the paragraph's beginning to its end, or to where there would be too much. */
function findContext(characters: readonly string[], marks: readonly Span[]): Span {
  let start = Math.min(...marks.map(mark => mark.start))
  let end = Math.max(...marks.map(mark => mark.end))
  const [least, most] = [Math.max(0, start - mostContext), Math.min(characters.length, end + mostContext)]
  while (start > least && characters[start - 1] !== '\n') start--
  while (end < most && characters[end] !== '\n') end++
  // no word is cut
  while (start === least && start > 0 && start < marks[0]!.start && /\S/.test(characters[start - 1]!)) start++
  return { start, end }
}
