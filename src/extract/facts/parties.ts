import type { Span } from '../../claims/document.js'
import { doersBefore, finiteBefore, partiesFrom } from '../grammar/doers.js'
import { isNoun } from '../grammar/noun-phrase.js'
import { isTime, type Party, partyBefore, partyFrom } from '../grammar/party-phrase.js'
import { mayBeVerb } from '../grammar/verbs.js'
import { isPassive } from '../grammar/voice.js'
import { lowerAt } from '../grammar/words.js'
import type { Token } from '../text/tokens.js'
import type { PartyPattern } from './party-pattern.js'

/** How far behind a participle its "by" may stand. */
const reach = 14
/** Words that bound a figure before it. */
const bounding =
  /^(?:about|around|some|nearly|almost|over|than|least|most|fewer|less|more|as|many|approximately|roughly)$/
const joints = new Set(['and', 'or'])
const relatives = /^(?:who|that|which)$/i

/** Those whom a pattern's words, found at a span, speak of; none where the sentence does not say it plainly. */
export function findParties(
  tokens: readonly Token[],
  pattern: PartyPattern,
  { start, end }: Span,
  bounds: Span,
): Party[] {
  const verb = tokens[start]!
  const after = (at: number) => partiesFrom(tokens, at, bounds.end)
  const isDone = isParticiple(verb) && isPassive(tokens, start, bounds.start, i => joinsVerbs(tokens, i))
  if (pattern.place === 'behind') return after(end)
  if (!mayBeVerb(verb)) return []
  if (pattern.place === 'object') {
    if (!isDone) return after(end)
    const phrase = partyBefore(tokens, start, bounds.start)
    return phrase ? [phrase] : []
  }
  // "killed by", "shot dead in their homes by"
  const isActive = !isDone && hasObject(tokens, end, bounds.end)
  const by = isParticiple(verb) && !isActive ? findBy(tokens, end, bounds.end) : undefined
  if (by !== undefined) return after(by + 1)
  if (isDone) return []
  // without an object behind it, "soldiers killed in" may say who was killed
  if (!takesNoObject(pattern) && !hasObject(tokens, end, bounds.end)) return []
  return (/ing$/i.test(verb.word) ? doersOfAdjunct : doersBefore)(tokens, start, bounds.start)
}

/** Those named between the two parts of a pattern, as in "hold … responsible for". */
export function findBetween(
  tokens: readonly Token[],
  end: number,
  bounds: Span,
  isAfter: (at: number) => boolean,
): Party[] {
  const phrases = partiesFrom(tokens, end, bounds.end)
  return phrases.length > 0 && isAfter(phrases.at(-1)!.end) ? phrases : []
}

/** The "by" that names who did what a participle says: in its clause, and not before a time or a number of times. */
export function findBy(tokens: readonly Token[], from: number, until: number): number | undefined {
  for (let i = from; i < Math.min(until, from + reach); i++) {
    const { word, pos } = tokens[i]!
    if (lowerAt(tokens, i) === 'by') return i + 1 < until && namesAt(tokens, i + 1, until) ? i : undefined
    if (/^[,;:.()–—]/.test(word) || pos === 'VERB' || pos === 'SCONJ' || relatives.test(word)) return undefined
    if (pos === 'CCONJ' && mayBeVerb(tokens[i + 1])) return undefined
  }
  return undefined
}

/** Whether behind "by" stand words for somebody: no time, no number alone, no "…ing" of an act. */
function namesAt(tokens: readonly Token[], at: number, until: number): boolean {
  const { pos, word } = tokens[at]!
  if (pos === 'ADV') return false
  if (pos === 'VERB') return at + 1 < until && isNoun(tokens[at + 1]!) && /(?:ed|ing)$/i.test(word)
  return pos !== 'NUM' || partyFrom(tokens, at, until) !== undefined
}

function takesNoObject({ after }: PartyPattern): boolean {
  // "gun down" has an object, "fire on" and "open fire" have none of their own
  return /\s/.test(after) && !/\s(?:down|up|dead|to death)$/.test(after)
}

/** Whether somebody or something stands behind a verb to whom it is done; behind "at" or "on" it must be people. */
function hasObject(tokens: readonly Token[], end: number, until: number): boolean {
  let at = end
  if (/^(?:dead|down|alive)$/.test(lowerAt(tokens, at))) at++
  while (bounding.test(lowerAt(tokens, at)) || isBoundAt(tokens, at)) at++
  const isAimed = /^(?:at|on|into|towards?)$/.test(lowerAt(tokens, at))
  if (isAimed) at++
  if (at >= until) return false
  const { pos, word } = tokens[at]!
  const phrase = partyFrom(tokens, at, until)
  if (isAimed) {
    const head = phrase && tokens[phrase.head]!
    return (
      head !== undefined && (head.kinds.has('PersonNoun') || /(?:crowd|funeral|procession|marcher)s?$/i.test(head.word))
    )
  }
  // who kills himself alone is no perpetrator
  if (/sel(?:f|ves)$/i.test(word)) return lowerAt(tokens, at + 1) === 'and'
  if (/^(?:me|us|him|her|them|nobody|anyone|anybody|everyone)$/i.test(word)) return true
  return phrase !== undefined || (pos === 'NUM' && !isTime(tokens[at + 1]))
}

/** "at least", "up to", "no fewer". */
function isBoundAt(tokens: readonly Token[], at: number): boolean {
  if (lowerAt(tokens, at) === 'to') return lowerAt(tokens, at - 1) === 'up'
  return /^(?:least|most|to|fewer|less|more|many)$/.test(lowerAt(tokens, at + 1))
}

/** Who does what a participle behind a comma says, "…, killing four": whoever does what the verb before it says. */
function doersOfAdjunct(tokens: readonly Token[], at: number, from: number): Party[] {
  if (lowerAt(tokens, at - 1) !== ',') return []
  const verb = finiteBefore(tokens, at, from)
  return verb === undefined || isPassive(tokens, verb, from) ? [] : doersBefore(tokens, verb, from)
}

/** Whether a token is "and" between two verbs, or the verb before it, of which what stands behind it has been looked at. */
function joinsVerbs(tokens: readonly Token[], i: number): boolean {
  if (joints.has(lowerAt(tokens, i))) return mayBeVerb(tokens[i + 1]) && mayBeVerb(tokens[i - 1])
  return joints.has(lowerAt(tokens, i + 1))
}

function isParticiple({ word }: Token): boolean {
  return !/(?:ing|s)$/i.test(word)
}
