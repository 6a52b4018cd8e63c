import type { Question, Topic } from '../compare/types.js'
import type { Times } from '../time/times.js'
import { formatTimes } from '../time/times.js'

/** `1 document`, `2 documents`, `1200 statements`. */
export function count(number: number, thing: string): string {
  return `${number} ${thing}${number === 1 ? '' : 's'}`
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

/** The day, month, year or bounds of an assertion, and whether somebody worked them out. */
export function describeTimes(times: Times): string {
  return formatTimes(times) + (times.basis === 'Inferred' ? ' (inferred)' : '')
}

/** How many positions are left out where only those of two actors were asked for. */
export function describeLeftOut(positions: number): string {
  return `${count(positions, 'position')} of others left out`
}

/** On how many proposals of what is the same the verdicts on questions rest, in a sentence; empty where on none. */
export function describeRestsOn(...questions: readonly Pick<Question, 'restsOn'>[]): string {
  const { size } = new Set(questions.flatMap(({ restsOn }) => restsOn))
  return size === 0 ? '' : `Rests on ${count(size, 'proposal')} of what is the same, decided by nobody yet.`
}

/** A question's property, with the unit where the figures have one. */
export function nameProperty({ property, unit }: Pick<Question, 'property' | 'unit'>): string {
  return `${capitalise(property.label)}${unit === '' ? '' : ` (in ${unit})`}`
}

/** What is asked: `Deaths: Killings in Banias`, with the unit where the figures have one. */
export function nameQuestion({
  property,
  event,
  unit,
}: Pick<Question, 'property' | 'unit'> & { readonly event: Pick<Question['event'], 'label'> }): string {
  return `${capitalise(property.label)}: ${event.label}${unit === '' ? '' : ` (in ${unit})`}`
}

/** A topic's name: its property, and the widest event. */
export function nameTopic({ property, event }: Pick<Topic, 'property' | 'event'>): string {
  return `${capitalise(property.label)}: ${event.label}`
}
