import { boundaryKind } from './boundary.js'
import { movesOf, type Sums, sumSequences } from './forward-backward.js'
import { continues, firstLabel, furtherLabel, labelCount, labelsOf, lastLabel, type Role, type Run } from './labels.js'
import { paragraphsOf, type View } from './view.js'
import type { StageWeights } from './weights-file.js'

const table = labelCount * labelCount
const openers = Array.from({ length: labelCount }, (_, label) => label).filter(label => !continues(label))

/** How probable labels and runs are, over all sequences of labels that a paragraph may have. */
export class Posteriors {
  readonly #length: number
  readonly #ends: Int32Array
  readonly #boundaries: Uint8Array
  readonly #moves: Float64Array
  readonly #sums: Sums

  constructor(view: View, scores: Float32Array, { transitions, temperature }: Omit<StageWeights, 'keys' | 'rows'>) {
    this.#length = view.length
    this.#ends = view.paragraphEnd
    this.#boundaries = Uint8Array.from({ length: view.length }, (_, i) => boundaryKind(view, i))
    this.#moves = movesOf(transitions, temperature)
    const [own, forward, backward] = [scores, scores, scores].map(({ length }) => new Float64Array(length))
    this.#sums = { own: own!, forward: forward!, backward: backward! }
    for (const [start, end] of paragraphsOf(view)) {
      const rows = scores.subarray(start * labelCount, end * labelCount)
      const sums = sumSequences(rows, this.#moves, this.#boundaries.subarray(start, end), temperature)
      for (const name of ['own', 'forward', 'backward'] as const) this.#sums[name].set(sums[name], start * labelCount)
    }
  }

  /** How probable it is that a token has a label. */
  label(token: number, label: number): number {
    return this.#sums.forward[token * labelCount + label]! * this.#sums.backward[token * labelCount + label]!
  }

  /** How probable it is that a token has any of a role's labels. */
  part(token: number, role: Role): number {
    return labelsOf(role).reduce((sum, label) => sum + this.label(token, label), 0)
  }

  /** How probable it is that exactly these tokens are a run of this role. */
  run({ role, start, end }: Run): number {
    return this.#runsFrom(start, role, { least: 0, end }).find(run => run.end === end)?.probability ?? 0
  }

  /** Every run of a role from a token on that is at least so probable, and how probable it is. */
  runsFrom(start: number, role: Role, least: number): { end: number; probability: number }[] {
    return this.#runsFrom(start, role, { least, end: this.#ends[start]! })
  }

  #runsFrom(start: number, role: Role, { least, end: furthest }: { least: number; end: number }) {
    const [first, further, last] = [firstLabel(role), furtherLabel(role), lastLabel(role)]
    const { forward, backward } = this.#sums
    const runs: { end: number; probability: number }[] = []
    let share = forward[start * labelCount + first]!
    if (share * backward[start * labelCount + first]! < least) return runs
    runs.push({ end: start + 1, probability: share * this.#stop(start + 1, first) })
    for (let token = start + 1; token < furthest; token++) {
      const previous = token === start + 1 ? first : further
      const probability = share * this.#step(token, previous, last) * this.#stop(token + 1, last)
      if (probability >= least) runs.push({ end: token + 1, probability })
      share *= this.#step(token, previous, further)
      if (share === 0 || share * backward[token * labelCount + further]! < least) break
    }
    return runs.filter(({ probability }) => probability >= least)
  }

  /** The factor by which a sequence goes on from one label to the next at a token. */
  #step(token: number, previous: number, label: number): number {
    const move = this.#moves[this.#boundaries[token]! * table + previous * labelCount + label]!
    return move * this.#sums.own[token * labelCount + label]!
  }

  /** The factor for a run that ends before a token, its last label being this. */
  #stop(token: number, last: number): number {
    if (token === this.#length || this.#ends[token - 1] === token) return 1
    let sum = 0
    for (const label of openers) {
      sum += this.#step(token, last, label) * this.#sums.backward[token * labelCount + label]!
    }
    return sum
  }
}
