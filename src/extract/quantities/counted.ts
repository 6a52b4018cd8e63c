import type { Span } from '../../claims/document.js'
import { isNoun, type PhraseRules, phraseFrom } from '../grammar/noun-phrase.js'
import { sentenceEnd, sentenceStart } from '../grammar/sentences.js'
import { isCapitalised, isSingular, lowerAt } from '../grammar/words.js'
import type { Token } from '../text/tokens.js'
import { isAge } from './ages.js'
import type { Counted } from './count.js'
import { type Bounds, mayBeginFigure, readFigure } from './figure.js'
import { isNoCount } from './no-count.js'
import { readSingle } from './single.js'
import { isState } from './trigger-index.js'
import type { Trigger } from './wording.js'

const possessives = new Set(['his', 'her', 'their', 'my', 'our', 'your', 'its'])
/** A noun phrase has so many tokens at most. */
const longest = 14

/** A run of names. */
const names: PhraseRules = {
  longest,
  belongs: (tokens, i) => tokens[i]!.pos === 'PROPN' || lowerAt(tokens, i) === 'al',
}

/** Of whom or from where those are who are counted. */
const origins: PhraseRules = {
  belongs: (tokens, i) => /^(?:DET|PRON|ADJ|NOUN|PROPN|PART)$/.test(tokens[i]!.pos) || isCapitalised(tokens[i]!.word),
}

/** Reads what a stretch of tokens counts, in order, none within another; dates, ages and shares are passed over. */
export function readCounted(
  tokens: readonly Token[],
  { start, end }: Span,
  { dates, ages, shares }: Record<'dates' | 'ages' | 'shares', readonly Span[]>,
  triggers: readonly Trigger[],
): Counted[] {
  const found: Counted[] = []
  const byStart = new Map(triggers.map(trigger => [trigger.start, trigger]))
  const passed = [...dates, ...ages, ...shares].sort((one, other) => one.start - other.start)
  const shared = new Set(shares.map(share => share.end))
  let next = 0
  let age = 0
  for (let i = start; i < end; ) {
    while (next < passed.length && passed[next]!.end <= i) next++
    const over = passed[next]
    if (over !== undefined && over.start <= i) {
      i = over.end
      continue
    }
    while (age < ages.length && ages[age]!.start <= i) age++
    const item = readItem(tokens, i, ages[age]?.start ?? end, byStart)
    if (item !== undefined && item.stop <= end && !(over !== undefined && over.start < item.end)) {
      if (!isNoCount(item, tokens) && !(shared.has(item.start) && !isTold(item, tokens, byStart))) found.push(item)
      const others = item.head === item.end && /^others$/i.test(tokens[item.end]!.word)
      i = item.kind === 'figure' && !others ? (item.whole ?? item.end) : Math.max(item.end, item.stop)
      let other = item.kind === 'figure' ? undefined : readPartner(tokens, item, end)
      while (other !== undefined) {
        found.push(other)
        i = other.stop
        other = readPartner(tokens, other, end)
      }
    } else i++
  }
  return found
}

