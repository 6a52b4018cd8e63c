/** An object of JSON. */
export type JsonObject = Readonly<Record<string, unknown>>

/** Whether a value of JSON is an object. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A value as a list: those of an array, one, or none. */
export function toList(value: unknown): readonly unknown[] {
  return value === undefined || value === null ? [] : Array.isArray(value) ? value : [value]
}

/** The first object of a value that may be a list. */
export function firstObject(value: unknown): JsonObject | undefined {
  return toList(value).find(isJsonObject)
}

/** The first text under any of some keys, also that of a value with a language; empty ones are none. */
export function textOf(object: JsonObject | undefined, ...keys: readonly string[]): string | undefined {
  for (const key of keys) {
    for (const value of toList(object?.[key])) {
      const text = isJsonObject(value) ? value['@value'] : value
      if (typeof text === 'string' && text.trim() !== '') return text.trim()
    }
  }
  return undefined
}

/** The names of an object's types, without what stands before them. */
export function typesOf(object: JsonObject): readonly string[] {
  return toList(object['@type'] ?? object.type).flatMap(type =>
    typeof type === 'string' ? [type.replace(/^.*[/#:]/, '')] : [],
  )
}

/** All objects within a value for which something holds, outermost first; what stands within one of them is not looked at. */
export function findObjects(value: unknown, holds: (object: JsonObject) => boolean): JsonObject[] {
  const found: JsonObject[] = []
  let level: unknown[] = [value]
  while (level.length > 0) {
    const next: unknown[] = []
    for (const each of level) {
      if (Array.isArray(each)) next.push(...each)
      else if (isJsonObject(each)) {
        if (holds(each)) found.push(each)
        else next.push(...Object.values(each))
      }
    }
    level = next
  }
  return found
}
