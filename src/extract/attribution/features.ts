import { mix } from './hash.js'
import type { View } from './view.js'

/** Takes the features of one token, each a 32-bit number. */
export type Emit = (feature: number) => void

const edge = 0x51ed270b

/** A distance in steps that grow: 0, 1, 2, 3, 4 to 6, 7 to 12, and more. */
export function step(distance: number): number {
  if (distance <= 3) return distance
  return distance <= 6 ? 4 : distance <= 12 ? 5 : 6
}

/** What may be seen of a token from the words around it. */
export function emitLocal(view: View, i: number, emit: Emit): void {
  const { word, lemma, pos, shape, suffix, kind, quote } = view
  const from = view.paragraphStart[i]!
  const until = view.paragraphEnd[i]!
  let template = 1
  const at = (column: ArrayLike<number>, k: number) => (i + k >= from && i + k < until ? column[i + k]! : edge)
  const one = (a: number) => emit(mix(template++, a))
  const two = (a: number, b: number) => emit(mix(mix(template++, a), b))
  const three = (a: number, b: number, c: number) => emit(mix(mix(mix(template++, a), b), c))

  for (let k = -3; k <= 3; k++) one(at(word, k))
  for (let k = -2; k <= 2; k++) one(at(lemma, k))
  for (let k = -4; k <= 4; k++) one(at(pos, k))
  for (let k = -1; k <= 1; k++) one(at(shape, k))
  one(at(suffix, 0))
  for (let k = -2; k <= 1; k++) two(at(word, k), at(word, k + 1))
  for (let k = -2; k <= 1; k++) two(at(pos, k), at(pos, k + 1))
  for (let k = -2; k <= 0; k++) three(at(pos, k), at(pos, k + 1), at(pos, k + 2))
  three(mix(at(pos, -2), at(pos, -1)), at(pos, 0), mix(at(pos, 1), at(pos, 2)))
  two(at(lemma, 0), at(pos, 1))
  two(at(lemma, 0), at(pos, -1))
  two(at(lemma, -1), at(pos, 0))
  two(at(lemma, 1), at(pos, 0))
  three(at(lemma, -1), at(pos, 0), at(pos, 1))
  three(at(pos, -1), at(lemma, 0), at(pos, 1))

  for (let k = -2; k <= 2; k++) one(at(kind, k))
  for (let k = -2; k <= 1; k++) two(at(kind, k), at(kind, k + 1))
  two(at(kind, 0), at(pos, -1))
  two(at(kind, 0), at(pos, 1))
  three(at(pos, -1), at(kind, 0), at(pos, 1))
  three(at(kind, -1), at(kind, 0), at(kind, 1))
  two(at(kind, -1), at(pos, 0))
  two(at(kind, 1), at(pos, 0))

  const q = quote[i]!
  one(q)
  three(at(quote, -1), q, at(quote, 1))
  two(q, at(pos, 0))
  two(q, at(word, 0))
  two(at(quote, -1), at(word, 0))
  three(at(quote, -2), at(quote, -1), at(lemma, 0))

  const start = view.sentenceStart[i]!
  const end = view.sentenceEnd[i]!
  const fromStart = step(i - start)
  const toEnd = step(end - 1 - i)
  two(fromStart, q)
  two(toEnd, q)
  three(fromStart, toEnd, q)
  two(fromStart, at(pos, 0))
  two(toEnd, at(pos, 0))
  two(word[start]!, q)
  two(word[end - 1]!, step(i - start))
  three(view.paragraphNumber[i]!, view.sentenceNumber[i]!, q)
  two(until === end ? 1 : 0, toEnd)

  emitSurroundings(view, i, template, emit)
}

