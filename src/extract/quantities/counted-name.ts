import { type PhraseRules, phraseFrom } from '../grammar/noun-phrase.js'
import { sentenceEnd, sentenceStart } from '../grammar/sentences.js'
import { isCapitalised, lowerAt } from '../grammar/words.js'
import type { Token } from '../text/tokens.js'
import type { Counted } from './count.js'
import { longest } from './counted-noun.js'
import type { Trigger } from './wording.js'

/** A run of names. */
const names: PhraseRules = {
  longest,
  belongs: (tokens, i) => tokens[i]!.pos === 'PROPN' || lowerAt(tokens, i) === 'al',
}

/** A run of names that may be a person's: not one that an article or a preposition of place stands before. */
export function readName(
  tokens: readonly Token[],
  start: number,
  end: number,
  triggers: ReadonlyMap<number, Trigger>,
): Counted | undefined {
  const opening = lowerAt(tokens, start - 1)
  if (/^(?:the|in|at|near|on|from|to|by|for|@|with|an?|than|like|as)$/.test(opening)) return undefined
  if (opening === 'of' && !triggers.has(start - 2)) return undefined
  // "the family's collie, Fenn"
  if (opening === ',' && tokens[start - 2]?.kinds.has('AnimalNoun')) return undefined
  const stop = namesEnd(tokens, start, end)
  // "Riot Deaths 'Murder'"
  for (let i = start; i < stop - 1; i++) if (triggers.has(i)) return undefined
  if (stop - start < 2 || /^(?:of|'s|’s|['’])$/.test(lowerAt(tokens, stop))) return undefined
  if (['PublicNameWord', 'BodyWord', 'ThingNoun'].some(kind => tokens[stop - 1]!.kinds.has(kind))) return undefined
  if (isTitleCase(tokens, start) && !isTitled(tokens, stop, triggers)) return undefined
  return { start, end: stop, stop, value: 1, min: 1, max: 1, kind: 'name', some: false, known: false }
}

/** Whether a name in a headline has a word for a measure behind it: "Ilan Kern Dies", "Ilan Kern, Mayor of Selm, Dies". */
function isTitled(tokens: readonly Token[], stop: number, triggers: ReadonlyMap<number, Trigger>): boolean {
  if (triggers.has(stop)) return true
  const end = sentenceEnd(tokens, stop - 1)
  const isAside = stop < end && tokens[stop]!.word === ','
  return isAside && tokens.slice(stop + 1, end).some(({ word }, i) => word === ',' && triggers.has(stop + 2 + i))
}

/** Where a name ends, with a nickname in quotes or brackets that more of the name follows: "Ilan “the Dyer” Kern". */
function namesEnd(tokens: readonly Token[], start: number, end: number): number {
  const stop = phraseFrom(tokens, start, end, names)?.end ?? start
  if (stop === start || !/^["“'‘(]$/.test(tokens[stop]?.word ?? '')) return stop
  for (let i = stop + 1; i < Math.min(end, stop + 6); i++)
    if (/^["”'’)]$/.test(tokens[i]!.word) && tokens[i + 1]?.pos === 'PROPN' && i + 1 < end)
      return namesEnd(tokens, i + 1, end)
  return stop
}

/** Whether a sentence is a headline in which nearly every word is written as a name is. */
function isTitleCase(tokens: readonly Token[], at: number): boolean {
  const within = { start: sentenceStart(tokens, at), end: sentenceEnd(tokens, at) }
  const words = tokens.slice(within.start, within.end).filter(({ word }) => /^\p{L}{4,}/u.test(word))
  if (tokens[within.end - 1]!.word === '.' || words.length < 4) return false
  return words.filter(({ word }) => isCapitalised(word)).length > 0.75 * words.length
}
