import type { Span } from '../claims/document.js'

const months = 'January|February|March|April|May|June|July|August|September|October|November|December'
const year = /\b(?:1[6-9]|20)\d\d\b/g
const monthAlone = new RegExp(`\\b(?:in|last|since|during|early|late) (?:${months})\\b(?! \\d)`, 'i')
const longAgo =
  /\b(?:years?|months?|decades?|weeks) (?:ago|earlier|before|after)\b|\b(?:last|previous) (?:year|month|decade)\b|\bin the (?:past|last) |\bearlier this year\b/i

/** Whether a sentence speaks of another time than the one with which the document opens: of a year or a month gone by. */
export function isOfAnotherTime(sentence: string, opening: string): boolean {
  const known = new Set(opening.match(year))
  return (
    (sentence.match(year) ?? []).some(found => !known.has(found)) || monthAlone.test(sentence) || longAgo.test(sentence)
  )
}

/** The sentence in which a passage stands, and the one before it where it goes on from that: "It killed …". */
export function sentenceAround(characters: readonly string[], { start, end }: Span): string {
  let first = beginOf(characters, start)
  let last = end
  while (last < characters.length && !isEnd(characters, last - 1)) last++
  const goesOn = /^\s*(?:It|This|That|They|These|Those|He|She)\b/.test(characters.slice(first, last).join(''))
  if (goesOn) {
    while (first > 0 && /\s/.test(characters[first - 1]!)) first--
    first = beginOf(characters, first - 1)
  }
  return characters.slice(first, last).join('')
}

function beginOf(characters: readonly string[], index: number): number {
  let first = Math.max(0, index)
  while (first > 0 && !isEnd(characters, first - 1)) first--
  return first
}

const isEnd = (characters: readonly string[], index: number) =>
  characters[index] === '\n' || (/[.!?]/.test(characters[index]!) && /\s/.test(characters[index + 1] ?? ' '))
