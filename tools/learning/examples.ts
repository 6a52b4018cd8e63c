import { boundaryKind } from '../../src/extract/attribution/boundary.js'
import { type Context, emitContext } from '../../src/extract/attribution/context-features.js'
import { emitLocal } from '../../src/extract/attribution/features.js'
import { slotOf, slots } from '../../src/extract/attribution/slot.js'
import { paragraphsOf, type View } from '../../src/extract/attribution/view.js'

/** A document to learn from: its features as numbers of the vocabulary, token by token, and its labels. */
export interface Example {
  readonly features: Int32Array
  /** Where each token's features begin, and the end. */
  readonly starts: Int32Array
  readonly labels: Uint8Array
  readonly boundaries: Uint8Array
  readonly paragraphs: readonly [number, number][]
}

/** Which features are known: the slot of a feature's hash to its number, from 0. */
export interface Vocabulary {
  readonly numbers: Int32Array
  /** The slots in the order of their numbers. */
  readonly keys: Int32Array
  /** How often each occurs, by number. */
  readonly counts: Int32Array
}

function emitAll(view: View, context: Context | undefined, i: number, emit: (hash: number) => void): void {
  emitLocal(view, i, emit)
  if (context) emitContext(view, context, i, emit)
}

/** The features that occur at least so often. */
export function collectVocabulary(
  views: readonly View[],
  contexts: readonly (Context | undefined)[],
  least: number,
): Vocabulary {
  const counts = new Int32Array(slots)
  views.forEach((view, d) => {
    for (let i = 0; i < view.length; i++) {
      emitAll(view, contexts[d], i, hash => void counts[slotOf(hash)]!++)
    }
  })
  const keys: number[] = []
  const numbers = new Int32Array(slots).fill(-1)
  for (let slot = 0; slot < slots; slot++) {
    if (counts[slot]! < least) continue
    numbers[slot] = keys.length
    keys.push(slot)
  }
  return { numbers, keys: Int32Array.from(keys), counts: Int32Array.from(keys, slot => counts[slot]!) }
}

/** Sets a document out for learning or tagging. */
export function makeExample(
  view: View,
  context: Context | undefined,
  labels: Uint8Array,
  { numbers }: Vocabulary,
): Example {
  let features = new Int32Array(view.length * 96 + 256)
  let length = 0
  const starts = new Int32Array(view.length + 1)
  for (let i = 0; i < view.length; i++) {
    starts[i] = length
    if (length + 256 > features.length) {
      const longer = new Int32Array(features.length * 2)
      longer.set(features)
      features = longer
    }
    emitAll(view, context, i, hash => {
      const number = numbers[slotOf(hash)]!
      if (number >= 0) features[length++] = number
    })
  }
  starts[view.length] = length
  return {
    features: features.slice(0, length),
    starts,
    labels,
    boundaries: Uint8Array.from({ length: view.length }, (_, i) => boundaryKind(view, i)),
    paragraphs: paragraphsOf(view),
  }
}
