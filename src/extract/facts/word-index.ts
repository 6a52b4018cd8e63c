import { singularOf } from '../grammar/words.js'
import { foldWord } from '../link/fold.js'
import { NameTrie } from '../link/name-trie.js'
import { splitWords } from '../text/split.js'
import type { Token } from '../text/tokens.js'

/** Tokens with their folded spellings: as written, and in dictionary form. */
export interface FoldedTokens {
  readonly tokens: readonly Token[]
  readonly spellings: readonly (readonly string[])[]
}

/** Folds tokens, so that words can be looked up among them. */
export function foldTokens(tokens: readonly Token[]): FoldedTokens {
  const known = new Map<string, string>()
  const fold = (word: string) => {
    let folded = known.get(word)
    if (folded === undefined) {
      folded = foldWord(word.slice(0, 60))
      known.set(word, folded)
    }
    return folded
  }
  // at a sentence's beginning a noun is taken for a name, and a past form for a noun or an adjective anywhere
  const others = ({ word, pos }: Token): string[] => {
    if (pos === 'PROPN') return [singularOf(word)]
    const stem = /^(?:NOUN|ADJ)$/.test(pos) ? /^(\p{Ll}{3,})(?:ed|ing)$/u.exec(word)?.[1] : undefined
    return stem === undefined ? [] : [stem, `${stem}e`, stem.replace(/(.)\1$/, '$1')]
  }
  return {
    tokens,
    spellings: tokens.map(token => [...new Set([fold(token.word), fold(token.lemma), ...others(token).map(fold)])]),
  }
}

/** Words in dictionary form, each with what it stands for, to be found in tokens in any form. */
export class WordIndex<Value> {
  readonly #trie = new NameTrie()
  readonly #values: Value[] = []

  /** Adds words that stand for something. */
  add(words: string, value: Value): void {
    const folded = splitWords(words).map(({ start, end }) => foldWord(words.slice(start, end)))
    this.#trie.add(
      folded.filter(word => word !== ''),
      String(this.#values.push(value) - 1),
    )
  }

  /** The longest entry that begins at a token and ends before another: how many tokens it takes, and all that it stands for. */
  at({ spellings }: FoldedTokens, start: number, end: number): { length: number; values: Value[] } | undefined {
    const found = this.#trie.longestAt(offset => (start + offset < end ? spellings[start + offset]! : []))
    return found && { length: found.length, values: [...found.ids].map(id => this.#values[Number(id)]!) }
  }

  /** All entries within a span, the longest at each place, none within another. */
  in(
    folded: FoldedTokens,
    { start, end }: { start: number; end: number },
  ): { start: number; end: number; values: Value[] }[] {
    const found: { start: number; end: number; values: Value[] }[] = []
    for (let i = start; i < end; ) {
      const entry = this.at(folded, i, end)
      if (entry) found.push({ start: i, end: i + entry.length, values: entry.values })
      i += entry?.length ?? 1
    }
    return found
  }
}
