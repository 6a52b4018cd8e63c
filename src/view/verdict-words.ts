import type { Question, Topic } from '../compare/types.js'
import { countActors } from './holders.js'
import type { Outcome } from './severity.js'

/** What each verdict is called. */
export const verdictNames: Readonly<Record<Outcome, string>> = {
  contradict: 'Contradict',
  differ: 'Differ',
  agree: 'Agree',
  compatible: 'Compatible',
  incomparable: 'Not comparable',
  consistent: 'Consistent',
  single: 'One actor',
}

/** What each verdict on two positions says. */
export const verdictMeanings = {
  contradict: 'both cannot be true',
  differ: 'both can be true, and what is stated differs',
  agree: 'both can be true, and what is stated lies close or matches',
  compatible: 'nothing matches, and yet both may mean the same',
} as const

/** What a topic is called on which one actor speaks to each scope. */
export const oneToEachScope = 'one actor to each scope'

/** Whether a question has several actors of whom no two positions can be related. */
export function isUnrelated({ verdict, positions }: Question): boolean {
  return verdict === 'single' && countActors(positions) > 1
}

/** Whether a topic has several scopes, and to each only one actor speaks. */
export function isOneToEachScope({ verdict, questions }: Topic): boolean {
  return verdict === 'single' && questions.length > 1
}
