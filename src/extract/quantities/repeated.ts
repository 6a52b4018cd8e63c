import type { DraftQuantity } from '../draft/document-drafts.js'
import { harms } from './harms.js'
import { findSamePerson } from './same-person.js'

/** A figure of a draft with its words, and who gives it: the document itself where nobody is named. */
export interface GivenFigure {
  readonly quantity: DraftQuantity
  readonly words: string
  readonly phrase: string
  /** Where its phrase stands: those of one phrase are others. */
  readonly at: number
  readonly claimant: string
  /** Whether the claimant is somebody whom the text does not name: "was accused of", "it was reported". */
  readonly isUnnamed: boolean
  /** Counted by a number, be it one. */
  readonly isNumbered: boolean
  /** One person who is told of by name. */
  readonly isNamed: boolean
  /** Of those of whom the text spoke before. */
  readonly isKnown: boolean
  /** Whether it stands in the headline, which says less of it than the text below. */
  readonly isHeadline: boolean
  /** Whether it stands in the first lines, which tell what the headline has. */
  readonly isLead: boolean
}

const details = ['place', 'from', 'until', 'victims'] as const
const generic = /^(?:people|persons?|others?|victims?|more)$/i
const sexes = /^(?:wom[ae]n|m[ae]n)$/i

/**
 * Figures without those that the same claimant says again, of the same people as far as the words tell, and says no more
 * of. What the text says first of a figure of its headline, place and time, goes with that. Whoever is not named says
 * again what the document has said itself.
 */
export function withoutRepeated(figures: readonly GivenFigure[]): DraftQuantity[] {
  const told = new Map<string, Told[]>()
  const claimants = sameClaimants()
  const kept: Told[] = []
  for (const figure of figures) {
    const { measure, value, min, max } = figure.quantity
    const keyOf = (claimant: string) => JSON.stringify([claimant, measure, value, min, max])
    const claimant = figure.isUnnamed ? unnamed : claimants(figure.claimant)
    const key = keyOf(claimant)
    const alike = claimant === unnamed ? ['', unnamed] : claimant === '' && figure.isKnown ? [unnamed, ''] : [claimant]
    const earlier = alike.flatMap(name => told.get(keyOf(name)) ?? [])
    const same = findRepeated(figure, earlier)
    if (same === undefined) {
      const { isHeadline, isNamed, words, at } = figure
      const known = { names: [words], hasName: isNamed, places: [at] }
      const added = { figure, quantity: figure.quantity, isOpen: isHeadline, isHeadline, ...known }
      told.set(key, [...(told.get(key) ?? []), added])
      kept.push(added)
    } else {
      same.names.push(figure.words)
      same.hasName ||= figure.isNamed
      same.places.push(figure.at)
      if (figure.isHeadline) continue
      same.quantity = { ...detailsOf(figure.quantity), ...same.quantity }
      same.isOpen = false
    }
  }
  return kept.map(({ quantity }) => quantity)
}

/** Gives claimants one name who are told of by more and by fewer words: "Inspector Ilan Kern" and "Kern". */
function sameClaimants(): (claimant: string) => string {
  const known: { readonly claimant: string; readonly words: readonly string[] }[] = []
  return claimant => {
    const words = (claimant.match(/[\p{L}\p{N}]+/gu) ?? []).filter(word => !/^(?:an?|the)$/.test(word))
    if (words.length === 0) return claimant
    const same = known.find(
      other =>
        other.words.at(-1) === words.at(-1) &&
        (other.words.every(word => words.includes(word)) || words.every(word => other.words.includes(word))),
    )
    if (same === undefined) known.push({ claimant, words })
    return same?.claimant ?? claimant
  }
}

/** Stands for all claimants whom a text does not name. */
const unnamed = '?'

/** A figure that is kept, with what is known of it; open where it stands in a headline and was not said again yet. */
interface Told {
  readonly figure: GivenFigure
  readonly isHeadline: boolean
  /** All words for the same people. */
  readonly names: string[]
  hasName: boolean
  readonly places: number[]
  quantity: DraftQuantity
  isOpen: boolean
}

function detailsOf(quantity: DraftQuantity): Partial<DraftQuantity> {
  return Object.fromEntries(details.flatMap(key => (quantity[key] === undefined ? [] : [[key, quantity[key]]])))
}

function findRepeated(figure: GivenFigure, earlier: readonly Told[]): Told | undefined {
  const now = figure.quantity
  if (!harms.has(now.measure)) return undefined
  const known = earlier.filter(
    ({ figure: before, quantity: then, places }) =>
      !places.includes(figure.at) &&
      isUncounted(figure) === isUncounted(before) &&
      (now.perpetrator === undefined || now.perpetrator === then.perpetrator) &&
      !differ(now, then, ['from', 'until']),
  )
  if (isUncounted(figure)) return findSamePerson(figure, known, ({ quantity }) => differ(now, quantity, ['place']))
  return known.find(({ quantity: then, isOpen }) => {
    if (differ(now, then, ['place'])) return false
    const says = (['place', 'from', 'until'] as const).some(key => now[key] !== undefined && now[key] !== then[key])
    return (isOpen || !says) && isSameNoun(now.victims, then.victims)
  })
}

/** Whether two figures tell different things of some detail; a place that holds the words of the other is the same. */
function differ(now: DraftQuantity, then: DraftQuantity, keys: readonly ('place' | 'from' | 'until')[]): boolean {
  return keys.some(key => {
    const [one, other] = [now[key], then[key]]
    if (one === undefined || other === undefined || one === other) return false
    return key !== 'place' || !(isWithin(one, other) || isWithin(other, one))
  })
}

/** Whether every name in some words is one of the other's: "Selm" in "the harbour of Selm". */
function isWithin(one: string, other: string): boolean {
  const names = one.match(/\p{Lu}[\p{L}\p{M}]*/gu) ?? []
  return names.length > 0 && names.every(name => other.includes(name))
}

/** Whether people are told of one by one: "a climber", "one climber", "his mother". */
function isUncounted({ quantity: { value }, isNumbered }: GivenFigure): boolean {
  return value === 1 || (value !== undefined && !isNumbered)
}

function isSameNoun(one: string | undefined, other: string | undefined): boolean {
  if (one === undefined || other === undefined) return true
  const [now, then] = [one, other].map(words => words.toLowerCase().split(' ').at(-1)!) as [string, string]
  return now === then || [now, then].some(head => generic.test(head)) || sexes.test(now) !== sexes.test(then)
}
