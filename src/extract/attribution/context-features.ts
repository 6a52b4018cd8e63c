import { type Levels, readLevels } from './context-levels.js'
import { type Emit, step } from './features.js'
import { mix } from './hash.js'
import { continues, firstLabel, outside, roleOf, roles } from './labels.js'
import type { Tagging } from './tagging.js'
import type { View } from './view.js'

const edge = 0x2545f491
const firstCue = firstLabel('cue')

/** What an earlier tagging of the same document says around each token, ready to be looked up. */
export interface Context {
  readonly labels: Uint8Array
  /** For every token the first token of the nearest cue before it or at it, in its paragraph, and of the next after it; -1 for none. */
  readonly cueBefore: Int32Array
  readonly cueAfter: Int32Array
  /** A number for the order of roles in each token's sentence. */
  readonly pattern: Int32Array
  /** First token, and the end, of the run of one label that each token stands in. */
  readonly runStart: Int32Array
  readonly runEnd: Int32Array
  readonly levels: Levels
}

/** Prepares an earlier tagging for features to be made from it. */
export function readContext(view: View, { labels, posteriors }: Tagging): Context {
  const { length, paragraphStart, paragraphEnd, sentenceStart, sentenceEnd } = view
  const cueBefore = new Int32Array(length).fill(-1)
  const cueAfter = new Int32Array(length).fill(-1)
  const pattern = new Int32Array(length)
  const runStart = new Int32Array(length)
  const runEnd = new Int32Array(length)
  for (let i = 0, last = -1; i < length; i++) {
    if (paragraphStart[i] === i) last = -1
    if (labels[i] === firstCue) last = i
    cueBefore[i] = last
    const goesOn =
      i > 0 &&
      paragraphStart[i] !== i &&
      (continues(labels[i]!) || (labels[i] === outside && labels[i - 1] === outside && sentenceStart[i] !== i))
    runStart[i] = goesOn ? runStart[i - 1]! : i
  }
  for (let i = length - 1, next = -1; i >= 0; i--) {
    if (paragraphEnd[i] === i + 1) next = -1
    cueAfter[i] = next
    if (labels[i] === firstCue) next = i
    runEnd[i] = i + 1 < length && runStart[i + 1] === runStart[i] ? runEnd[i + 1]! : i + 1
  }
  for (let start = 0; start < length; start = sentenceEnd[start]!) {
    let hash = 7
    let last = 0
    for (let i = start; i < sentenceEnd[start]!; i++) {
      const role = labels[i] === outside ? 0 : 1 + roles.indexOf(roleOf(labels[i]!)!)
      if (role !== last) hash = mix(hash, role)
      last = role
    }
    pattern.fill(hash, start, sentenceEnd[start]!)
  }
  return {
    labels,
    cueBefore,
    cueAfter,
    pattern,
    runStart,
    runEnd,
    levels: readLevels(length, posteriors),
  }
}

/** What may be seen of a token from an earlier tagging of the document. */
export function emitContext(view: View, context: Context, i: number, emit: Emit): void {
  const { word, lemma, pos, quote } = view
  const { labels, cueBefore, cueAfter, pattern, runStart, runEnd } = context
  const from = view.paragraphStart[i]!
  const until = view.paragraphEnd[i]!
  let template = 1001
  const one = (a: number) => emit(mix(template++, a))
  const two = (a: number, b: number) => emit(mix(mix(template++, a), b))
  const three = (a: number, b: number, c: number) => emit(mix(mix(mix(template++, a), b), c))
  const at = (column: ArrayLike<number>, k: number) => (k >= from && k < until ? column[k]! : edge)
  const label = (k: number) => at(labels, i + k)

  const y = labels[i]!
  const { source, cue, content, opening } = context.levels
  const [s, q, c, o] = [source[i]!, cue[i]!, content[i]!, opening[i]!]
  three(s, q, c)
  two(o, c)
  three(at(opening, i - 1), o, at(opening, i + 1))
  three(at(cue, i - 1), q, at(cue, i + 1))
  three(at(source, i - 1), s, at(source, i + 1))
  three(at(content, i - 1), c, at(content, i + 1))
  two(q, lemma[i]!)
  two(q, pos[i]!)
  two(s, pos[i]!)
  three(o, word[i]!, at(word, i - 1))
  three(c, at(content, i + 1), at(word, i + 1))
  two(c, mix(at(content, i - 2), at(content, i + 2)))
  for (let k = -3; k <= 3; k++) one(label(k))
  three(label(-1), y, label(1))
  three(mix(label(-2), label(-1)), y, mix(label(1), label(2)))
  two(y, word[i]!)
  two(y, pos[i]!)
  three(label(-1), y, word[i]!)
  three(y, label(1), at(word, i + 1))
  three(y, label(-1), at(word, i - 1))
  two(y, quote[i]!)

  const start = runStart[i]!
  const end = runEnd[i]!
  three(y, step(i - start), step(end - 1 - i))
  three(y, at(labels, start - 1), at(labels, end))
  three(y, at(word, start), step(i - start))
  three(y, at(word, end - 1), step(end - 1 - i))
  three(y, at(word, end), step(end - 1 - i))
  three(y, at(pos, start - 1), step(i - start))

  two(pattern[i]!, y)
  two(pattern[i]!, quote[i]!)
  const before = view.sentenceStart[i]! - 1
  const after = view.sentenceEnd[i]!
  three(at(pattern, before), pattern[i]!, y)
  three(pattern[i]!, at(pattern, after), y)
  three(at(labels, before), quote[i]!, step(i - view.sentenceStart[i]!))
  two(at(pattern, before), quote[i]!)
  two(at(pattern, after), quote[i]!)

  const left = cueBefore[i]!
  const right = cueAfter[i]!
  const leftEnd = left < 0 ? -1 : runEnd[left]!
  const near = (k: number) => (k < 0 ? 9 : view.sentenceStart[k] === view.sentenceStart[i] ? 1 : 2)
  const [sameLeft, sameRight] = [near(left), near(right)]
  const awayLeft = left < 0 ? 9 : step(Math.max(0, i - leftEnd + 1))
  const awayRight = right < 0 ? 9 : step(right - i)
  const headLeft = left < 0 ? edge : lemma[leftEnd - 1]!
  const headRight = right < 0 ? edge : lemma[runEnd[right]! - 1]!
  const follows = left < 0 ? edge : at(word, leftEnd)
  three(sameLeft, awayLeft, quote[i]!)
  three(sameRight, awayRight, quote[i]!)
  three(sameLeft, sameRight, mix(quote[i]!, pos[i]!))
  three(headLeft, awayLeft, sameLeft)
  three(headRight, awayRight, sameRight)
  three(headLeft, follows, sameLeft)
  three(headLeft, pos[i]!, awayLeft)
  three(headRight, pos[i]!, awayRight)
  three(follows, awayLeft, quote[i]!)
  three(left < 0 ? edge : at(pos, leftEnd), awayLeft, pos[i]!)
  three(left < 0 ? edge : at(labels, leftEnd), left < 0 ? edge : at(labels, left - 1), mix(sameLeft, quote[i]!))
  three(
    right < 0 ? edge : at(labels, runEnd[right]!),
    right < 0 ? edge : at(labels, right - 1),
    mix(sameRight, quote[i]!),
  )
  two(mix(sameLeft, sameRight), mix(step(i - view.sentenceStart[i]!), step(view.sentenceEnd[i]! - 1 - i)))
  three(headLeft, quote[i]!, sameLeft)
  three(headRight, quote[i]!, sameRight)
}
