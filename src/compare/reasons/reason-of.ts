import type { Reason } from './reason.js'

/** The reasons of what was found, made when they are asked for: beside the findings, which stay plain data. */
const kept = new WeakMap<object, () => Reason | undefined>()

/** Keeps with something that was found why it was; the same object comes back. */
export function keepReason<T extends object>(found: T, reason: () => Reason | undefined): T {
  kept.set(found, reason)
  return found
}

/** Why something was found, as data; undefined where only its words are known, as from a kind of property of one's own. */
export function reasonOf(found: object): Reason | undefined {
  return kept.get(found)?.()
}
