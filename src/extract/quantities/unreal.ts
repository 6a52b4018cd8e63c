import { lowerAt } from '../grammar/words.js'
import type { Token } from '../text/tokens.js'
import type { Trigger } from './wording.js'

/** What somebody is charged with, or what is only aimed at, before "of" or "to". */
const aims =
  /^(?:counts?|charges?|circumstances?|allegations?|suspicion|conspiracy|conspire[ds]?|conspiring|plot|plots|plotted|plotting|hired|risk|threat|decided|recommended|wanted|hoped|commit)$/

/** Whether a word for a measure tells of nothing that happened: "attempted murder", "tried to kill", "one count of murder". */
export function isUnreal({ start, end }: Trigger, tokens: readonly Token[]): boolean {
  const before = lowerAt(tokens, start - 1)
  if (/^(?:attempted|commit)$/.test(before) || lowerAt(tokens, start - 2) === 'commit') return true
  // "recommended that Kern be executed"
  if (before === 'be' && /^(?:NOUN|PROPN)$/.test(tokens[start - 2]?.pos ?? '')) return true
  if (
    /^(?:charges?|suspects?|trial|squad|rates?|penalty|threats?|detectives?|investigators?|unit|weapon)$/.test(
      lowerAt(tokens, end),
    )
  )
    return true
  // "nearly killed", "might have been killed"
  if (/^(?:nearly|almost)$/.test(before) && tokens[start]!.pos === 'VERB') return true
  if (
    isAsked(start, tokens) ||
    isChargeOf(start, tokens) ||
    isSupposed(start, tokens) ||
    isArranged(start, tokens) ||
    isRecommended(start, tokens)
  )
    return true
  // "a dead dog"
  if (tokens[end]?.kinds.has('AnimalNoun') && tokens[start]!.pos === 'ADJ') return true
  if (before !== 'of' && before !== 'to') return false
  // "conspired without success in the spring to murder"
  if (before === 'to') {
    for (let i = start - 2; i > start - 2 * reach && tokens[i]?.sentence === tokens[start]!.sentence; i--) {
      if (/^(?:conspir|attempt|tried|trying|plott|plan|sought|seek)/.test(lowerAt(tokens, i))) return true
      if (/^(?:VERB|AUX|PUNCT)$/.test(tokens[i]!.pos)) break
    }
  }
  return [2, 3].some(step => {
    const token = tokens[start - step]
    if (token === undefined || token.sentence !== tokens[start]!.sentence) return false
    return aims.test(token.word.toLowerCase()) || (before === 'to' && token.kinds.has('UnrealWord'))
  })
}

/** What a supposition, a wish or a recommendation reaches over has so many tokens at most. */
const reach = 8

/** "How Kern died", "whether anybody was killed". */
function isAsked(start: number, tokens: readonly Token[]): boolean {
  for (let i = start - 1; i > start - reach && tokens[i]?.sentence === tokens[start]!.sentence; i--) {
    if (/^(?:how|why|whether)$/.test(lowerAt(tokens, i)))
      return !/^(?:many|much)$/.test(lowerAt(tokens, i + 1)) && !isRecounted(i, tokens)
    if (/^(?:VERB|PUNCT)$/.test(tokens[i]!.pos)) return false
  }
  return false
}

/** "Described how rebels killed two": that tells of it. */
function isRecounted(at: number, tokens: readonly Token[]): boolean {
  for (let i = at - 1; i > at - reach && tokens[i]?.sentence === tokens[at]!.sentence; i--)
    if (/^(?:describ|told|tell|recall|recount|relat|explain|show|remember|saw|see|heard)/.test(lowerAt(tokens, i)))
      return true
  return false
}

/** "Charged with first-degree murder of a guard", which names a crime; "charged with the murder of a guard" tells of one. */
function isChargeOf(start: number, tokens: readonly Token[]): boolean {
  if (!/^(?:murder|homicide)$/.test(lowerAt(tokens, start))) return false
  let at = start - 1
  while (/^(?:capital|felony|first|second|third|degree|-|aggravated|premeditated)$/.test(lowerAt(tokens, at))) at--
  return (
    /^(?:with|of|for)$/.test(lowerAt(tokens, at)) &&
    /^(?:charg|accus|convict|guilty|suspic|indict)/.test(lowerAt(tokens, at - 1))
  )
}

/** "Might have been killed", "there could have been two people killed": what did not happen, or nobody says that it did. */
function isSupposed(start: number, tokens: readonly Token[]): boolean {
  for (let i = start - 1; i > start - reach && tokens[i]?.sentence === tokens[start]!.sentence; i--) {
    if (lowerAt(tokens, i) === 'have' && /^(?:might|could|would)$/.test(modalBefore(tokens, i))) return true
    if (tokens[i]!.pos === 'PUNCT' || tokens[i]!.pos === 'VERB') return false
  }
  return false
}

function modalBefore(tokens: readonly Token[], i: number): string {
  return lowerAt(tokens, tokens[i - 1]?.pos === 'ADV' ? i - 2 : i - 1)
}

/** "Arranged to have two witnesses killed", but not "was said to have killed two witnesses". */
function isArranged(start: number, tokens: readonly Token[]): boolean {
  let isOfSomebody = false
  for (let i = start - 1; i > start - 2 * reach && tokens[i]?.sentence === tokens[start]!.sentence; i--) {
    if (lowerAt(tokens, i) === 'have') return isOfSomebody && lowerAt(tokens, i - 1) === 'to'
    if (/^(?:VERB|AUX)$/.test(tokens[i]!.pos) && lowerAt(tokens, i) !== 'including') return false
    isOfSomebody ||= /^(?:NOUN|PROPN|PRON)$/.test(tokens[i]!.pos)
  }
  return false
}

/** "The recommendation that Kern die": what is to be is said in the verb's bare form. */
function isRecommended(start: number, tokens: readonly Token[]): boolean {
  if (!/^(?:die|perish|hang)$/.test(lowerAt(tokens, start))) return false
  for (let i = start - 1; i > start - 2 * reach && tokens[i]?.sentence === tokens[start]!.sentence; i--)
    if (lowerAt(tokens, i) === 'that')
      return /^(?:recommend|demand|order|sentence|verdict|rul|insist)/.test(lowerAt(tokens, i - 1))
  return false
}
