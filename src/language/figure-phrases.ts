import type { figureWords } from '../compare/kinds/figure-words.js'

/** What is said of figures, in any language. */
export type FigureWords = typeof figureWords

const figure = String.raw`(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)`
const n = (digits: string) => Number(digits.replaceAll(',', ''))

/** The English phrases for figures, each with how another language has it. */
const phrases: readonly (readonly [RegExp, (words: FigureWords, a: string, b: string) => string | undefined])[] = [
  [of('FIGURE'), (words, a) => words.number(n(a))],
  [of('at least FIGURE'), (words, a) => words.atLeast(n(a))],
  [of('(?:more than|over) FIGURE'), (words, a) => words.moreThan(n(a))],
  [of('(?:at most|up to|no more than) FIGURE'), (words, a) => words.atMost(n(a))],
  [of('(?:fewer than|less than) FIGURE'), (words, a) => words.fewerThan(n(a), true)],
  [of('(?:about|around|approximately|roughly) FIGURE'), (words, a) => words.about(n(a))],
  [of('(?:nearly|almost) FIGURE'), (words, a) => words.nearly(n(a))],
  [of('FIGURE to FIGURE'), (words, a, b) => words.range(n(a), n(b))],
  [of('between FIGURE and FIGURE'), (words, a, b) => words.between(n(a), n(b))],
  [of('FIGURE or more'), (words, a) => words.orMore(n(a))],
  [of('FIGURE or (?:fewer|less)'), (words, a) => words.orFewer(n(a), true)],
  [of('(.+), stated as FIGURE'), (words, a, b) => tellIn(words, a, phrase => words.statedAs(phrase, n(b)))],
  [of('not (.+)'), (words, a) => tellIn(words, a, words.not)],
  [of('(.+), no figure given'), (words, a) => words.noFigure(tellFigure(a, words) ?? a)],
  [of('“(.+)”, read as (.+)'), (words, a, b) => tellIn(words, b, reading => words.readAs(a, reading))],
]

/**
 * A figure that was put into words in English, in the words of another language: `at least 12`, `not 3 or more`; undefined
 * where it has other words, which are somebody's own.
 */
export function tellFigure(english: string, words: FigureWords): string | undefined {
  for (const [phrase, tell] of phrases) {
    const [, a, b = ''] = phrase.exec(english) ?? []
    const told = a === undefined ? undefined : tell(words, a, b)
    if (told !== undefined) return told
  }
  const parts = english.split(' or ').map(part => (part === english ? undefined : tellFigure(part, words)))
  return parts.length > 1 && parts.every(part => part !== undefined) ? words.or(parts) : undefined
}

function tellIn(words: FigureWords, english: string, tell: (told: string) => string): string | undefined {
  const told = tellFigure(english, words)
  return told === undefined ? undefined : tell(told)
}

function of(phrase: string): RegExp {
  return new RegExp(`^${phrase.replaceAll('FIGURE', figure)}$`)
}