/** What may be seen of a token from its sentence: the nearest verbs, words of saying, pauses and quotation marks. */
function emitSurroundings(view: View, i: number, template: number, emit: Emit): void {
  const { word, lemma, pos, kind, quote, saying, verb, pause } = view
  const start = view.sentenceStart[i]!
  const end = view.sentenceEnd[i]!
  const near = 40
  let [verbLeft, sayingLeft, pauseLeft, pausesToSaying, quotedLeft] = [-1, -1, -1, 0, 0]
  for (let k = i - 1; k >= start && k >= i - near; k--) {
    if (verbLeft < 0 && verb[k]) verbLeft = k
    if (sayingLeft < 0 && saying[k]) sayingLeft = k
    if (pauseLeft < 0 && pause[k]) pauseLeft = k
    if (sayingLeft < 0 && pause[k]) pausesToSaying++
    if (quote[k] === 3) quotedLeft++
  }
  let [verbRight, sayingRight, pauseRight, pausesFromSaying, quotedRight] = [-1, -1, -1, 0, 0]
  for (let k = i + 1; k < end && k <= i + near; k++) {
    if (verbRight < 0 && verb[k]) verbRight = k
    if (sayingRight < 0 && saying[k]) sayingRight = k
    if (pauseRight < 0 && pause[k]) pauseRight = k
    if (sayingRight < 0 && pause[k]) pausesFromSaying++
    if (quote[k] === 1) quotedRight++
  }
  const one = (a: number) => emit(mix(template++, a))
  const two = (a: number, b: number) => emit(mix(mix(template++, a), b))
  const three = (a: number, b: number, c: number) => emit(mix(mix(mix(template++, a), b), c))
  const lemmaAt = (k: number) => (k < 0 ? edge : lemma[k]!)
  const kindAt = (k: number) => (k < 0 ? edge : kind[k]!)
  const wordAt = (k: number) => (k < start || k >= end ? edge : word[k]!)
  const posAt = (k: number) => (k < start || k >= end ? edge : pos[k]!)
  const away = (k: number) => (k < 0 ? 9 : step(Math.abs(k - i)))

  two(kindAt(verbLeft), away(verbLeft))
  two(kindAt(verbRight), away(verbRight))
  three(kindAt(verbLeft), verbLeft < 0 ? edge : wordAt(verbLeft + 1), quote[i]!)
  three(kindAt(verbLeft), kindAt(verbRight), pos[i]!)
  three(kindAt(sayingLeft), pos[i]!, away(sayingLeft))
  three(kindAt(sayingRight), pos[i]!, away(sayingRight))
  two(lemmaAt(verbLeft), away(verbLeft))
  two(lemmaAt(verbRight), away(verbRight))
  two(lemmaAt(verbLeft), pos[i]!)
  two(lemmaAt(verbRight), pos[i]!)
  two(lemmaAt(sayingLeft), away(sayingLeft))
  two(lemmaAt(sayingRight), away(sayingRight))
  three(lemmaAt(sayingLeft), Math.min(3, pausesToSaying), quote[i]!)
  three(lemmaAt(sayingRight), Math.min(3, pausesFromSaying), quote[i]!)
  three(lemmaAt(sayingLeft), sayingLeft < 0 ? edge : wordAt(sayingLeft + 1), quote[i]!)
  three(sayingLeft < 0 ? edge : posAt(sayingLeft - 1), sayingLeft < 0 ? edge : posAt(sayingLeft + 1), away(sayingLeft))
  three(
    sayingRight < 0 ? edge : posAt(sayingRight - 1),
    sayingRight < 0 ? edge : posAt(sayingRight + 1),
    away(sayingRight),
  )
  three(sayingLeft < 0 ? 0 : 1, sayingRight < 0 ? 0 : 1, mix(quote[i]!, pos[i]!))
  two(away(pauseLeft), away(pauseRight))
  three(pauseLeft < 0 ? edge : wordAt(pauseLeft + 1), away(pauseLeft), quote[i]!)
  three(pauseRight < 0 ? edge : wordAt(pauseRight + 1), away(pauseRight), quote[i]!)
  three(Math.min(2, quotedLeft), Math.min(2, quotedRight), quote[i]!)
  three(Math.min(2, quotedLeft), Math.min(2, quotedRight), pos[i]!)
  one(mix(mix(sayingLeft < 0 ? 0 : 1, sayingRight < 0 ? 0 : 1), mix(Math.min(2, quotedLeft), Math.min(2, quotedRight))))
}
