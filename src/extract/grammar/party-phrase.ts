import type { Span } from '../../claims/document.js'
import type { Token } from '../text/tokens.js'

const longest = 12
const nominal = new Set(['ADJ', 'NOUN', 'PROPN', 'NUM'])
const nouns = new Set(['NOUN', 'PROPN'])
/** Words whose "of" or "from" says whom they are of. */
const partitive = /^(?:member|element|group|number|unit|part|dozen|score|hundred|thousand|majority|many|some|most)s?$/i
/** Days, months and spans of time, which do nothing and have nothing done to them. */
const times =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december|day|week|month|year|hour|minute|night|morning|evening)s?$/i
/** Parts of words that a hyphen ties to the next, without which it says something else. */
const prefixes = /^(?:pro|anti|non|ex|co|self|semi|half|post|pre|counter|ultra|so)$/i
const owners = /^['’]s?$/

/** The noun phrase that begins at a token, behind articles and the like; it ends before `until`. */
export function phraseAfter(tokens: readonly Token[], at: number, until: number): Span | undefined {
  let start = at
  while (start < until && isOpening(tokens[start]!)) start++
  let end = start
  const last = Math.min(until, start + longest)
  while (end < last && belongs(tokens, end, last)) end++
  while (end > start && !nouns.has(tokens[end - 1]!.pos)) end--
  if (end === start || times.test(tokens[start]!.word) || times.test(tokens[end - 1]!.word)) return undefined
  const next = tokens[end]
  if (next && end < until && /^(?:of|from)$/i.test(next.word) && partitive.test(tokens[end - 1]!.word)) {
    const inner = phraseAfter(tokens, end + 1, until)
    if (inner) return { start, end: inner.end }
  }
  return { start, end }
}

/**
 * The noun phrase that ends before a token, with what it is said to be of, in or with, and the number of its head:
 * "militias affiliated with the army" is headed by "militias".
 */
export function phraseBefore(
  tokens: readonly Token[],
  at: number,
  from: number,
): (Span & { head: number }) | undefined {
  let end = at
  while (end > from && isBetween(tokens[end - 1]!)) end--
  const first = Math.max(from, end - longest)
  let start = end
  let head = end - 1
  for (;;) {
    const stop = start
    while (start > first && belongs(tokens, start - 1, end)) start--
    while (start < stop && !belongs(tokens, start, stop)) start++
    if (start === stop || !nouns.has(tokens[stop - 1]!.pos)) return undefined
    head = stop - 1
    let before = start
    while (before > first && isOpening(tokens[before - 1]!)) before--
    const link = tokens[before - 1]
    if (before <= first || link?.pos !== 'ADP' || !/^(?:of|with|from|in|for|to|by)$/i.test(link.word)) break
    before--
    // "affiliated with", "loyal to"
    if (before > first && ['VERB', 'ADJ'].includes(tokens[before - 1]!.pos)) before--
    if (before <= first) return undefined
    start = before
  }
  return { start, end, head }
}

function isOpening({ pos, word }: Token): boolean {
  return (
    pos === 'DET' ||
    (pos === 'PRON' && /^(?:its|his|her|their|our|my|your)$/i.test(word)) ||
    /^(?:both|all)$/i.test(word)
  )
}

/** Whether a token may stand within a noun phrase: a participle only before a noun, an owner's ending only between two. */
function belongs(tokens: readonly Token[], i: number, last: number): boolean {
  const { pos, word } = tokens[i]!
  if (nominal.has(pos)) return true
  const next = tokens[i + 1]
  if (next === undefined || i + 1 >= last || next.sentence !== tokens[i]!.sentence) return false
  if (prefixes.test(word) && next.start === tokens[i]!.end + 1) return belongs(tokens, i + 1, last)
  if (pos === 'VERB') return /(?:ed|ing|en)$/.test(word) && (nominal.has(next.pos) || next.pos === 'VERB')
  return owners.test(word) && nominal.has(next.pos)
}

/** Whether a token may stand between a verb and its subject: auxiliaries, adverbs, "who". */
function isBetween({ pos, word }: Token): boolean {
  return pos === 'AUX' || pos === 'ADV' || /^(?:who|that|which|not|n['’]t)$/i.test(word)
}
