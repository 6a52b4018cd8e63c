import type { Span } from '../../claims/document.js'
import { type Party, partyBefore, partyFrom } from '../grammar/party-phrase.js'
import { isPassive } from '../grammar/voice.js'
import type { Token } from '../text/tokens.js'
import type { PartyPattern } from './party-pattern.js'

/** How far behind a participle its "by" may stand. */
const reach = 14
const relatives = /^(?:who|that|which)$/i

/** Those whom a pattern's words, found at a span, speak of; none where the sentence does not say it plainly. */
export function findParties(
  tokens: readonly Token[],
  pattern: PartyPattern,
  { start, end }: Span,
  bounds: Span,
): Party[] {
  const after = (at: number) => coordinated(tokens, at, bounds.end)
  const verb = tokens[start]!
  const isDone = isParticiple(verb) && isPassive(tokens, start, bounds.start)
  if (pattern.place === 'behind') return after(end)
  if (pattern.place === 'between') return []
  if (verb.pos !== 'VERB' && verb.pos !== 'AUX') return []
  if (pattern.place === 'object') {
    if (isDone) return before(tokens, start, bounds.start)
    return after(end)
  }
  // "killed by", "shot dead in their homes by"
  const by = isParticiple(verb) ? findBy(tokens, end, bounds.end) : undefined
  if (by !== undefined) return after(by + 1)
  if (isDone || verb.pos === 'AUX' || /ing$/i.test(verb.word)) return []
  // without an object behind it, "soldiers killed in" may say who was killed
  return partyFrom(tokens, end, bounds.end) || takesNoObject(pattern) ? before(tokens, start, bounds.start) : []
}

/** Those named between the two parts of a pattern, as in "hold … responsible for". */
export function findBetween(
  tokens: readonly Token[],
  end: number,
  bounds: Span,
  isAfter: (at: number) => boolean,
): Party[] {
  const phrase = partyFrom(tokens, end, bounds.end)
  return phrase && isAfter(phrase.end) ? [{ ...phrase, head: phrase.end - 1 }] : []
}

function takesNoObject({ after }: PartyPattern): boolean {
  return /\s/.test(after)
}

function before(tokens: readonly Token[], at: number, from: number): Party[] {
  const phrase = partyBefore(tokens, at, from)
  return phrase ? [phrase] : []
}

/** The phrase at a token and those that "and" adds to it. */
function coordinated(tokens: readonly Token[], at: number, until: number): Party[] {
  const parties: Party[] = []
  for (let next = at; ; ) {
    const phrase = partyFrom(tokens, next, until)
    if (!phrase) return parties
    const before = parties.at(-1)
    // "security and military sites" are sites
    if (before && sharesHead(tokens, before, phrase)) {
      parties[parties.length - 1] = { start: before.start, end: phrase.end, head: phrase.end - 1 }
      return parties
    }
    parties.push(phrase)
    const link = tokens[phrase.end]
    if (phrase.end >= until || link === undefined || link.word.toLowerCase() !== 'and' || parties.length > 5)
      return parties
    next = phrase.end + 1
  }
}

/** Whether the one word before "and" only says more of the noun that ends the phrase behind it. */
function sharesHead(tokens: readonly Token[], before: Span, after: Span): boolean {
  const { word, lemma, pos } = tokens[before.start]!
  const isBare =
    before.end === before.start + 1 && after.start === before.end + 1 && tokens[before.start - 1]?.pos !== 'DET'
  return isBare && after.end - after.start > 1 && pos !== 'PROPN' && word.toLowerCase() === lemma.toLowerCase()
}

function isParticiple({ word, pos }: Token): boolean {
  return pos === 'VERB' && !/(?:ing|s)$/i.test(word)
}

/** The "by" that names who did what a participle says: in its clause, and not before a time or a number. */
function findBy(tokens: readonly Token[], from: number, until: number): number | undefined {
  for (let i = from; i < Math.min(until, from + reach); i++) {
    const { word, pos } = tokens[i]!
    if (/^by$/i.test(word)) return i + 1 < until && ['NUM', 'VERB', 'ADV'].includes(tokens[i + 1]!.pos) ? undefined : i
    if (/^[;:.()–—]/.test(word) || pos === 'VERB' || pos === 'SCONJ' || relatives.test(word)) return undefined
  }
  return undefined
}
