import { isPassive } from '../grammar/voice.js'
import type { Token } from '../text/tokens.js'
import type { Trigger } from './wording.js'

/** The words for measures of a sentence, by where they stand. */
export class TriggerIndex {
  readonly #starts: Map<number, Trigger>
  readonly #ends = new Map<number, Trigger[]>()
  readonly #owners: ReadonlyMap<Trigger, object>

  /** `owners` says which of the words are themselves counted, and in what. */
  constructor(triggers: readonly Trigger[], owners: ReadonlyMap<Trigger, object>) {
    this.#owners = owners
    // of several that begin together the first is the longest
    this.#starts = new Map([...triggers].reverse().map(trigger => [trigger.start, trigger]))
    for (const trigger of triggers) {
      const known = this.#ends.get(trigger.end)
      if (known === undefined) this.#ends.set(trigger.end, [trigger])
      else known.push(trigger)
    }
  }

  /** The word that begins at a token, unless it belongs to something other than `group`. */
  from(token: number, group: object): Trigger | undefined {
    const trigger = this.#starts.get(token)
    return trigger !== undefined && this.#isFree(trigger, group) ? trigger : undefined
  }

  /** The words of which a token is the last, unless they belong to something other than `group`. */
  upTo(token: number, group: object): readonly Trigger[] {
    return (this.#ends.get(token + 1) ?? []).filter(trigger => this.#isFree(trigger, group))
  }

  /** Whether a word for a measure has its subject before it: "were reportedly killed", "were killed or wounded". */
  isPassive({ start }: Trigger, group: object, tokens: readonly Token[], from: number): boolean {
    return isPassive(
      tokens,
      start,
      from,
      i => /^(?:and|or)$/i.test(tokens[i]!.word) || this.from(i, group) !== undefined,
    )
  }

  #isFree(trigger: Trigger, group: object): boolean {
    return (this.#owners.get(trigger) ?? group) === group
  }
}

/** Whether a word for a measure says how people are rather than what was done: "12 dead", "12 missing". */
export function isState({ word, pos }: Token): boolean {
  return pos === 'ADJ' || /^(?:missing|dead)$/i.test(word)
}
