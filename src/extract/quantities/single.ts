import { isNoun } from '../grammar/noun-phrase.js'
import { isCapitalised, isSingular, lowerAt } from '../grammar/words.js'
import type { Token } from '../text/tokens.js'
import type { Counted } from './count.js'
import { harms } from './harms.js'
import type { Trigger } from './wording.js'

/** What a single person is read by: the words for measures by their first token, and of a sentence its end. */
type Triggers = ReadonlyMap<number, Trigger>

const nominal = /^(?:death|murder|killing|slaying|assassination|homicide|murders|killings|slayings|homicides)$/
const multiples = new Map([
  ['double', 2],
  ['triple', 3],
  ['quadruple', 4],
])
/** So many words may stand between one person and the verb: "was reportedly". */
const reach = 4

/**
 * One person who is told of without a number or "a" before them, right beside the word for what became of them: "Woman
 * killed", "she died", "Kern was fatally shot", "the deputy was killed", "Kern’s death", "injuring a third"; and a double
 * murder, of two.
 */
export function readSingle(tokens: readonly Token[], i: number, end: number, triggers: Triggers): Counted | undefined {
  return (
    both(tokens, i, triggers) ??
    multiple(tokens, i, triggers) ??
    owned(tokens, i, end, triggers) ??
    another(tokens, i, triggers) ??
    pronoun(tokens, i, triggers) ??
    noun(tokens, i, end, triggers) ??
    surname(tokens, i, triggers)
  )
}

function one(start: number, end: number, rest: Partial<Counted> = {}): Counted {
  return { start, end, stop: end, value: 1, min: 1, max: 1, kind: 'indefinite', some: false, known: false, ...rest }
}

/** "Both women died", "both of whom drowned": of whom the text spoke before. */
function both(tokens: readonly Token[], i: number, triggers: Triggers): Counted | undefined {
  if (lowerAt(tokens, i) !== 'both') return undefined
  let at = i + 1
  if (lowerAt(tokens, at) === 'of') at += 2
  else if (tokens[at]?.kinds.has('PersonNoun')) at++
  const isTold = triggers.has(i - 1) || isHarm(triggerBehind(tokens, at, triggers))
  return isTold ? { ...one(i, i + 1), value: 2, min: 2, max: 2, kind: 'figure', stop: at, known: true } : undefined
}

/** "Double murder". */
function multiple(tokens: readonly Token[], i: number, triggers: Triggers): Counted | undefined {
  const value = multiples.get(lowerAt(tokens, i))
  const at = lowerAt(tokens, i + 1) === '-' ? i + 2 : i + 1
  const inner = triggers.get(at)
  if (value === undefined || inner === undefined || !nominal.test(lowerAt(tokens, at))) return undefined
  const bounds = { value, min: value, max: value }
  return { ...one(i, i + 1), ...bounds, kind: 'figure', stop: at + 1, head: at, inner, known: true }
}

