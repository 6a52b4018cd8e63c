/** Lines longer than this are none that somebody wrapped by hand, and of shorter ones a few words say nothing. */
const widest = 100
const narrowest = 45
/** So many lines must go on in the next, and such a share of those that could. */
const least = 3
const share = 0.9

/** Words that end no sentence and no line of their own. */
const goingOn =
  /(?:^|\s)(?:the|a|an|of|in|on|at|to|for|from|by|with|and|or|that|which|who|whose|said|says|was|were|is|are|has|have|had|its|their|his|her|at least|than|as)$|[,–—]$/i

/**
 * The paragraphs of a text, which joined by line ends make the text again: its lines, except where it was wrapped to a
 * width, with empty lines between paragraphs, and full lines go on in the next, or where a block of lines is plainly one text.
 */
export function splitParagraphs(text: string): string[] {
  const lines = text.split('\n')
  const width = wrappedTo(lines)
  const goesOn = width === undefined ? findBroken(lines) : lines.map((line, i) => isFull(line, lines[i + 1], width))
  const paragraphs: string[] = []
  lines.forEach((line, i) => {
    if (goesOn[i - 1]) paragraphs[paragraphs.length - 1] += `\n${line}`
    else paragraphs.push(line)
  })
  return paragraphs
}

/** For every line whether its sentence goes on in the next, as the words on both sides of the break show. */
function findBroken(lines: readonly string[]): boolean[] {
  const broken = lines.map(() => false)
  for (let start = 0; start < lines.length; start++) {
    if (isEmpty(lines[start]!)) continue
    let end = start + 1
    while (end < lines.length && !isEmpty(lines[end]!)) end++
    if (isOneText(lines.slice(start, end)))
      for (let i = start; i < end - 1; i++) broken[i] = isBroken(lines[i]!, lines[i + 1]!, i > start && broken[i - 1]!)
    start = end
  }
  return broken
}

/** Whether a block of lines begins and ends as sentences do, and holds no list. */
function isOneText(block: readonly string[]): boolean {
  return (
    block.length > 1 &&
    /^\s*["“„«‘'(—–-]*\s?[\p{Lu}\p{N}]/u.test(block[0]!) &&
    /[.!?…:]["”“»’')\]]*\s*$/.test(block.at(-1)!) &&
    block.every(line => !/^\s*(?:[-*•·]|\(?\w{1,2}[.)])\s/.test(line))
  )
}

/** Whether a line's sentence goes on in the next; one that goes on from the line before does so until it ends. */
function isBroken(line: string, next: string, goesOn: boolean): boolean {
  const end = line.trimEnd()
  if (/[.!?…:;]["”“»’')\]]*$/.test(end)) return false
  return goesOn || /^\s*\p{Ll}/u.test(next) || goingOn.test(end)
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
