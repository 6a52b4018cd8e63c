import { findKnots, type Links } from './knots.js'

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

/** Links without those inside a knot, and the knots: groups of nodes of which each leads to each. */
export function untie(links: Links): { links: Links; knots: string[][] } {
  const pairs = [...links].flatMap(([from, targets]) => targets.map(to => [from, to] as const))
  const knots = findKnots(links, gatherLinks(pairs.map(([from, to]) => [to, from] as const)))
  if (knots.length === 0) return { links, knots }
  const knotOf = new Map(knots.flatMap((knot, index) => knot.map(node => [node, index] as const)))
  const isInside = (from: string, to: string) => knotOf.has(from) && knotOf.get(from) === knotOf.get(to)
  return { links: gatherLinks(pairs.filter(([from, to]) => !isInside(from, to))), knots }
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
