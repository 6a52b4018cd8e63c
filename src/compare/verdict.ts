/** How the worlds that two positions allow relate (RCC-5 on sets of worlds). */
export type Relation = 'same' | 'refines' | 'refinedBy' | 'overlaps' | 'contradicts'

/** A relation in words for people. */
export type Verdict = 'agree' | 'compatible' | 'differ' | 'contradict'

/** What is found on a question: the gravest verdict between two actors, or that there is none. */
export type QuestionVerdict = Verdict | 'incomparable' | 'single'

const ranks = { single: 0, incomparable: 1, compatible: 2, agree: 3, differ: 4, contradict: 5 } as const

/** The graver of two verdicts; `single` is none. */
export function worse<V extends QuestionVerdict>(a: V, b: V): V {
  return ranks[b] > ranks[a] ? b : a
}
