import { isKnownWord } from '../text/known-words.js'
import type { Line } from './pdf-lines.js'

/** Lines are apart where they stand so much further from each other than usual, or differ so much in the size of their letters. */
const wide = 1.35
const otherSize = 1.15
/** Of the distances of lines, from the least, this share is less than usual; below so many, it is at most so many times their size. */
const share = 0.15
const enough = 4
const single = 1.5

/**
 * The text of pages, a line to each paragraph: one ends where lines stand apart, or where a sentence ends in a line that is
 * not full; what a page cuts goes on in the next. Words that a line's end parts are joined.
 */
export function joinLines(pages: readonly (readonly Line[])[]): string {
  const lines = pages.flat()
  const lengths = lines.map(({ text }) => text.length).sort((a, b) => a - b)
  const full = 0.85 * (lengths[Math.floor(lengths.length * 0.9)] ?? 0)
  const usual = usualDistance(pages)
  const words = wordsOf(lines)
  const paragraphs: string[] = []
  for (const page of pages) {
    page.forEach((line, i) => {
      const before = i > 0 ? page[i - 1]! : undefined
      const last = paragraphs.at(-1)
      const goesOn =
        before === undefined
          ? last !== undefined && runsOver(last, line.text)
          : !(isApart(before, line, usual) || (before.text.length < full && endsSentence(before.text)))
      if (goesOn && last !== undefined) paragraphs[paragraphs.length - 1] = joinWords(last, line.text, words)
      else paragraphs.push(line.text)
    })
  }
  return paragraphs.map(text => text.replaceAll('\u00ad', '')).join('\n')
}

/** Whether what a page ends with goes on in the next: in the middle of a sentence. */
function runsOver(text: string, next: string): boolean {
  return !endsSentence(text) && (/^["“‘(]?[\p{Ll}\p{N}]/u.test(next) || /[\p{Ll},;-]$/u.test(text))
}

function endsSentence(text: string): boolean {
  return /[.!?:؟][”"’»)\]]*$/.test(text) || /[”"’)]$/.test(text)
}

function isApart(before: Line, line: Line, usual: number): boolean {
  const distance = before.y - line.y
  const sizes = [before.size, line.size].sort((a, b) => a - b)
  return distance > wide * usual || sizes[1]! > otherSize * sizes[0]!
}

/** How far lines that follow each other stand apart, in points. */
function usualDistance(pages: readonly (readonly Line[])[]): number {
  const size = Math.max(0, ...pages.map(page => Math.max(0, ...page.map(({ size }) => size))))
  const distances = pages
    .flatMap(page => page.slice(1).map((line, i) => ({ size: line.size, apart: page[i]!.y - line.y })))
    .flatMap(({ size, apart }) => (apart > 0.5 * size ? apart : []))
    .sort((a, b) => a - b)
  const usual = distances[Math.floor(share * distances.length)] ?? 0
  return distances.length >= enough ? usual : Math.min(usual, single * size)
}

/** The words of a document in small letters, those with hyphens as a whole, but for what the ends of lines part. */
function wordsOf(lines: readonly Line[]): ReadonlySet<string> {
  const found = new Set<string>()
  for (const { text } of lines)
    for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{M}]+(?:[-‐][\p{L}\p{M}]+)*(?![\p{L}\p{M}-]|$)/gu))
      found.add(word)
  return found
}

/** Two lines as one; of a word that a hyphen parts between them, the hyphen is kept where it belongs to the word. */
function joinWords(text: string, next: string, words: ReadonlySet<string>): string {
  const parts = /([\p{L}\p{M}\p{N}]+)([-‐\u00ad]?)$/u.exec(text)
  const first = /^[\p{L}\p{M}\p{N}]+/u.exec(next)?.[0]
  if (parts === null || first === undefined || /^(?:and|or|to)$/.test(first)) return `${text} ${next}`
  const [left, right] = [parts[1]!.toLowerCase(), first.toLowerCase()]
  // a hyphen that shows only at a line's end may be no letter of the text
  if (parts[2] === '') return isFragment(parts[1]!, first) ? text + next : `${text} ${next}`
  const isOne = /^\p{Ll}/u.test(first) && !/\p{N}$/u.test(left) && isOneWord(left, right, words)
  return isOne ? text.slice(0, -1) + next : `${text.slice(0, -1)}-${next}`
}

/** Whether a line ends in what is no word, and is one together with the beginning of the next. */
function isFragment(left: string, right: string): boolean {
  const isPart = /^\p{Ll}{2,}$/u.test(left) && /^\p{Ll}{2,}$/u.test(right)
  return isPart && !isKnownWord(left) && isKnownWord(left + right)
}

/** Whether two parts make one word without a hyphen: as the document writes it elsewhere, or as word lists have it. */
function isOneWord(left: string, right: string, words: ReadonlySet<string>): boolean {
  if (words.has(left + right)) return true
  if (words.has(`${left}-${right}`)) return false
  return isKnownWord(left + right) || !(isKnownWord(left) && isKnownWord(right))
}
