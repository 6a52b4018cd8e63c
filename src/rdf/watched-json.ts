/** A JSON document that remembers which of its values was read last. */
export interface Watched {
  readonly document: object
  /** The place of the value that was read last, as a JSON pointer. */
  last(): string
}

/** Makes a view of a JSON document that remembers where it was read last; contexts are handed out as they are. */
export function watch(document: object): Watched {
  let last = ''
  const view = (part: object, pointer: string): object => {
    const parts = new Map<string, object>()
    return new Proxy(part, {
      get(target, key) {
        const value: unknown = Reflect.get(target, key)
        if (typeof key === 'symbol' || !Object.hasOwn(target, key) || (Array.isArray(target) && key === 'length'))
          return value
        last = step(pointer, key)
        if (typeof value !== 'object' || value === null || key === '@context') return value
        const known = parts.get(key) ?? view(value, last)
        parts.set(key, known)
        return known
      },
    })
  }
  return { document: view(document, ''), last: () => last }
}

/** The first place in a JSON document at which a text is a key or a value; empty where it is none. */
export function findPlace(document: unknown, text: string): string {
  return search(document, text, '') ?? ''
}

function search(value: unknown, text: string, pointer: string): string | undefined {
  if (value === text) return pointer
  if (typeof value !== 'object' || value === null) return undefined
  for (const [key, part] of Object.entries(value)) {
    if (key === '@context') continue
    const found = key === text ? step(pointer, key) : search(part, text, step(pointer, key))
    if (found !== undefined) return found
  }
  return undefined
}

const step = (pointer: string, key: string) => `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`
