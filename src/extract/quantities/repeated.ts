import type { DraftQuantity } from '../draft/document-drafts.js'
import { harms } from './harms.js'

/** A figure of a draft with its words, and who gives it: the document itself where nobody is named. */
export interface GivenFigure {
  readonly quantity: DraftQuantity
  readonly words: string
  readonly claimant: string
  /** Whether it stands in the headline, which says less of it than the text below. */
  readonly isHeadline: boolean
  /** Whether it stands in the first lines, which tell what the headline has. */
  readonly isLead: boolean
}

const details = ['place', 'from', 'until', 'victims'] as const
const generic = /^(?:people|persons?|others?|victims?|more)$/i

/**
 * Figures without those that the same claimant says again, of the same people as far as the words tell, and says no more
 * of. What the text says first of a figure of its headline, place and time, goes with that.
 */
export function withoutRepeated(figures: readonly GivenFigure[]): DraftQuantity[] {
  const told = new Map<string, Told[]>()
  const kept: Told[] = []
  for (const figure of figures) {
    const { measure, value, min, max } = figure.quantity
    const key = JSON.stringify([figure.claimant, measure, value, min, max])
    const earlier = told.get(key) ?? []
    const same = earlier.find(before => repeats(figure, before, earlier))
    if (same === undefined) {
      const added = { figure, quantity: figure.quantity, isOpen: figure.isHeadline }
      told.set(key, [...earlier, added])
      kept.push(added)
    } else if (!figure.isHeadline) {
      same.quantity = { ...detailsOf(figure.quantity), ...same.quantity }
      same.isOpen = false
    }
  }
  return kept.map(({ quantity }) => quantity)
}

/** A figure that is kept, with what is known of it; open where it stands in a headline and was not said again yet. */
interface Told {
  readonly figure: GivenFigure
  quantity: DraftQuantity
  isOpen: boolean
}

function detailsOf(quantity: DraftQuantity): Partial<DraftQuantity> {
  return Object.fromEntries(details.flatMap(key => (quantity[key] === undefined ? [] : [[key, quantity[key]]])))
}

function repeats(figure: GivenFigure, { figure: before, quantity: then, isOpen }: Told, all: readonly Told[]): boolean {
  const now = figure.quantity
  if (!harms.has(now.measure)) return false
  if (now.perpetrator !== undefined && now.perpetrator !== then.perpetrator) return false
  const isNew = (key: 'place' | 'from' | 'until') => now[key] !== undefined && now[key] !== then[key]
  const says = (['place', 'from', 'until'] as const).filter(isNew)
  if (says.some(key => then[key] !== undefined)) return false
  if (isUncounted(figure) || isUncounted(before)) {
    if (!isUncounted(figure) || !isUncounted(before)) return false
    const isLead = isOpen && figure.isLead && !figure.isHeadline && all.length === 1
    return isLead || headOf(figure) === headOf(before) || isNaming(figure, before, all)
  }
  return (isOpen || says.length === 0) && isSameNoun(now.victims, then.victims)
}

/** Whether people are told of without a number: "a climber", "his mother and sister". */
function isUncounted({ quantity: { value }, words }: GivenFigure): boolean {
  return value !== undefined && value < 10 && !/\d|\b(?:one|two|three|four|five|six|seven|eight|nine)\b/i.test(words)
}

/** Whether words name the one person who was told of without a name. */
function isNaming(figure: GivenFigure, before: GivenFigure, all: readonly Told[]): boolean {
  return all.length === 1 && isNamed(figure) && !isNamed(before)
}

function isNamed({ words }: GivenFigure): boolean {
  return /^\p{Lu}/u.test(words.split(' ').at(-1)!) && !/^(?:an?|the|his|her)\b/i.test(words)
}

function headOf({ words }: GivenFigure): string | undefined {
  return words
    .toLowerCase()
    .match(/\p{L}[\p{L}\p{M}]*/gu)
    ?.at(-1)
}

function isSameNoun(one: string | undefined, other: string | undefined): boolean {
  if (one === undefined || other === undefined) return true
  const heads = [one, other].map(words => words.toLowerCase().split(' ').at(-1)!)
  return heads[0] === heads[1] || heads.some(head => generic.test(head))
}
