import { foldWords } from './fold.js'

/** A stretch of text, and whether it is what was sought. */
export interface Stretch {
  readonly text: string
  readonly isSought: boolean
}

/** Characters of a passage that are shown around the first word found. */
const around = 90

/** Whether a text has every word sought, each at the beginning of a word. */
export function hasAll(text: string, sought: readonly string[]): boolean {
  const words = foldWords(text)
  return sought.every(part => words.some(word => word.startsWith(part)))
}

/** A passage from before the first word found to behind it, in stretches; nothing where it has none of them. */
export function excerpt(passage: string, sought: readonly string[]): Stretch[] {
  const found = findWords(passage, sought)
  const [first] = found
  if (first === undefined) return []
  const start = first.start > around ? passage.indexOf(' ', first.start - around) + 1 : 0
  const cut = passage.lastIndexOf(' ', first.end + around)
  const end = first.end + around < passage.length && cut > first.end ? cut : passage.length
  const stretches: Stretch[] = [{ text: start > 0 ? '… ' : '', isSought: false }]
  let at = start
  for (const word of found.filter(each => each.start >= start && each.end <= end)) {
    stretches.push({ text: passage.slice(at, word.start), isSought: false })
    stretches.push({ text: passage.slice(word.start, word.end), isSought: true })
    at = word.end
  }
  stretches.push({ text: passage.slice(at, end) + (end < passage.length ? ' …' : ''), isSought: false })
  return stretches.filter(({ text }) => text !== '')
}

/** Where words that begin as one sought do stand, numbers with their separators. */
function findWords(passage: string, sought: readonly string[]): { start: number; end: number }[] {
  return [...passage.matchAll(/\p{N}{1,3}(?:[,.'’٬\s]\p{N}{3})+(?!\p{N})|[\p{L}\p{M}\p{N}'’ʼʿʾ\u0640]+/gu)]
    .filter(([word]) => foldWords(word).some(folded => sought.some(part => folded.startsWith(part))))
    .map(({ 0: word, index }) => ({ start: index, end: index + word.length }))
}
