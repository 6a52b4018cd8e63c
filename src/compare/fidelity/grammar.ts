const plurals = /(?:[^s]s|men|women|people|children|police|forces)$/i
const modifiers =
  / (?:who|whom|whose|that|which|of|on|in|at|to|from|with|near|among|by|for|affiliated|associated) |,| \(/

/**
 * Whether the name of a group takes a plural verb in English: its head noun, which stands before the first preposition,
 * relative or bracket, looks like a plural. A guess that is good enough to choose between `says` and `say`.
 */
export function isPlural(name: string): boolean {
  const [head = ''] = name.split(modifiers)
  return plurals.test(head.trim())
}
