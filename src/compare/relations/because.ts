import type { HeldPosition } from '../positions/positions.js'
import { inOrder, type Reason, say } from '../reasons/reason.js'
import type { Setting } from '../setting.js'

const most = 3

const named = new WeakMap<HeldPosition, Reason>()

/** What names those who speak, and those through whom it is known. */
export type Names = Pick<Setting, 'nameRelay'> & { readonly context: Pick<Setting['context'], 'labelOf'> }

/** A position with those who hold it, in words: `“documented 111” (United Nations as relayed by …)`. */
export function namePosition(position: HeldPosition, names: Names): Reason {
  const known = named.get(position) ?? say('held', nameStated(position), nameVoices(position.voices, names))
  named.set(position, known)
  return known
}

/** Who holds a position and in whose words, in the order of names; beyond three, how many more. */
export function nameVoices(voices: HeldPosition['voices'], { nameRelay, context: { labelOf } }: Names): Reason {
  const speakers = [...new Set(voices.map(({ speaker }) => speaker))]
  const names = speakers.map(speaker => {
    const its = voices.filter(voice => voice.speaker === speaker)
    const name = say('name', { id: speaker, label: labelOf(speaker) })
    if (its.some(({ relayedBy }) => relayedBy === null)) return name
    const through = its.flatMap(({ relayedBy }) =>
      relayedBy === null ? [] : say('name', { id: relayedBy, label: nameRelay(relayedBy) }),
    )
    const relays = list('namesAnd', through)
    return say(its.every(({ ascribed }) => ascribed) ? 'ascribedBy' : 'relayedBy', name, relays)
  })
  return list('named', names)
}

function list(how: 'named' | 'namesAnd', names: readonly Reason[]): Reason {
  return say(how, inOrder(names).slice(0, most), Math.max(0, names.length - most))
}

/** What a position states, in quotation marks. */
export function nameStated({ label, value }: Pick<HeldPosition, 'label' | 'value'>): Reason {
  return say('quoted', { label, value })
}
