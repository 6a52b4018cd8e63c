import type { Span } from '../../claims/document.js'
import type { Token } from './tokens.js'

/** Where a token stands to the quotation marks of its paragraph. */
export enum QuoteState {
  Outside = 0,
  Opening = 1,
  Inside = 2,
  Closing = 3,
}

/** The marks that may close what each mark opens; of languages that turn them around, too. */
const closers = new Map<string, string>([
  ['“', '”'],
  ['„', '“”'],
  ['«', '»'],
  ['»', '«'],
  ['「', '」'],
  ['『', '』'],
  ['``', "''"],
  ['"', '"'],
  ["''", "''"],
])
const closing = new Set(['”', '»', '」', '』', '"', "''"])

/** Whether a word is a quotation mark that may open a quotation. */
export function mayOpen(word: string): boolean {
  return closers.has(word) || word === '‘'
}

/** Whether a word is a quotation mark that may close a quotation. */
export function mayClose(word: string): boolean {
  return closing.has(word) || word === '“' || word === '«' || word === '’'
}

type Marked = Pick<Token, 'word' | 'paragraph' | 'start' | 'end'>

/**
 * For every token whether it is quoted, with `singles` also between single marks; a quotation that a paragraph leaves open ends
 * with the paragraph.
 */
export function markQuotes(tokens: readonly Marked[], { singles = false } = {}): Uint8Array {
  const states = new Uint8Array(tokens.length)
  for (let start = 0; start < tokens.length; ) {
    let end = start + 1
    while (end < tokens.length && tokens[end]!.paragraph === tokens[start]!.paragraph) end++
    markParagraph(tokens, { start, end }, states, singles ? readSingles(tokens, start, end) : new Map())
    start = end
  }
  return states
}

function markParagraph(
  tokens: readonly Marked[],
  { start, end }: Span,
  states: Uint8Array,
  singles: ReadonlyMap<number, QuoteState>,
): void {
  const isMeasure = readMeasures(tokens, start, end)
  let open: string | undefined
  for (let i = start; i < end; i++) {
    const { word } = tokens[i]!
    const closes = open === undefined ? undefined : closers.get(open)?.includes(word)
    // a mark that is not the one in pair still closes: texts mix them
    const isClosing = closes || (closing.has(word) && !(open === undefined && opens(tokens, i)))
    const single = open === undefined || open === '‘' ? singles.get(i) : undefined
    if (single !== undefined) {
      states[i] = single
      open = single === QuoteState.Opening ? word : undefined
    } else if (isMeasure(i) || !(closers.has(word) || closing.has(word)))
      states[i] = open === undefined ? QuoteState.Outside : QuoteState.Inside
    else if (isClosing) {
      states[i] = QuoteState.Closing
      open = undefined
    } else {
      states[i] = QuoteState.Opening
      open = word
    }
  }
}

/** Whether a mark that closes elsewhere opens here: one that is the same on both sides, or » before its word. */
function opens(tokens: readonly Marked[], i: number): boolean {
  const { word, start, end } = tokens[i]!
  if (word !== '»') return closers.has(word)
  return tokens[i + 1]?.start === end && tokens[i - 1]?.end !== start
}

/**
 * Where single marks open and close quotations: before a word, and behind a stop or before one, since an apostrophe looks
 * the same. What nothing closes is quoted only where the paragraph begins with it.
 */
function readSingles(tokens: readonly Marked[], start: number, end: number): ReadonlyMap<number, QuoteState> {
  const found = new Map<number, QuoteState>()
  let open = -1
  for (let i = start; i < end; i++) {
    const { word } = tokens[i]!
    if (word === '‘' && open < 0 && tokens[i - 1]?.end !== tokens[i]!.start) open = i
    const isEnd = i === end - 1 || /^[.,;:!?—–]$/.test(tokens[i + 1]!.word)
    if (word !== '’' || open < 0 || !(isEnd || /^[.,!?…]$/.test(tokens[i - 1]!.word))) continue
    found.set(open, QuoteState.Opening).set(i, QuoteState.Closing)
    open = -1
  }
  return open === start ? found.set(open, QuoteState.Opening) : found
}

/** Tells the marks of inches and seconds, behind a figure: where none is open, or what is open closes further on. */
function readMeasures(tokens: readonly Marked[], start: number, end: number): (i: number) => boolean {
  const straight: number[] = []
  for (let i = start; i < end; i++) if (/^(?:"|'')$/.test(tokens[i]!.word)) straight.push(i)
  if (!straight.some(i => followsFigure(tokens, i, start))) return () => false
  const measures = new Set<number>()
  let isOpen = false
  let left = straight.filter(i => !followsFigure(tokens, i, start)).length
  for (const i of straight) {
    const isBehind = followsFigure(tokens, i, start)
    if (!isBehind) left--
    if (isBehind && (!isOpen || left % 2 === 1)) measures.add(i)
    else isOpen = !isOpen
  }
  return i => measures.has(i)
}

function followsFigure(tokens: readonly Marked[], i: number, start: number): boolean {
  const before = tokens[i - 1]
  return i > start && /^\p{N}+$/u.test(before!.word) && before!.end === tokens[i]!.start
}
