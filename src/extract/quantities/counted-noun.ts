import type { Span } from '../../claims/document.js'
import { isNoun, type PhraseRules, phraseFrom } from '../grammar/noun-phrase.js'
import { isCapitalised, lowerAt, possessiveEnd } from '../grammar/words.js'
import type { Token } from '../text/tokens.js'
import { isAge } from './ages.js'
import type { Counted } from './count.js'
import type { Bounds } from './figure.js'
import { isState } from './trigger-index.js'
import type { Trigger } from './wording.js'

export const possessives = new Set(['his', 'her', 'their', 'my', 'our', 'your', 'its'])

/** A noun phrase has so many tokens at most. */
export const longest = 14

/** Of whom or from where those are who are counted. */
const origins: PhraseRules = {
  belongs: (tokens, i) => /^(?:DET|PRON|ADJ|NOUN|PROPN|PART)$/.test(tokens[i]!.pos) || isCapitalised(tokens[i]!.word),
}

export function readNoun(
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
  let isOwned = false
  for (; at < limit; at++) {
    const { pos, word } = tokens[at]!
    const trigger = triggers.get(at)
    const owned = head === undefined ? undefined : possessiveEnd(tokens, at)
    if (owned !== undefined && owned < limit && trigger === undefined && isNounPhrase(tokens[owned]!)) {
      at = owned - 1
      isOwned = true
      continue
    }
    // "brother-in-law", of which the hyphens are no tokens
    if (head === at - 1 && lowerAt(tokens, at) === 'in' && lowerAt(tokens, at + 1) === 'law') {
      at++
      continue
    }
    const age = (pos === 'NUM' || /^\d+$/.test(word)) && isAge(tokens, at + 1)
    if (trigger !== undefined && trigger.preposition === undefined && trigger.counted === undefined) {
      if (inner !== undefined || isVerbal(tokens, at, limit)) break
      inner = trigger
      head = pos === 'NOUN' ? at : head
    } else if (
      !isOwned &&
      pos === 'PROPN' &&
      kind !== 'figure' &&
      head !== undefined &&
      tokens[head]!.kinds.has('PersonNoun')
    )
      break
    else if (pos === 'NOUN' || pos === 'PROPN' || tokens[at]!.kinds.has('PersonNoun') || isOther(tokens, at)) {
      head = at
      isOwned &&= pos === 'PROPN' && !tokens[at]!.kinds.has('PersonNoun')
    } else if (!isModifier(tokens, at) && !age) break
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

function isNounPhrase({ pos }: Token): boolean {
  return /^(?:NOUN|PROPN|ADJ)$/.test(pos)
}

/** "12 others", "12 more", but not "12 dead and more than 30". */
function isOther(tokens: readonly Token[], at: number): boolean {
  return /^(?:others?|more)$/i.test(tokens[at]!.word) && lowerAt(tokens, at + 1) !== 'than'
}

/** Whether a participle is the verb of its clause rather than goes with a noun after it. */
function isVerbal(tokens: readonly Token[], at: number, limit: number): boolean {
  const { pos, word } = tokens[at]!
  // "fall to his death"
  if (lowerAt(tokens, at + 1) === 'to' && /^(?:fall|plunge|slip|tumble|jump|leap)$/i.test(word)) return true
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
  if (pos === 'CCONJ')
    return tokens[at - 1]?.pos === 'ADJ' && !isOther(tokens, at - 1) && /^(?:ADJ|NOUN)$/.test(tokens[at + 1]?.pos ?? '')
  return pos === 'ADV' && tokens[at + 1]?.pos === 'ADJ'
}

/** "of the Kral family", "from the same house" after a noun. */
function withOf(tokens: readonly Token[], at: number, limit: number): number {
  if (!/^(?:of|from)$/.test(lowerAt(tokens, at))) return at
  const end = phraseFrom(tokens, at + 1, limit, origins)?.end ?? at
  return end > at && (isNoun(tokens[end - 1]!) || isCapitalised(tokens[end - 1]!.word)) ? end : at
}
