import { findCycles, type Links } from './cycles.js'

/** Gathers pairs of from and to into links, each once. */
export function gatherLinks(pairs: Iterable<readonly [from: string, to: string]>): Map<string, string[]> {
  const sets = new Map<string, Set<string>>()
  for (const [from, to] of pairs) {
    const targets = sets.get(from)
    if (targets) targets.add(to)
    else sets.set(from, new Set([to]))
  }
  return new Map([...sets].map(([from, targets]) => [from, [...targets].sort()]))
}

/** Links without those inside a cycle, and the cycles: groups of nodes of which each leads to each. */
export function cutCycles(links: Links): { links: Links; cycles: string[][] } {
  const pairs = [...links].flatMap(([from, targets]) => targets.map(to => [from, to] as const))
  const cycles = findCycles(links, gatherLinks(pairs.map(([from, to]) => [to, from] as const)))
  if (cycles.length === 0) return { links, cycles }
  const cycleOf = new Map(cycles.flatMap((cycle, index) => cycle.map(node => [node, index] as const)))
  const isInside = (from: string, to: string) => cycleOf.has(from) && cycleOf.get(from) === cycleOf.get(to)
  return { links: gatherLinks(pairs.filter(([from, to]) => !isInside(from, to))), cycles }
}

const nothing: ReadonlySet<string> = new Set()

/** All that links without circles lead to from a node, worked out once. */
export function createReach(links: Links): (node: string) => ReadonlySet<string> {
  const known = new Map<string, ReadonlySet<string>>()
  return start => {
    const path = [start]
    for (let node = path.at(-1); node !== undefined; node = path.at(-1)) {
      const targets = links.get(node) ?? []
      const unknown = known.has(node) ? [] : targets.filter(target => !known.has(target))
      path.push(...unknown)
      if (unknown.length > 0) continue
      path.pop()
      if (!known.has(node)) {
        known.set(node, targets.length === 0 ? nothing : new Set(targets.flatMap(t => [t, ...known.get(t)!])))
      }
    }
    return known.get(start)!
  }
}
