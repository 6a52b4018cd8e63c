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

/** The words that agree with whoever a sentence is about. */
export interface Agreement {
  readonly it: 'it' | 'they'
  readonly itself: 'itself' | 'themselves'
  readonly says: 'says' | 'say'
  readonly has: 'has' | 'have'
  readonly does: 'does' | 'do'
}

const one: Agreement = { it: 'it', itself: 'itself', says: 'says', has: 'has', does: 'does' }
const many: Agreement = { it: 'they', itself: 'themselves', says: 'say', has: 'have', does: 'do' }

/** The words that agree with a name. */
export function agreeWith(isPlural: boolean): Agreement {
  return isPlural ? many : one
}
