/** How often words stand in a text. */
export type WordCounts = ReadonlyMap<string, number>

/** A text as weighted words, of length 1. */
export type WordVector = ReadonlyMap<string, number>

const word = /\d[\d.,]*\d|\p{L}[\p{L}\p{M}\p{N}’'-]*|\d/gu
const apart = /[.!?…:“"„«‘(]\s*$|\n\s*$|^\s*$/u

/** The words of a text, and those of them that are written as names: with a capital where no sentence begins. */
export function countWords(text: string): { words: WordCounts; names: WordCounts } {
  const words = new Map<string, number>()
  const names = new Map<string, number>()
  for (const found of text.matchAll(word)) {
    const [written] = found
    const key = written.toLowerCase()
    count(words, key)
    if (/^\p{Lu}\p{L}*\p{Ll}/u.test(written) && !apart.test(text.slice(Math.max(0, found.index - 4), found.index))) {
      count(names, key)
    }
  }
  return { words, names }
}

const count = (counts: Map<string, number>, key: string) => counts.set(key, (counts.get(key) ?? 0) + 1)

/** Weighs counts, each by its logarithm and by what `weightOf` says of the word. */
export function toVector(counts: WordCounts, weightOf: (word: string) => number = () => 1): WordVector {
  const weighted = [...counts].flatMap(([key, times]) => {
    const weight = (1 + Math.log(times)) * weightOf(key)
    return weight > 0 ? [[key, weight] as const] : []
  })
  const length = Math.hypot(...weighted.map(([, weight]) => weight)) || 1
  return new Map(weighted.map(([key, weight]) => [key, weight / length]))
}

/** The cosine of two vectors: 0 where they share no word, 1 where they are the same. */
export function similarity(a: WordVector, b: WordVector): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a]
  let sum = 0
  for (const [key, weight] of small) sum += weight * (large.get(key) ?? 0)
  return sum
}

/** In how many texts each word stands. */
export function countTexts(texts: readonly WordCounts[]): WordCounts {
  const having = new Map<string, number>()
  for (const text of texts) for (const key of text.keys()) count(having, key)
  return having
}

/**
 * Weighs words by how few of the texts have them, and figures most, which tell similar events apart best. A word of all
 * texts weighs next to nothing, and one that a single text has nothing.
 */
export function weighByRarity(texts: readonly WordCounts[]): (word: string) => number {
  const having = countTexts(texts)
  return key => {
    const number = having.get(key) ?? 0
    if (number < 2 || /^\d$/.test(key)) return 0
    return Math.max(0, Math.log((texts.length + 1) / (number + 0.5))) * (/^\d/.test(key) ? 4 : 1)
  }
}
