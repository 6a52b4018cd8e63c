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
  const sums = new PairSums(items, likeness)
  /** Of each group the one behind it to which it is closest; found anew where one of the two has changed. */
  const closest = groups.map((_, index) => findClosest(index, groups, sums))
  for (let left = groups.length; left > most; left--) {
    const into = best(closest)
    if (into === -1 || closest[into]!.average < threshold) break
    const from = closest[into]!.to
    groups[into]!.push(...groups[from]!.splice(0))
    sums.add(into, from)
    closest[from] = undefined
    for (const [index, found] of closest.entries()) {
      if (index === into || found?.to === into || found?.to === from) {
        closest[index] = findClosest(index, groups, sums)
      } else if (found !== undefined && index < into) {
        const average = averageOf(index, into, groups, sums)
        if (average > found.average || (average === found.average && into < found.to))
          closest[index] = { to: into, average }
      }
    }
  }
  return groups.filter(({ length }) => length > 0)
}

/** A group, by its place, and how alike it is on average. */
interface Closest {
  readonly to: number
  readonly average: number
}

function best(closest: readonly (Closest | undefined)[]): number {
  let place = -1
  for (const [index, found] of closest.entries()) {
    if (found !== undefined && (place === -1 || found.average > closest[place]!.average)) place = index
  }
  return place
}

function findClosest(index: number, groups: readonly Group[], sums: PairSums): Closest | undefined {
  if (groups[index]!.length === 0) return undefined
  let found: Closest | undefined
  for (let to = index + 1; to < groups.length; to++) {
    if (groups[to]!.length === 0) continue
    const average = averageOf(index, to, groups, sums)
    if (found === undefined || average > found.average) found = { to, average }
  }
  return found
}

const averageOf = (a: number, b: number, groups: readonly Group[], sums: PairSums) =>
  sums.of(a, b) / (groups[a]!.length * groups[b]!.length)

/** Sums of likeness between the items of two groups; of one that was joined to another they mean nothing. */
class PairSums {
  readonly #size: number
  readonly #sums: Float64Array

  constructor(items: readonly number[], likeness: Likeness) {
    this.#size = items.length
    this.#sums = new Float64Array(items.length ** 2)
    for (const [i, a] of items.entries()) {
      for (let j = i + 1; j < items.length; j++) {
        const alike = likeness(a, items[j]!)
        this.#sums[i * this.#size + j] = alike
        this.#sums[j * this.#size + i] = alike
      }
    }
  }

  of(a: number, b: number): number {
    return this.#sums[a * this.#size + b]!
  }

  /** Joins one group to another. */
  add(into: number, from: number): void {
    for (let other = 0; other < this.#size; other++) {
      const sum = this.of(into, other) + this.of(from, other)
      this.#sums[into * this.#size + other] = sum
      this.#sums[other * this.#size + into] = sum
    }
  }
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
