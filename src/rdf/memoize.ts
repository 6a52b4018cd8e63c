/**
 * Works out a value for each key once; `known` may be a map that compares keys in its own way, as of terms, or a `WeakMap`,
 * that lets go of keys which nobody else holds.
 */
export function memoize<Key, Value>(
  read: (key: Key) => Value,
  known: Known<Key, Value> = new Map<Key, Value>(),
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

/** Works out a value when it is first asked for, and keeps it. */
export function once<Value>(read: () => Value): () => Value {
  let known: { readonly value: Value } | undefined
  return () => {
    known ??= { value: read() }
    return known.value
  }
}

/** What is known already. */
interface Known<Key, Value> {
  get(key: Key): Value | undefined
  set(key: Key, value: Value): unknown
}
