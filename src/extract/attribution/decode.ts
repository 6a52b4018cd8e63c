import { continues, firstLabel, furtherLabel, labelCount, mayEnd, roleOf } from './labels.js'

const all = Array.from({ length: labelCount }, (_, label) => label)

/** Numbers of the labels that may stand directly before each label. */
export const before: readonly (readonly number[])[] = all.map(label => {
  if (!continues(label)) return all.filter(mayEnd)
  const role = roleOf(label)!
  return [firstLabel(role), furtherLabel(role)]
})

const mayStart = all.map(label => !continues(label))

/** The most strongly scored sequence of labels of one paragraph (Viterbi): `scores` holds a row of each token's labels. */
export function bestLabels(
  scores: Float32Array,
  length: number,
  transition: (token: number) => { readonly weights: ArrayLike<number>; readonly offset: number },
): Uint8Array {
  const labels = new Uint8Array(length)
  if (length === 0) return labels
  const back = new Uint8Array(length * labelCount)
  let best = new Float64Array(labelCount)
  let next = new Float64Array(labelCount)
  for (let label = 0; label < labelCount; label++) best[label] = mayStart[label] ? scores[label]! : -Infinity
  for (let token = 1; token < length; token++) {
    const { weights, offset } = transition(token)
    for (let label = 0; label < labelCount; label++) {
      let highest = -Infinity
      let from = 0
      for (const previous of before[label]!) {
        const score = best[previous]! + weights[offset + previous * labelCount + label]!
        if (score > highest) {
          highest = score
          from = previous
        }
      }
      next[label] = highest + scores[token * labelCount + label]!
      back[token * labelCount + label] = from
    }
    ;[best, next] = [next, best]
  }
  let label = 0
  for (let other = 1; other < labelCount; other++) if (mayEnd(other) && best[other]! > best[label]!) label = other
  for (let token = length - 1; token >= 0; token--) {
    labels[token] = label
    label = back[token * labelCount + label]!
  }
  return labels
}
