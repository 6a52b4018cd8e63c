import type { Span } from '../../claims/document.js'
import type { Token } from '../text/tokens.js'
import { headOf, isNoun, mayBeNoun, type PhraseRules, phraseBefore, phraseFrom } from './noun-phrase.js'
import { lowerAt } from './words.js'

/** A noun phrase that names somebody, and which of its tokens is its head. */
export interface Party extends Span {
  readonly head: number
}

const longest = 12
const nominal = new Set(['ADJ', 'NOUN', 'PROPN', 'NUM'])
/** What a participle may stand before, and behind what an adjective such as "tired" says something of what is before it. */
const described = new Set(['ADJ', 'NOUN', 'PROPN', 'VERB'])
const holders = new Set(['NOUN', 'PROPN', 'PRON', 'AUX', 'PART'])
/** Days, months and spans of time, which do nothing and have nothing done to them. */
const times =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december|day|week|month|year|hour|minute|night|morning|afternoon|evening|weekend|nightfall|dawn|dusk|noon|midday|midnight|today|yesterday|tomorrow)s?$/i
const nearTimes = /^(?:last|this|next|early|late|earlier|the|that|one|same)$/i
/** Parts of words that a hyphen ties to the next, without which it says something else. */
const prefixes = /^(?:pro|anti|non|ex|co|self|semi|half|post|pre|counter|ultra|so)$/i
const owners = /^['’]s?$/

const rules: PhraseRules = {
  longest,
  belongs,
  mayBegin: belongs,
  mayEnd: isNoun,
}

/**
 * The noun phrase that begins at a token, behind articles and the like, with its head: it ends before `until`, and what it
 * is of belongs to it only behind words such as "members".
 */
export function partyFrom(tokens: readonly Token[], at: number, until: number): Party | undefined {
  let start = at
  while (start < until && isOpening(tokens[start]!)) start++
  const phrase = phraseFrom(tokens, start, until, rules)
  if (phrase === undefined) return undefined
  let { end } = phrase
  if (times.test(tokens[start]!.word)) return undefined
  // "by poachers last year"
  while (
    end > start &&
    (times.test(tokens[end - 1]!.word) || (end < phrase.end && nearTimes.test(tokens[end - 1]!.word)))
  )
    end--
  // "killed three days earlier", of which "three" alone is left
  if (end === start || !isNoun(tokens[end - 1]!)) return undefined
  if (/^(?:of|from)$/.test(lowerAt(tokens, end)) && tokens[end - 1]!.kinds.has('PartitiveWord')) {
    end = partyFrom(tokens, end + 1, until)?.end ?? end
  }
  return { start, end, head: headOf(tokens, { start, end }, ({ word }) => /^(?:of|from)$/i.test(word)) }
}

/**
 * The noun phrase that ends before a token, with what it is said to be of, in or with, and the number of its head:
 * "militias affiliated with the army" is headed by "militias".
 */
export function partyBefore(tokens: readonly Token[], at: number, from: number): Party | undefined {
  let end = at
  while (end > from && isBetween(tokens[end - 1]!) && !isDirection(tokens, end - 1)) end--
  const first = Math.max(from, end - longest)
  for (let stop = end; ; ) {
    const phrase = phraseBefore(tokens, stop, first, rules)
    if (phrase === undefined || !(mayBeNoun(tokens[stop - 1]!) || isDirection(tokens, stop - 1))) return undefined
    const { start } = phrase
    let before = start
    while (before > first && isOpening(tokens[before - 1]!)) before--
    const link = tokens[before - 1]
    if (before <= first || link?.pos !== 'ADP' || !/^(?:of|with|from|in|for|to|by)$/i.test(link.word))
      return { start, end, head: stop - 1 }
    // "the owners of hiring thugs": what one does, and not what one is of
    if (tokens[start]!.pos === 'VERB' && /ing$/i.test(tokens[start]!.word))
      return { start: start + 1, end, head: stop - 1 }
    before--
    // "affiliated with", "loyal to"
    if (before > first && ['VERB', 'ADJ'].includes(tokens[before - 1]!.pos)) before--
    stop = before
  }
}

/** Whether a token is a word for a time, which does nothing and has nothing done to it. */
export function isTime(token: Pick<Token, 'word'> | undefined): boolean {
  return token !== undefined && times.test(token.word)
}

function isOpening({ pos, word }: Token): boolean {
  return pos === 'DET' || /^(?:its|his|her|their|our|my|your|both|all)$/i.test(word)
}

/** Whether a token may stand within a noun phrase: a participle only before a noun, an owner's ending only between two. */
function belongs(tokens: readonly Token[], i: number): boolean {
  const { pos, word, sentence, end } = tokens[i]!
  if (isDirection(tokens, i) || mayBeNoun(tokens[i]!)) return true
  if (pos === 'ADJ' && /^\p{Ll}+ed$/u.test(word)) return isAttribute(tokens, i)
  if (nominal.has(pos)) return true
  const next = tokens[i + 1]
  if (next?.sentence !== sentence) return false
  if (prefixes.test(word) && next.start === end + 1) return belongs(tokens, i + 1)
  if (pos === 'VERB') return /(?:ed|ing|en)$/.test(word) && described.has(next.pos)
  return owners.test(word) && nominal.has(next.pos)
}

/** Whether a participle that is taken for an adjective stands before the noun that it says more of: "armed men". */
function isAttribute(tokens: readonly Token[], i: number): boolean {
  const { kinds, sentence } = tokens[i]!
  const [before, next] = [tokens[i - 1], tokens[i + 1]]
  if (kinds.has('ReportingVerb') || next === undefined || !(isNoun(next) || next.pos === 'ADJ')) return false
  if (before?.sentence !== sentence || !holders.has(before.pos)) return true
  // "government-backed militias"
  return isNoun(before) && isNoun(next)
}

/** "the south", whatever a tagger takes it for. */
function isDirection(tokens: readonly Token[], i: number): boolean {
  return /^(?:north|south|east|west)$/i.test(tokens[i]!.word) && tokens[i - 1]?.pos === 'DET'
}

/** Whether a token may stand between a verb and its subject: auxiliaries, adverbs, "who". */
function isBetween({ pos, word }: Token): boolean {
  return pos === 'AUX' || pos === 'ADV' || /^(?:who|that|which|not|n['’]t)$/i.test(word)
}
