import { averages, averageWithin, type Group, group, type Likeness } from './group.js'
import {
  countTexts,
  countWords,
  similarity,
  toVector,
  type WordCounts,
  type WordVector,
  weighByRarity,
} from './word-vector.js'

/** How alike the names of documents on one event are, on average, at least. */
const namesAlike = 0.22
/** How few documents may be parted from others for what tells them apart. */
const leastPart = 3
/**
 * How many times more alike documents within two parts are than between them, in what few have, if they are of two events;
 * among few documents chance makes the difference larger.
 */
const splitsAt = (documents: number) => 1 + 23 / documents

/** Documents that report the same event, and what they are alike in. */
export interface DocumentGroup {
  /** The documents, by their places in the list. */
  readonly documents: Group
  /** How alike the names in them are on average, from 0 to 1. */
  readonly likeness: number
  /** Names that most of them have, the most frequent first. */
  readonly names: readonly string[]
}

/**
 * Groups documents by the event that they report: those whose names are alike, unless what only few of them have parts
 * them plainly in two, as with two earthquakes on one island.
 */
export function groupDocuments(texts: readonly string[]): DocumentGroup[] {
  const counted = texts.map(countWords)
  const names = counted.map(({ names: found }) => toVector(found))
  const byNames: Likeness = (a, b) => similarity(names[a]!, names[b]!)
  const all = texts.map((_, index) => index)
  return group(all, byNames, { threshold: namesAlike })
    .flatMap(alike =>
      split(
        alike,
        counted.map(({ words }) => words),
      ),
    )
    .map(documents => ({
      documents,
      likeness: averageWithin(documents, byNames),
      names: sharedNames(documents.map(index => counted[index]!.names)),
    }))
}

function split(documents: Group, words: readonly WordCounts[]): Group[] {
  if (documents.length < 2 * leastPart) return [documents]
  const weightOf = weighByRarity(documents.map(index => words[index]!))
  const vectors = new Map<number, WordVector>(documents.map(index => [index, toVector(words[index]!, weightOf)]))
  const likeness: Likeness = (a, b) => similarity(vectors.get(a)!, vectors.get(b)!)
  const [first, second] = group(documents, likeness, { most: 2 })
  if (first === undefined || second === undefined || Math.min(first.length, second.length) < leastPart)
    return [documents]
  const { within, between } = averages(first, second, likeness)
  return within > splitsAt(documents.length) * between
    ? [first, second].flatMap(part => split(part, words))
    : [documents]
}

function sharedNames(texts: readonly WordCounts[]): string[] {
  return [...countTexts(texts)]
    .filter(([, documents]) => documents > texts.length / 2)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([name]) => name)
}
