/** How the worlds that two positions allow relate (RCC-5 on sets of worlds). */
export type Relation = 'same' | 'refines' | 'refinedBy' | 'overlaps' | 'contradicts'

/** A relation in words for people. */
export type Verdict = 'agree' | 'differ' | 'contradict'

const ranks = { single: 0, agree: 1, differ: 2, contradict: 3 } as const

/** The graver of two verdicts; `single` is none. */
export function worse<V extends Verdict | 'single'>(a: V, b: V): V {
  return ranks[b] > ranks[a] ? b : a
}
