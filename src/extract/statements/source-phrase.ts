import type { Span } from '../../claims/document.js'
import { fullPhraseBefore, fullPhraseFrom } from '../grammar/full-phrase.js'
import { isTime } from '../grammar/party-phrase.js'
import { lowerAt } from '../grammar/words.js'
import type { Token } from '../text/tokens.js'

/** A name in apposition has so many words at most. */
const longestName = 5
/** So many words tell a day before a verb: "on 9 May 2031". */
const longestDay = 5
/** What stands between two commas behind a subject has so many words at most. */
const longestAside = 20

/** The noun phrase at a token that may name who speaks, with a name behind a comma: "the head of the service, Ivo Brandt". */
export function sourceFrom(tokens: readonly Token[], at: number): Span | undefined {
  const phrase = fullPhraseFrom(tokens, at)
  if (phrase === undefined || lowerAt(tokens, phrase.end) !== ',') return phrase
  const { sentence } = tokens[at]!
  let end = phrase.end + 1
  while (end - phrase.end <= longestName && tokens[end]?.sentence === sentence && isNameWord(tokens[end]!)) end++
  const closes = tokens[end] === undefined || tokens[end]!.sentence !== sentence || tokens[end]!.pos === 'PUNCT'
  return closes && end - phrase.end > 2 ? { start: phrase.start, end } : phrase
}

/** The noun phrase that is a verb's subject, where it opens its clause; undefined where it does not, or names nobody. */
export function sourceBefore(tokens: readonly Token[], verb: number, from: number): Span | undefined {
  let end = verb
  while (end > from && /^(?:AUX|ADV)$/.test(tokens[end - 1]!.pos)) end--
  end = beforeAside(tokens, end, from) ?? end
  const phrase = placedPhraseBefore(tokens, end, from)
  if (phrase === undefined) return undefined
  const before = tokens[phrase.start - 1]
  const opens = phrase.start === from || (before !== undefined && /^[,;:–—“”"]$/.test(before.word))
  const first = lowerAt(tokens, phrase.start)
  return opens && !/^(?:that|which|who|whom|there|this|what|you)$/.test(first) ? phrase : undefined
}

/** Where words for a day begin that stand before a verb, "on Tuesday", "on 9 May"; the verb itself where none do. */
export function beforeDay(tokens: readonly Token[], verb: number, from: number): number {
  for (let i = verb - 1; i > from && verb - i <= longestDay; i--) {
    if (lowerAt(tokens, i) === 'on') return i < verb - 1 ? i : verb
    if ((!isTime(tokens[i]) || tokens[i]!.word === 'may') && !/^\d+$/.test(tokens[i]!.word))
      return i === verb - 1 ? verb : i + 1
  }
  return verb
}

/** Where a subject ends with an aside between commas behind it: "Tamm, a doctor at the clinic, counted". */
function beforeAside(tokens: readonly Token[], end: number, from: number): number | undefined {
  if (lowerAt(tokens, end - 1) !== ',') return undefined
  for (let open = end - 2; open > from && end - open <= longestAside; open--) {
    if (/^[;:–—“”"]$/.test(tokens[open]!.word)) return undefined
    if (tokens[open]!.word !== ',') continue
    const first = tokens[open + 1]!
    return first.pos === 'DET' || /^(?:who|which|whose)$/.test(first.word) ? open : undefined
  }
  return undefined
}

/** The noun phrase before a token, with where it is: "the health office in Selm". */
function placedPhraseBefore(tokens: readonly Token[], end: number, from: number): Span | undefined {
  const phrase = fullPhraseBefore(tokens, end, from)
  if (phrase === undefined || !/^(?:in|at|from|near)$/.test(lowerAt(tokens, phrase.start - 1))) return phrase
  const whole = phrase.start - 1 > from ? fullPhraseBefore(tokens, phrase.start - 1, from) : undefined
  return whole ? { start: whole.start, end } : phrase
}

function isNameWord({ word }: Token): boolean {
  return /^\p{Lu}/u.test(word) || /^(?:of|the|al|bin|de|van|von)$/.test(word)
}

/** Words that may be cited but name nobody who says something: "citing security concerns". */
const reasons =
  /(?:tion|ness|ment|ism|ance|ence|ure)s?$|^(?:concern|fear|lack|reason|security|privacy|need|cost|example|law|rule|threat|risk|case|word|fact|figure|article)s?$/i

/** Whether a noun phrase may name somebody who is cited, rather than a reason that is given. */
export function maySpeak(tokens: readonly Token[], { start, end }: Span): boolean {
  const words = tokens.slice(start, end)
  if (words.some(({ kinds }) => ['BodyWord', 'PersonNoun', 'TitleWord', 'RecordNoun'].some(kind => kinds.has(kind))))
    return true
  const head = words.findLast(({ pos }) => pos === 'NOUN' || pos === 'PROPN' || pos === 'PRON')
  return head !== undefined && !reasons.test(head.word)
}