/** "Kern’s death", "his death", "the deputy’s killing". */
function owned(tokens: readonly Token[], i: number, end: number, triggers: Triggers): Counted | undefined {
  const isPronoun = /^(?:his|her)$/.test(lowerAt(tokens, i))
  let at = i + 1
  if (!isPronoun) {
    const { pos, kinds } = tokens[i]!
    if (!(pos === 'PROPN' || (kinds.has('PersonNoun') && isSingular(tokens[i]!)))) return undefined
    if (!/^['’]s?$/.test(lowerAt(tokens, at))) return undefined
    at++
  }
  const inner = at < end ? triggers.get(at) : undefined
  if (inner === undefined || !/^(?:death|murder|killing|slaying|assassination)$/.test(lowerAt(tokens, at)))
    return undefined
  return /^(?:of|sentence|penalty|charges?|trial|case|toll|squad)$/.test(lowerAt(tokens, at + 1))
    ? undefined
    : one(i, at, { kind: 'name', stop: at + 1, head: at, inner, known: true })
}

/** "Another wounded", "injuring a third". */
function another(tokens: readonly Token[], i: number, triggers: Triggers): Counted | undefined {
  const word = lowerAt(tokens, i)
  const isOrdinal = word === 'a' && /^(?:second|third|fourth|fifth)$/.test(lowerAt(tokens, i + 1))
  if (word !== 'another' && !isOrdinal) return undefined
  const end = isOrdinal ? i + 2 : i + 1
  if (/^(?:NOUN|PROPN|ADJ|NUM)$/.test(tokens[end]?.pos ?? '') && !isHarm(triggers.get(end))) return undefined
  return isHarm(triggerBeside(tokens, i, end, triggers)) ? one(i, end) : undefined
}

/** "She died", "he was fatally shot". */
function pronoun(tokens: readonly Token[], i: number, triggers: Triggers): Counted | undefined {
  if (!/^(?:he|she)$/.test(lowerAt(tokens, i)) || !isHarm(triggerBehind(tokens, i + 1, triggers))) return undefined
  return one(i, i + 1, { kind: 'name', known: true })
}

/** "Woman killed", "leaves woman dead", "killing mother and sister" in headlines; "the deputy was killed" anywhere. */
function noun(tokens: readonly Token[], i: number, end: number, triggers: Triggers): Counted | undefined {
  const isDefinite = lowerAt(tokens, i) === 'the'
  let head: number | undefined
  let at = isDefinite ? i + 1 : i
  for (; at < end && at - i < 6; at++) {
    const token = tokens[at]!
    if (token.kinds.has('PersonNoun') && isSingular(token) && token.lemma !== 'other' && isNoun(token)) head = at
    else if (!/^(?:NOUN|PROPN|ADJ)$/.test(token.pos) || triggers.has(at)) break
    else if (head !== undefined) break
  }
  if (head === undefined || !(isDefinite || opens(tokens, i, triggers))) return undefined
  const stop = head + 1
  // "minor injuries", "sheriff deputies"
  if (tokens[stop]?.pos === 'NOUN' && !triggers.has(stop)) return undefined
  return isHarm(triggerBeside(tokens, i, stop, triggers)) ? one(i, stop, { head, known: isDefinite }) : undefined
}

/** Whether a noun without an article may begin here: at the head of a line, behind a colon, or behind a verb of harm. */
function opens(tokens: readonly Token[], i: number, triggers: Triggers): boolean {
  const before = tokens[i - 1]
  if (before === undefined || before.paragraph !== tokens[i]!.paragraph) return true
  return before.word === ':' || /^(?:leaves?|left|leaving)$/i.test(before.word) || triggers.has(i - 1)
}

/** "Kern was killed": one name alone as the subject. */
function surname(tokens: readonly Token[], i: number, triggers: Triggers): Counted | undefined {
  const { pos, word, kinds } = tokens[i]!
  if (
    pos !== 'PROPN' ||
    !isCapitalised(word) ||
    kinds.has('PersonNoun') ||
    kinds.has('PublicNameWord') ||
    kinds.has('BodyWord')
  )
    return undefined
  if (/^(?:DET|ADP|PROPN|ADJ)$/.test(tokens[i - 1]?.pos ?? '') || tokens[i + 1]?.pos === 'PROPN') return undefined
  return isHarm(triggerBehind(tokens, i + 1, triggers)) ? one(i, i + 1, { kind: 'name' }) : undefined
}

function isHarm(trigger: Trigger | undefined): boolean {
  return trigger !== undefined && harms.has(trigger.measure)
}

function triggerBeside(tokens: readonly Token[], start: number, end: number, triggers: Triggers): Trigger | undefined {
  const of = lowerAt(tokens, start - 1) === 'of' ? start - 2 : start - 1
  return triggers.get(of) ?? triggerBehind(tokens, end, triggers)
}

/** The word for a measure behind no more than auxiliaries and adverbs, a comma in a headline and "dead" among them. */
function triggerBehind(tokens: readonly Token[], from: number, triggers: Triggers): Trigger | undefined {
  for (let i = from; i < from + reach; i++) {
    const found = triggers.get(i)
    if (found !== undefined) return found
    const token = tokens[i]
    if (token === undefined || !(/^(?:AUX|ADV)$/.test(token.pos) || isLinking(token.word))) return undefined
  }
  return undefined
}

function isLinking(word: string): boolean {
  return /^(?:pronounced|presumed|found|feared|shot|and|hit|struck|,)$/i.test(word)
}
