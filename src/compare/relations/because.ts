import type { HeldPosition } from '../positions/positions.js'
import type { Setting } from '../setting.js'

const most = 3

const named = new WeakMap<HeldPosition, string>()

/** What names those who speak, and those through whom it is known. */
export type Names = Pick<Setting, 'nameRelay'> & { readonly context: Pick<Setting['context'], 'labelOf'> }

/** A position with those who hold it, in words: `“documented 111” (United Nations as relayed by …)`. */
export function namePosition(position: HeldPosition, names: Names): string {
  const known = named.get(position) ?? `${quote(position.label)} (${nameVoices(position.voices, names)})`
  named.set(position, known)
  return known
}

/** Who holds a position and in whose words, in the order of names; beyond three, how many more. */
export function nameVoices(voices: HeldPosition['voices'], { nameRelay, context: { labelOf } }: Names): string {
  const speakers = [...new Set(voices.map(({ speaker }) => speaker))]
  const names = speakers.map(speaker => {
    const its = voices.filter(voice => voice.speaker === speaker)
    const relays = list(its.flatMap(({ relayedBy }) => (relayedBy === null ? [] : nameRelay(relayedBy))).sort())
    if (its.some(({ relayedBy }) => relayedBy === null)) return labelOf(speaker)
    const isAscribed = its.every(({ ascribed }) => ascribed)
    return isAscribed ? `${labelOf(speaker)}, as ${relays} has it` : `${labelOf(speaker)} as relayed by ${relays}`
  })
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