function readItem(
  tokens: readonly Token[],
  i: number,
  end: number,
  triggers: ReadonlyMap<number, Trigger>,
): Counted | undefined {
  const word = lowerAt(tokens, i)
  const figure = mayBeginFigure(tokens[i]!.word) ? readFigure(tokens, i) : undefined
  if (figure !== undefined && figure.end <= end)
    return readAmong(tokens, figure, triggers, end) ?? readNoun(tokens, figure, 'figure', triggers, end)
  const one = { value: 1, min: 1, max: 1 }
  // "one of them a child": of those who were counted
  if (/^an?$/.test(word) && /^(?:one|them)$/.test(lowerAt(tokens, i - 1))) return undefined
  if (word === 'a' || word === 'an' || word === 'another') {
    const item = readNoun(tokens, { start: i, end: i + 1, ...one }, 'indefinite', triggers, end)
    return item.head !== undefined &&
      tokens[item.head]!.kinds.has('PersonNoun') &&
      isSingular(tokens[item.head]!) &&
      !isSpeaker(tokens, item)
      ? item
      : readSingle(tokens, i, end, triggers)
  }
  if (possessives.has(word) || word === 'the' || (/^['’]s$/.test(word) && tokens[i - 1]?.pos === 'PROPN')) {
    const item = readNoun(tokens, { start: i, end: i + 1, ...one }, 'kin', triggers, end)
    const kind = possessives.has(word) ? 'PersonNoun' : 'KinNoun'
    if (item.head === undefined || !tokens[item.head]!.kinds.has(kind) || isSpeaker(tokens, item))
      return readSingle(tokens, i, end, triggers)
    if (isSingular(tokens[item.head]!)) return item
    if (word === 'the') return undefined
    const { value: _, max: __, ...open } = item
    return { ...open, min: 2 }
  }
  const name =
    tokens[i]!.pos === 'PROPN' && tokens[i - 1]?.pos !== 'PROPN' ? readName(tokens, i, end, triggers) : undefined
  return name ?? readSingle(tokens, i, end, triggers)
}

/** Whether a count has the word for its measure with it, and not for its verb: "the 90 dead", "310 people killed". */
function isTold({ inner, stop }: Counted, tokens: readonly Token[], triggers: ReadonlyMap<number, Trigger>): boolean {
  const told = inner?.start ?? (triggers.has(stop) ? stop : undefined)
  return told !== undefined && !/^(?:die[ds]?|drowned|perished|disappeared)$/.test(lowerAt(tokens, told))
}

/** "Seven of the twelve passengers": passengers, of whom the second number says how many there were, and nothing else. */
function readAmong(
  tokens: readonly Token[],
  figure: Span & Bounds,
  triggers: ReadonlyMap<number, Trigger>,
  end: number,
): Counted | undefined {
  const of = ['of', 'out'].includes(lowerAt(tokens, figure.end)) ? figure.end : figure.end - 1
  const at = lowerAt(tokens, of) === 'out' ? of + 1 : of
  if (lowerAt(tokens, at) !== 'of') return undefined
  const from = possessives.has(lowerAt(tokens, at + 1)) ? at + 2 : at + 1
  const whole = readFigure(tokens, from)
  if (whole?.value === undefined || whole.end > end || whole.value <= (figure.value ?? figure.min ?? 0))
    return undefined
  const among = readNoun(tokens, whole, 'figure', triggers, end)
  // "one of 26 miners killed there" is among those who are counted
  if (isTold(among, tokens, triggers)) return undefined
  const { value: _, min: __, max: ___, ...passengers } = among
  return { ...passengers, ...figure, whole: whole.end, some: false, known: false }
}

/** Whether who is spoken of says it behind a comma, and is counted by nobody: "…, a nurse at the clinic said". */
function isSpeaker(tokens: readonly Token[], { start, stop }: Counted): boolean {
  // "learned from a nurse that eight patients had died"
  const tells = lowerAt(tokens, stop) === 'that' && !/^(?:VERB|AUX|ADV)$/.test(tokens[stop + 1]?.pos ?? 'VERB')
  if (tells) return true
  if (!/^[,”"]$/.test(lowerAt(tokens, start - 1))) return false
  for (let i = stop; i < stop + 6; i++) {
    const { kinds, pos } = tokens[i] ?? {}
    if (pos === undefined || pos === 'PUNCT' || pos === 'CCONJ') return false
    if (pos === 'VERB' || pos === 'AUX') return kinds!.has('ReportingVerb')
  }
  return false
}

/** "wife" in "a husband and wife", which has no article of its own. */
function readPartner(tokens: readonly Token[], { stop }: Counted, end: number): Counted | undefined {
  const noun = tokens[stop + 1]
  // "a deputy and father of two" is one person
  if (lowerAt(tokens, stop + 2) === 'of') return undefined
  if (stop + 1 >= end || !/^(?:and|,)$/.test(lowerAt(tokens, stop)) || !noun!.kinds.has('KinNoun')) return undefined
  const count = isSingular(noun!) ? { value: 1, min: 1, max: 1 } : { min: 2 }
  return {
    start: stop + 1,
    end: stop + 2,
    stop: stop + 2,
    head: stop + 1,
    ...count,
    kind: 'kin',
    some: false,
    known: false,
  }
}

/** A run of names that may be a person's: not one that an article or a preposition of place stands before. */
function readName(
  tokens: readonly Token[],
  start: number,
  end: number,
  triggers: ReadonlyMap<number, Trigger>,
): Counted | undefined {
  const opening = lowerAt(tokens, start - 1)
  if (/^(?:the|in|at|near|on|from|to|by|for|@|with|an?|than|like|as)$/.test(opening)) return undefined
  if (opening === 'of' && !triggers.has(start - 2)) return undefined
  const stop = phraseFrom(tokens, start, end, names)?.end ?? start
  if (stop - start < 2 || /^(?:of|'s|’s|['’])$/.test(lowerAt(tokens, stop))) return undefined
  if (['PublicNameWord', 'BodyWord', 'ThingNoun'].some(kind => tokens[stop - 1]!.kinds.has(kind))) return undefined
  if (isTitleCase(tokens, start) && !triggers.has(stop)) return undefined
  return { start, end: stop, stop, value: 1, min: 1, max: 1, kind: 'name', some: false, known: false }
}

/** Whether a sentence is a headline in which nearly every word is written as a name is. */
function isTitleCase(tokens: readonly Token[], at: number): boolean {
  const within = { start: sentenceStart(tokens, at), end: sentenceEnd(tokens, at) }
  const words = tokens.slice(within.start, within.end).filter(({ word }) => /^\p{L}{4,}/u.test(word))
  if (tokens[within.end - 1]!.word === '.' || words.length < 4) return false
  return words.filter(({ word }) => isCapitalised(word)).length > 0.75 * words.length
}

function readNoun(
  tokens: readonly Token[],
  figure: Span & Bounds,
  kind: Counted['kind'],
  triggers: ReadonlyMap<number, Trigger>,
  end: number,
): Counted {
  let at = figure.end
  const some =
    lowerAt(tokens, at) === 'of' &&
    /^(?:the|its|their|his|her|them|whom|which|these|those|our)$/.test(lowerAt(tokens, at + 1))
  if (some) at += 2
  const limit = Math.min(end, at + longest)
  let head: number | undefined
  let inner: Trigger | undefined
  for (; at < limit; at++) {
    const { pos, word } = tokens[at]!
    const trigger = triggers.get(at)
    const age = (pos === 'NUM' || /^\d+$/.test(word)) && isAge(tokens, at + 1)
    if (trigger !== undefined && trigger.preposition === undefined && trigger.counted === undefined) {
      if (inner !== undefined || isVerbal(tokens, at, limit)) break
      inner = trigger
      head = pos === 'NOUN' ? at : head
    } else if (pos === 'PROPN' && kind !== 'figure' && head !== undefined && tokens[head]!.kinds.has('PersonNoun'))
      break
    else if (pos === 'NOUN' || pos === 'PROPN' || tokens[at]!.kinds.has('PersonNoun') || isOther(tokens, at)) head = at
    else if (!isModifier(tokens, at) && !age) break
  }
  while (at > figure.end && /^(?:CCONJ|PUNCT|ADV)$/.test(tokens[at - 1]!.pos)) at--
  const stop = at < limit && head !== undefined ? withOf(tokens, at, limit) : at
  return {
    ...figure,
    stop: Math.max(stop, figure.end),
    kind,
    some,
    known:
      /^(?:the|these|those|all)$/.test(lowerAt(tokens, figure.start)) ||
      possessives.has(lowerAt(tokens, figure.start - 1)),
    ...(head === undefined ? {} : { head }),
    ...(inner === undefined ? {} : { inner }),
  }
}

/** "12 others", "12 more", but not "12 dead and more than 30". */
function isOther(tokens: readonly Token[], at: number): boolean {
  return /^(?:others?|more)$/i.test(tokens[at]!.word) && lowerAt(tokens, at + 1) !== 'than'
}

/** Whether a participle is the verb of its clause rather than goes with a noun after it. */
function isVerbal(tokens: readonly Token[], at: number, limit: number): boolean {
  const { pos, word } = tokens[at]!
  if (pos === 'NOUN' && !/ing$/i.test(word)) return false
  if (isState(tokens[at]!)) return false
  const next = at + 1 < limit ? tokens[at + 1]!.pos : 'PUNCT'
  return !(next === 'NOUN' && tokens[at + 1]!.kinds.has('PersonNoun'))
}

function isModifier(tokens: readonly Token[], at: number): boolean {
  const { pos, word } = tokens[at]!
  if (/^(?:ex|own)$/i.test(word)) return true
  if (pos === 'ADJ' || pos === 'PART' || /^["“”'’‘\-–]+$/.test(word))
    return word.length < 30 && !/^(?:to|not)$/i.test(word)
  if (pos === 'VERB')
    return /(?:ed|ing)$/.test(word) && /^(?:NOUN|ADJ)$/.test(tokens[at + 1]?.pos ?? '') && !/^includ/.test(word)
  if (pos === 'CCONJ') return tokens[at - 1]?.pos === 'ADJ' && /^(?:ADJ|NOUN)$/.test(tokens[at + 1]?.pos ?? '')
  return pos === 'ADV' && tokens[at + 1]?.pos === 'ADJ'
}

/** "of the Kral family", "from the same house" after a noun. */
function withOf(tokens: readonly Token[], at: number, limit: number): number {
  if (!/^(?:of|from)$/.test(lowerAt(tokens, at))) return at
  const end = phraseFrom(tokens, at + 1, limit, origins)?.end ?? at
  return end > at && (isNoun(tokens[end - 1]!) || isCapitalised(tokens[end - 1]!.word)) ? end : at
}
