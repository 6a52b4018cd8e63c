import { type ArrayChange, diffArrays } from 'diff'

/** A stretch of a text, and whether its words stand in this text only. */
export interface Stretch {
  readonly text: string
  readonly isOnlyHere: boolean
}

/** Two sets of texts, each text cut into stretches that together are the text to the letter. */
export interface WordChanges {
  readonly before: readonly (readonly Stretch[])[]
  readonly after: readonly (readonly Stretch[])[]
  /** Whether any words are told apart: texts that have hardly a word in common are not. */
  readonly isMarked: boolean
}

/** Beyond so many words that differ, texts are not compared. */
const mostChanges = 3000

/** Of the shorter side's words, so many must stand on both for the others to be marked. */
const leastInCommon = 0.2

/** Tells which words of some texts stand in others, in their order; case and punctuation do not count. */
export function compareWords(before: readonly string[], after: readonly string[]): WordChanges {
  const [own, other] = [before.map(cutIntoWords), after.map(cutIntoWords)]
  const [a, b] = [own.flat(), other.flat()]
  const changes = diffArrays(
    a.map(({ key }) => key),
    b.map(({ key }) => key),
    { maxEditLength: mostChanges },
  )
  const common = changes?.reduce((sum, { added, removed, count }) => sum + (added || removed ? 0 : count), 0) ?? 0
  if (changes === undefined || common < leastInCommon * Math.min(a.length, b.length)) {
    const plain = (texts: readonly string[]) => texts.map(text => [{ text, isOnlyHere: false }])
    return { before: plain(before), after: plain(after), isMarked: false }
  }
  const flagsOf = (isSkipped: (change: ArrayChange<string>) => boolean) =>
    changes
      .filter(change => !isSkipped(change))
      .flatMap(({ added, removed, count }) => Array<boolean>(count).fill(added || removed))
  return {
    before: join(
      own,
      flagsOf(({ added }) => added),
    ),
    after: join(
      other,
      flagsOf(({ removed }) => removed),
    ),
    isMarked: common < Math.max(a.length, b.length),
  }
}

interface Word {
  readonly text: string
  /** What is compared. */
  readonly key: string
}

let segmenter: Intl.Segmenter | undefined

/** A text's words, each with what stands between it and the next one. */
function cutIntoWords(text: string): Word[] {
  const words: { text: string; key: string }[] = []
  segmenter ??= new Intl.Segmenter('en', { granularity: 'word' })
  for (const { segment, isWordLike } of segmenter.segment(text)) {
    const last = words.at(-1)
    if (isWordLike || last === undefined) words.push({ text: segment, key: segment.normalize('NFC').toLowerCase() })
    else last.text += segment
  }
  return words
}

/** Texts as stretches of words that stand on both sides, or on one only; flags are those of all words in order. */
function join(texts: readonly (readonly Word[])[], flags: readonly boolean[]): Stretch[][] {
  let place = 0
  return texts.map(words => {
    const stretches: { text: string; isOnlyHere: boolean }[] = []
    for (const { text } of words) {
      const isOnlyHere = flags[place++] ?? false
      const last = stretches.at(-1)
      if (last?.isOnlyHere === isOnlyHere) last.text += text
      else stretches.push({ text, isOnlyHere })
    }
    return stretches
  })
}
