/** Lines longer than this are none that somebody wrapped by hand, and of shorter ones a few words say nothing. */
const widest = 100
const narrowest = 45
/** So many lines must go on in the next, and such a share of those that could. */
const least = 3
const share = 0.9

/**
 * The paragraphs of a text, which joined by line ends make the text again: its lines, except where it was wrapped to a
 * width, with empty lines between paragraphs; there full lines go on in the next.
 */
export function splitParagraphs(text: string): string[] {
  const lines = text.split('\n')
  const width = wrappedTo(lines)
  if (width === undefined) return lines
  const paragraphs: string[] = []
  let goesOn = false
  lines.forEach((line, i) => {
    if (goesOn) paragraphs[paragraphs.length - 1] += `\n${line}`
    else paragraphs.push(line)
    goesOn = isFull(line, lines[i + 1], width)
  })
  return paragraphs
}

/** The width that lines were wrapped to: the longest, if nearly all that are followed by another could not have held its first word. */
function wrappedTo(lines: readonly string[]): number | undefined {
  let width = 0
  let followed = 0
  for (const [i, line] of lines.entries()) {
    width = Math.max(width, line.trimEnd().length)
    if (width > widest) return undefined
    if (!isEmpty(line) && !isEmpty(lines[i + 1] ?? '')) followed++
  }
  if (width < narrowest || !lines.some((line, i) => i > 0 && i < lines.length - 1 && isEmpty(line))) return undefined
  const full = lines.filter((line, i) => isFull(line, lines[i + 1], width)).length
  return full >= least && full >= share * followed ? width : undefined
}

function isFull(line: string, next: string | undefined, width: number): boolean {
  if (next === undefined || isEmpty(line) || isEmpty(next)) return false
  const first = /^\s*(\S+)/.exec(next)![1]!
  return line.trimEnd().length + 1 + first.length > width
}

function isEmpty(line: string): boolean {
  return line.trim() === ''
}
