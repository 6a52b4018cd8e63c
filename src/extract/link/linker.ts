import type { Span } from '../../claims/document.js'
import { findAcronyms } from './acronyms.js'
import type { Known } from './known.js'
import { NameTrie } from './name-trie.js'
import { type NameWord, nameWords } from './name-words.js'

/** A name in a text, in UTF-16 units, with the agent, place or concept that it stands for. */
export interface Link extends Span {
  readonly id: string
}

/** The names in one text. */
export interface LinkedNames {
  readonly agents: readonly Link[]
  readonly places: readonly Link[]
  /** The names in a phrase of that text. */
  agentsIn(phrase: string): readonly Link[]
  placesIn(phrase: string): readonly Link[]
}

const capital = /^[\p{Lu}\p{Lt}\p{Lo}]/u
const capitals = /^(?:\p{Lu}\.?){2,}$/u

/** Links names in texts to the agents and places of a graph, in time that grows with the text and no faster. */
export class Linker {
  readonly #agents = new NameTrie()
  readonly #places = new NameTrie()
  /** Words that some name has in small letters, so that a capital at their head makes no proper name. */
  readonly #common = new Set<string>()
  /** Names of one word in capitals, folded: they are none in small letters. */
  readonly #acronyms = new Set<string>()

  constructor({ agents, places }: Pick<Known, 'agents' | 'places'>) {
    for (const { names } of [...agents, ...places]) for (const name of names) noteCommon(nameWords(name), this.#common)
    for (const { id, names } of places) for (const name of names) this.#places.add(foldedWords(name), id)
    for (const { id, names } of agents) for (const name of names) this.#agents.add(foldedWords(name), id)
    for (const { names } of agents) {
      for (const name of names) if (capitals.test(name)) this.#acronyms.add(foldedWords(name).join(' '))
    }
    // a last name, unless something else is called so
    for (const { id, names } of agents.filter(({ isPerson }) => isPerson)) {
      for (const name of names) {
        const last = lastName(nameWords(name), this.#common)
        if (last !== undefined) this.#agents.add([last], id)
      }
    }
  }

  /**
   * The names in a text, the longest at each place and none of them ambiguous. A name of common words alone, such as
   * "the residents", is a name only in a text that the graph itself describes (`common: true`).
   */
  link(text: string, { common = false }: { common?: boolean } = {}): LinkedNames {
    const words = nameWords(text)
    const inText = new Set(this.#common)
    noteCommon(words, inText)
    const find = (trie: NameTrie, words: readonly NameWord[]) =>
      findNames(words, trie, (from, length) =>
        this.#isName(words.slice(from, from + length), common ? undefined : inText),
      )
    const agents = find(this.#agents, words)
    const explained = explainAcronyms(text, words, agents)
    const withAcronyms = (links: readonly Link[], words: readonly NameWord[]) =>
      [...links, ...linkAcronyms(words, links, explained)].sort((a, b) => a.start - b.start)
    return {
      agents: withAcronyms(agents, words),
      places: find(this.#places, words),
      agentsIn: phrase => {
        const words = nameWords(phrase)
        return withAcronyms(find(this.#agents, words), words)
      },
      placesIn: phrase => find(this.#places, nameWords(phrase)),
    }
  }

  /** Whether words are written as a name: an acronym in capitals, and some word that no text writes small. */
  #isName(words: readonly NameWord[], common: ReadonlySet<string> | undefined): boolean {
    const [first] = words
    if (words.length === 1 && this.#acronyms.has(first!.folded) && !capitals.test(first!.word)) return false
    if (common === undefined) return true
    return words.some(({ word }) => capitals.test(word) || (capital.test(word) && !common.has(word.toLowerCase())))
  }
}

function foldedWords(name: string): string[] {
  return nameWords(name).map(({ folded }) => folded)
}

function noteCommon(words: readonly NameWord[], common: Set<string>): void {
  for (const { word } of words) if (/^\p{Ll}/u.test(word)) common.add(word)
}

/** The last name of a person whose name is two or more words with capitals, folded. */
function lastName(words: readonly NameWord[], common: ReadonlySet<string>): string | undefined {
  const isName = words.length > 1 && words.every(({ word }) => /^\p{Lu}/u.test(word) && !common.has(word.toLowerCase()))
  const last = words.at(-1)
  return isName && last!.word.length > 2 ? last!.folded : undefined
}

function findNames(
  words: readonly NameWord[],
  trie: NameTrie,
  isName: (from: number, length: number) => boolean,
): Link[] {
  const links: Link[] = []
  for (let i = 0; i < words.length; ) {
    const found = trie.longestAt(offset => {
      const word = words[i + offset]
      return word === undefined || (offset > 0 && !word.isJoined) ? [] : [word.folded]
    })
    if (found === undefined || !isName(i, found.length)) {
      i++
      continue
    }
    const [id, ...others] = found.ids
    if (others.length === 0) links.push({ start: words[i]!.start, end: words[i + found.length - 1]!.end, id: id! })
    i += found.length
  }
  return links
}

/** What the acronyms stand for that a text explains behind names that are linked; one explained in two ways stands for none. */
function explainAcronyms(
  text: string,
  words: readonly NameWord[],
  links: readonly Link[],
): ReadonlyMap<string, string | undefined> {
  const byEnd = new Map(links.map(link => [link.end, link]))
  const ids = new Map<string, string | undefined>()
  for (const { letters, first, at } of findAcronyms(text, words)) {
    const name = byEnd.get(words[at - 1]!.end)
    if (name && name.start >= words[first]!.start)
      ids.set(letters, ids.has(letters) && ids.get(letters) !== name.id ? undefined : name.id)
  }
  return ids
}

function linkAcronyms(
  words: readonly NameWord[],
  links: readonly Link[],
  explained: ReadonlyMap<string, string | undefined>,
): Link[] {
  const linked = new Set(links.map(({ start }) => start))
  return words.flatMap(({ word, start, end }) => {
    const id = linked.has(start) ? undefined : explained.get(word)
    return id === undefined ? [] : { start, end, id }
  })
}
