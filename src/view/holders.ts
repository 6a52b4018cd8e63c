import { holdersOf } from '../compare/holders.js'
import type { Position } from '../compare/types.js'
import { inEnglish, type Reader } from '../language/language.js'
import { nameSpeaker, type Speaker } from './speakers.js'
import { count } from './words.js'

/**
 * Who holds a position and how, or who is only said to; of more than two so many, and how many more there are. What is
 * ascribed stands apart from what counts.
 */
export function nameHolders(
  speakers: readonly Speaker[],
  most = Number.POSITIVE_INFINITY,
  told: Reader = inEnglish,
): string {
  const { words } = told.language
  const counted = speakers.filter(({ counts }) => counts)
  const shown = counted.length > 0 ? counted : speakers
  const names = shown.map(nameSpeaker)
  if (names.length <= 2 || names.length <= most) return words.list(names)
  return words.speakers.more(names.slice(0, most), names.length - most)
}

/** The same as they stand in brackets: `A: finding; B, through C: testimony, probable`. */
export function nameHoldersInBrackets(speakers: readonly Speaker[], most = Number.POSITIVE_INFINITY): string {
  const counted = speakers.filter(({ counts }) => counts)
  const all = counted.length > 0 ? counted : speakers
  const shown = all.length <= 2 ? all : all.slice(0, most)
  const names = shown.map(({ name, manner }) => (manner === '' ? name : `${name}: ${manner.replaceAll('; ', ', ')}`))
  const more = all.length - shown.length
  return [...names, ...(more > 0 ? [`and ${count(more, 'more actor')}`] : [])].join('; ')
}

/** How many actors take any of these positions; those to whom one is only ascribed are left out. */
export function countActors(positions: readonly Position[]): number {
  return new Set(positions.flatMap(holdersOf)).size
}
