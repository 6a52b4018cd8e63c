/** Items by a key, in the order in which the keys first occur. */
export function groupBy<K, T>(items: Iterable<T>, keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>()
  for (const item of items) {
    const key = keyOf(item)
    const known = groups.get(key)
    if (known) known.push(item)
    else groups.set(key, [item])
  }
  return groups
}

/** The same for items that have several keys. */
export function indexBy<K, T>(items: Iterable<T>, keysOf: (item: T) => Iterable<K>): Map<K, T[]> {
  const pairs = [...items].flatMap(item => [...new Set(keysOf(item))].map(key => [key, item] as const))
  return new Map([...groupBy(pairs, ([key]) => key)].map(([key, found]) => [key, found.map(([, item]) => item)]))
}
