/** Words with a place in them for somebody or something: what stands before it and behind it. */
export interface PartyPattern {
  readonly before: string
  readonly after: string
  /**
   * Where the words that name somebody stand: `subject` does what the verb says, `object` has it done to it, `behind` a
   * preposition, `between` two parts.
   */
  readonly place: 'subject' | 'object' | 'behind' | 'between'
}

const prepositions = /\s(?:to|on|of|at|against|by|for|from|with|upon)$/

/** Reads the place of … in a wording; undefined where it has none. */
export function readPartyPattern(wording: string): PartyPattern | undefined {
  const parts = wording.split('…').map(part => part.trim())
  if (parts.length !== 2) return undefined
  const [before, after] = parts as [string, string]
  if (before === '' && after === '') return undefined
  const place = before === '' ? 'subject' : after !== '' ? 'between' : prepositions.test(before) ? 'behind' : 'object'
  return { before, after, place }
}
