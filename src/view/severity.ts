import type { Verdict } from '../compare/verdict.js'

/** Every word that says how positions relate, the gravest first. */
export const severity = [
  'contradict',
  'differ',
  'agree',
  'compatible',
  'incomparable',
  'apart',
  'consistent',
  'single',
] as const

/** One of them: a verdict on two positions, on parts and wholes, on two actors, or none where one actor speaks. */
export type Outcome = (typeof severity)[number]

/** Those on two positions. */
export const verdicts = ['contradict', 'differ', 'agree', 'compatible'] as const satisfies readonly Verdict[]

/** Those on topics: `apart` where several actors speak, each of a scope of its own. */
export const topicVerdicts = [...verdicts, 'incomparable', 'apart', 'single'] as const

/** One of them. */
export type TopicVerdict = (typeof topicVerdicts)[number]

/** Those on two actors and a question that both answer. */
export const actorVerdicts = [...verdicts, 'incomparable'] as const

/** Orders the gravest first. */
export function bySeverity(a: { readonly verdict: Outcome }, b: { readonly verdict: Outcome }): number {
  return severity.indexOf(a.verdict) - severity.indexOf(b.verdict)
}

/** Of each verdict on two positions that something has, the gravest first, all that have it, in their order. */
export function sortIntoVerdicts<T extends { readonly verdict: string }>(items: readonly T[]): [Verdict, T[]][] {
  return verdicts
    .map((verdict): [Verdict, T[]] => [verdict, items.filter(item => item.verdict === verdict)])
    .filter(([, found]) => found.length > 0)
}
