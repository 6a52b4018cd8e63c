interface Node {
  readonly next: Map<string, Node>
  /** What the names that end here stand for. */
  readonly ids: Set<string>
}

/** Names as paths of folded words, each with what it stands for. */
export class NameTrie {
  readonly #root = createNode()

  /** Adds a name; without words it is none. */
  add(words: readonly string[], id: string): void {
    if (words.length === 0 || words.includes('')) return
    let node = this.#root
    for (const word of words) {
      let next = node.next.get(word)
      if (next === undefined) {
        next = createNode()
        node.next.set(word, next)
      }
      node = next
    }
    node.ids.add(id)
  }

  /**
   * The longest name that begins at a word: how many words it has, and all that it stands for. `spellingsAt` gives the
   * spellings of a word by which a name may go on there, none where it may not.
   */
  longestAt(
    spellingsAt: (offset: number) => readonly string[],
  ): { length: number; ids: ReadonlySet<string> } | undefined {
    let found: { length: number; ids: ReadonlySet<string> } | undefined
    let nodes: Node[] = [this.#root]
    for (let offset = 0; nodes.length > 0; offset++) {
      const spellings = spellingsAt(offset)
      nodes = [...new Set(nodes.flatMap(node => spellings.flatMap(spelling => node.next.get(spelling) ?? [])))]
      const ids = nodes.flatMap(node => [...node.ids])
      if (ids.length > 0) found = { length: offset + 1, ids: new Set(ids) }
    }
    return found
  }
}

function createNode(): Node {
  return { next: new Map(), ids: new Set() }
}
