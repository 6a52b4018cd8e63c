import type { ReadingRule } from './reading-rules.js'

/** The least and the most that words allow; an end that they leave open is absent. */
export interface ReadBounds {
  readonly least?: number | undefined
  readonly most?: number | undefined
}

/**
 * The bounds of a figure's words by reading rules; undefined where these have nothing on the words. Beside a stated figure
 * only words that blur it are read ("about 45"), without one only words that count ("scores"); of several the least least
 * and, if each has one, the most most.
 */
export function readWords(words: string, figure: number | null, rules: readonly ReadingRule[]): ReadBounds | undefined {
  const text = words.toLowerCase()
  if (figure === null) return /\d/.test(text) ? undefined : readCounting(text, rules)
  const blurring = rules.find(({ word, shares }) => shares !== undefined && standsBeforeFigure(text, word))
  if (blurring === undefined) return undefined
  const [least, most] = blurring.shares!
  return Number.isInteger(figure)
    ? { least: Math.ceil(exact(least * figure)), most: Math.floor(exact(most * figure)) }
    : { least: exact(least * figure), most: exact(most * figure) }
}

function readCounting(text: string, rules: readonly ReadingRule[]): ReadBounds | undefined {
  let rest = text
  const found: ReadingRule[] = []
  for (const rule of rules) {
    if (rule.shares !== undefined) continue
    const without = rest.replaceAll(wholeWord(rule.word), ' ')
    if (without !== rest) found.push(rule)
    rest = without
  }
  if (found.length === 0) return undefined
  const leasts = found.flatMap(({ least }) => least ?? [])
  const mosts = found.flatMap(({ most }) => most ?? [])
  return {
    least: leasts.length === found.length ? Math.min(...leasts) : undefined,
    most: mosts.length === found.length ? Math.max(...mosts) : undefined,
  }
}

/** Whether a word opens the text, or stands right before a figure in it: "some 45", and not "45, some of them old". */
function standsBeforeFigure(text: string, word: string): boolean {
  return new RegExp(
    `(?:^\\s*${escapeWord(word)}(?![\\p{L}\\d]))|(?:(?<![\\p{L}\\d])${escapeWord(word)}\\s+(?:a\\s+|the\\s+)?\\d)`,
    'u',
  ).test(text)
}

const wholeWord = (word: string) => new RegExp(`(?<![\\p{L}\\d])${escapeWord(word)}(?![\\p{L}\\d])`, 'gu')
const escapeWord = (word: string) => word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&').replace(/\s+/g, '\\s+')
/** Without what floating point would add. */
const exact = (figure: number) => Number(figure.toPrecision(12))
