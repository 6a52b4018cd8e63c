import type { DraftQuantity } from '../draft/document-drafts.js'

/** A figure of a draft with its words, and who gives it: the document itself where nobody is named. */
export interface GivenFigure {
  readonly quantity: DraftQuantity
  readonly words: string
  readonly claimant: string
}

const details = ['place', 'perpetrator', 'from', 'until'] as const
const generic = /^(?:people|persons?|others?|victims?|more)$/i

/** Figures without those that the same claimant says again, of the same people as far as the words tell, and says no more of. */
export function withoutRepeated(figures: readonly GivenFigure[]): DraftQuantity[] {
  const told = new Map<string, GivenFigure[]>()
  const kept: DraftQuantity[] = []
  for (const figure of figures) {
    const { measure, value, min, max } = figure.quantity
    const key = JSON.stringify([figure.claimant, measure, value, min, max])
    const earlier = told.get(key) ?? []
    if (earlier.some(before => isRepeated(figure, before))) continue
    told.set(key, [...earlier, figure])
    kept.push(figure.quantity)
  }
  return kept
}

function isRepeated(figure: GivenFigure, before: GivenFigure): boolean {
  const [now, then] = [figure.quantity, before.quantity]
  if (details.some(detail => now[detail] !== undefined && now[detail] !== then[detail])) return false
  if (isSingle(figure) || isSingle(before)) return isSingle(figure) && isSingle(before) && isSamePerson(figure, before)
  return isSameNoun(now.victims, then.victims)
}

/** One person who is told of without a number. */
function isSingle({ quantity: { value }, words }: GivenFigure): boolean {
  return value === 1 && !/\b(?:one|1)\b/i.test(words)
}

/** Whether the words for two people end alike, or share a name. */
function isSamePerson(one: GivenFigure, other: GivenFigure): boolean {
  const [words, others] = [namesOf(one), namesOf(other)]
  return words.at(-1) === others.at(-1)
}

function namesOf({ words }: GivenFigure): string[] {
  return words.toLowerCase().match(/\p{L}[\p{L}\p{M}]*/gu) ?? []
}

function isSameNoun(one: string | undefined, other: string | undefined): boolean {
  if (one === undefined || other === undefined) return true
  const heads = [one, other].map(words => words.toLowerCase().split(' ').at(-1)!)
  return heads[0] === heads[1] || heads.some(head => generic.test(head))
}
