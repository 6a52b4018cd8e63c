import type { HeldPosition } from '../positions/positions.js'

const most = 3

const named = new WeakMap<HeldPosition, string>()

/** A position with those who hold it, in words: `“at least 111” (United Nations as relayed by …)`. */
export function namePosition(position: HeldPosition, labelOf: (iri: string) => string): string {
  const known = named.get(position) ?? `${quote(position.label)} (${nameVoices(position.voices, labelOf)})`
  named.set(position, known)
  return known
}

/** Who holds a position and in whose words, in the order of names; beyond three, how many more. */
export function nameVoices(voices: HeldPosition['voices'], labelOf: (iri: string) => string): string {
  const bySpeaker = new Map<string, string[]>()
  for (const { speaker, relayedBy } of voices) {
    const relays = bySpeaker.get(speaker) ?? []
    bySpeaker.set(speaker, relays)
    if (relayedBy !== null) relays.push(labelOf(relayedBy))
  }
  const own = new Set(voices.filter(({ relayedBy }) => relayedBy === null).map(({ speaker }) => speaker))
  const names = [...bySpeaker].map(([speaker, relays]) =>
    own.has(speaker) ? labelOf(speaker) : `${labelOf(speaker)} as relayed by ${list(relays.sort())}`,
  )
  return list(names.sort(), ', ')
}

function list(names: readonly string[], separator = ' and '): string {
  const shown = names.slice(0, most).join(separator)
  return names.length > most ? `${shown} and ${names.length - most} more` : shown
}

/** Words in quotation marks, which a single concept's name may bear already. */
export function quote(words: string): string {
  return /^“[^“”]*”$/.test(words) ? words : `“${words}”`
}
