/** Items that are alike, by their places in the list that was grouped. */
export type Group = readonly number[]

/** How alike each two of so many items are. */
export type Likeness = (a: number, b: number) => number

/**
 * Groups items by average linkage: the two groups that are most alike on average are joined, until none are at least
 * `threshold`, or no more than `most` groups are left. Groups are in the order of their first items.
 */
export function group(
  items: readonly number[],
  likeness: Likeness,
  { threshold = -Infinity, most = 1 }: { threshold?: number; most?: number },
): Group[] {
  const groups = items.map(item => [item])
  // sums of likeness between groups; a group that was joined to another is empty
  const sums = items.map((a, i) => items.map((b, j) => (i === j ? 0 : likeness(a, b))))
  for (let left = groups.length; left > most; left--) {
    const best = findClosest(groups, sums)
    if (best === undefined || best.average < threshold) break
    const { into, from } = best
    groups[into]!.push(...groups[from]!.splice(0))
    for (const [other, row] of sums.entries()) {
      sums[into]![other]! += sums[from]![other]!
      row[into] = sums[into]![other]!
    }
  }
  return groups.filter(({ length }) => length > 0)
}

function findClosest(groups: readonly Group[], sums: readonly (readonly number[])[]) {
  let best: { into: number; from: number; average: number } | undefined
  for (let into = 0; into < groups.length; into++) {
    if (groups[into]!.length === 0) continue
    for (let from = into + 1; from < groups.length; from++) {
      const pairs = groups[into]!.length * groups[from]!.length
      if (pairs === 0) continue
      const average = sums[into]![from]! / pairs
      if (best === undefined || average > best.average) best = { into, from, average }
    }
  }
  return best
}

/** How alike each two of some items are on average; 0 for one alone. */
export function averageWithin(items: Group, likeness: Likeness): number {
  return mean(pairsWithin(items).map(([a, b]) => likeness(a, b)))
}

/** How alike items are on average within two groups, and between them. */
export function averages(first: Group, second: Group, likeness: Likeness): { within: number; between: number } {
  const within = [...pairsWithin(first), ...pairsWithin(second)]
  const between = first.flatMap(a => second.map(b => likeness(a, b)))
  return { within: mean(within.map(([a, b]) => likeness(a, b))), between: mean(between) }
}

const pairsWithin = (items: Group) => items.flatMap((a, i) => items.slice(i + 1).map(b => [a, b] as const))

const mean = (numbers: readonly number[]) =>
  numbers.length === 0 ? 0 : numbers.reduce((sum, number) => sum + number, 0) / numbers.length
