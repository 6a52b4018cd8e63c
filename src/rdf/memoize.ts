/** Works out a value for each key once; `known` may be a map that compares keys in its own way, as of terms. */
export function memoize<Key, Value>(
  read: (key: Key) => Value,
  known: Map<Key, Value> = new Map(),
): (key: Key) => Value {
  return key => {
    let value = known.get(key)
    if (value === undefined) {
      value = read(key)
      known.set(key, value)
    }
    return value
  }
}
