/** Where links lead, by where they lead from. */
export type Links = ReadonlyMap<string, readonly string[]>

/**
 * The cycles of links, given forwards and backwards: groups of nodes of which each leads to each, and nodes that lead to
 * themselves. Ordered, within and among them; in time linear in the links (Kosaraju's algorithm).
 */
export function findCycles(forwards: Links, backwards: Links): string[][] {
  const finished = [...forwards.keys()].sort().flatMap(traverse(forwards))
  const collect = traverse(backwards)
  const cycles = finished.reverse().map(start => collect(start).sort())
  return cycles
    .filter(
      members => members.length > 1 || (members[0] !== undefined && forwards.get(members[0])?.includes(members[0])),
    )
    .sort((a, b) => (a[0]! < b[0]! ? -1 : 1))
}

/** From one start after another, the nodes that can be reached and were not met before, each after what it leads to. */
function traverse(links: Links): (start: string) => string[] {
  const met = new Set<string>()
  return start => {
    const done: string[] = []
    const path: { node: string; next: number }[] = []
    const enter = (node: string) => {
      if (met.has(node)) return
      met.add(node)
      path.push({ node, next: 0 })
    }
    enter(start)
    for (let at = path.at(-1); at; at = path.at(-1)) {
      const target = links.get(at.node)?.[at.next++]
      if (target === undefined) done.push(path.pop()!.node)
      else enter(target)
    }
    return done
  }
}
