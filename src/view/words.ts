import type { Question, Topic } from '../compare/types.js'
import { inEnglish, type Reader } from '../language/language.js'
import type { Resource } from '../rdf/resource.js'
import { writeNumber } from '../rdf/write-number.js'

/** `1 document`, `2 documents`, `1,200 statements`. */
export function count(number: number, thing: string): string {
  return `${writeNumber(number)} ${thing}${number === 1 ? '' : 's'}`
}

/** `A`, `A and B`, `A, B and C`. */
export function listNames(names: readonly string[]): string {
  return names.length < 2 ? names.join() : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}

/** Text with a capital letter at its beginning. */
export function capitalise(text: string): string {
  const [first = ''] = text
  return first.toUpperCase() + text.slice(first.length)
}

/** How many positions are left out where only those of two actors were asked for. */
export function describeLeftOut(positions: number): string {
  return `${count(positions, 'position')} of others left out`
}

/** On how many proposals of what is the same the verdicts on questions rest, in a sentence; empty where on none. */
export function describeRestsOn(questions: readonly Pick<Question, 'restsOn'>[], told: Reader = inEnglish): string {
  const { size } = new Set(questions.flatMap(({ restsOn }) => restsOn))
  return size === 0 ? '' : told.language.words.restsOn(size)
}

/** A question's property, with the unit where the figures have one. */
export function nameProperty(
  { property, unit }: Pick<Question, 'property' | 'unit'>,
  told: Reader = inEnglish,
): string {
  const name = capitalise(told.nameOf(property))
  return unit === '' ? name : told.language.words.nameWithUnit(name, unit)
}

/** What is asked: `Deaths: Killings in Banias`, with the unit where the figures have one. */
export function nameQuestion(
  question: Pick<Question, 'property' | 'unit'> & { readonly event: Resource },
  told: Reader = inEnglish,
): string {
  const { unit } = question
  const name = nameTopic(question, told)
  return unit === '' ? name : told.language.words.nameWithUnit(name, unit)
}

/** A topic's name: its property, and the widest event. */
export function nameTopic({ property, event }: Pick<Topic, 'property' | 'event'>, told: Reader = inEnglish): string {
  return told.language.words.nameOfWhat(capitalise(told.nameOf(property)), told.nameOf(event))
}
