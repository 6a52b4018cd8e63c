import type { Token } from '../text/tokens.js'
import { readFigure } from './figure.js'
import type { Group } from './groups.js'
import { isState, type TriggerIndex } from './trigger-index.js'
import type { Trigger } from './wording.js'

/** A measure is looked for so many tokens after what is counted. */
const reach = 40
/** What stands between two commas behind somebody has so many words at most. */
const longestAside = 25
const falling = /^(?:fall|plunge|slip|tumble|jump|leap)$/i
const pause = /^(?:,|\(|\)|-|–|—)$/
const otherClause = /^(?:while|whereas|but|although|after|when|before|because|if|since|as)$/i

/** The word after what it counts: "12 people, among them a child, were killed", "12 killed", "12 lost their lives". */
export function triggerAfter(
  group: Group,
  index: TriggerIndex,
  tokens: readonly Token[],
  end: number,
): Trigger | undefined {
  const last = group.items.at(-1)!
  const bare = last.kind === 'figure' && last.head === undefined
  const named = group.items.every(({ kind }) => kind !== 'figure')
  const from = group.end
  let comma = false
  let elsewhere = false
  let relative = /^(?:who|that|which)$/i.test(tokens[from]?.word ?? '')
  let inRelative: Trigger | undefined
  const behind = named ? behindAside(group, index, tokens, end) : undefined
  if (behind !== undefined) return behind
  for (let i = from; i < end && i - from <= reach; i++) {
    const { pos, word } = tokens[i]!
    // "series about Ann Kern, who was arrested" says it of her
    if ((/^(?:who|which)$/i.test(word) && i > from + 1) || /^whose$/i.test(word)) elsewhere = true
    else if (pause.test(word)) elsewhere = false
    if (elsewhere) continue
    const trigger = index.from(i, group)
    // "who saw his brother fall to his death" tells of the brother
    if (trigger !== undefined && i > from && isOfOther(i, tokens)) return inRelative
    if (trigger !== undefined && trigger.preposition === undefined) {
      if (happens(trigger, group, index, tokens, end)) {
        if (inRelative !== undefined) return resumes(i, tokens, from) ? trigger : inRelative
        if (!relative) return trigger
        inRelative = trigger
      } else if (pos === 'VERB' && !relative) return inRelative
      continue
    }
    if (pause.test(word)) {
      if (bare && !/^(?:includ|among|most|all|many)/.test(tokens[i + 1]?.word ?? '')) return inRelative
      comma = true
      relative = false
    }
    if (!relative && endsClause(i, tokens, from, { comma, named, leadsOn: leadsOn(i, group, index, tokens) }))
      return inRelative
  }
  return inRelative
}

/** "Kern, a climber who had come from Selm, died": the verb behind what stands between two commas. */
function behindAside(group: Group, index: TriggerIndex, tokens: readonly Token[], end: number): Trigger | undefined {
  const from = group.end
  if (tokens[from]?.word !== ',') return undefined
  for (let i = from + 1; i < end && i - from <= longestAside; i++) {
    if (tokens[i]!.word !== ',') continue
    let at = i + 1
    while (at < end && (/^(?:AUX|ADV)$/.test(tokens[at]!.pos) || tokens[at]!.kinds.has('TransparentVerb'))) at++
    const trigger = index.from(at, group)
    if (trigger?.measure !== undefined && happens(trigger, group, index, tokens, end)) return trigger
  }
  return undefined
}

/** Whether the noun right before a verb has it for its own. */
function isOfOther(i: number, tokens: readonly Token[]): boolean {
  return falling.test(tokens[i]!.word) && tokens[i - 1]!.kinds.has('PersonNoun')
}

/** Whether a participle goes on to the word for a measure: "hit and killed". */
function leadsOn(i: number, group: Group, index: TriggerIndex, tokens: readonly Token[]): boolean {
  return tokens[i + 1]?.word === 'and' && tokens[i]!.pos === 'VERB' && index.from(i + 2, group) !== undefined
}

/** Whether a word leads away from what was counted before it. */
function endsClause(
  i: number,
  tokens: readonly Token[],
  from: number,
  { comma, named, leadsOn }: Record<'comma' | 'named' | 'leadsOn', boolean>,
): boolean {
  const { pos: tagged, word, kinds } = tokens[i]!
  // a name may be taken for a verb
  const pos = /^\p{Lu}/u.test(word) ? 'PROPN' : tagged
  if (leadsOn) return false
  if (/^[;:]$/.test(word) || /^(?:he|she|they|we|it|I)$/i.test(word)) return true
  if (named && (pos === 'VERB' || /^whose$/i.test(word))) return true
  if (comma) return false
  if (otherClause.test(word)) return true
  if (pos === 'VERB') {
    const goesWithNoun = isAttribute(i, tokens) || (/(?:ed|ing)$/.test(word) && i - from < 3)
    return !kinds.has('TransparentVerb') && !goesWithNoun
  }
  return pos === 'AUX' && /^(?:is|are)$/.test(word) && tokens[i + 1]?.pos === 'DET'
}

/** Whether the verb of the main clause begins again after a comma: "who had fled, were killed". */
function resumes(at: number, tokens: readonly Token[], from: number): boolean {
  let i = at - 1
  while (i > from && /^(?:AUX|ADV)$/.test(tokens[i]!.pos)) i--
  return i < at - 1 && /^[,–—)]$/.test(tokens[i]!.word)
}

/** Whether a participle goes with a noun after it: "the extended family". */
function isAttribute(at: number, tokens: readonly Token[]): boolean {
  return (
    /ed$/.test(tokens[at]!.word) &&
    /^(?:DET|ADJ)$/.test(tokens[at - 1]?.pos ?? '') &&
    /^(?:NOUN|PROPN|ADJ)$/.test(tokens[at + 1]?.pos ?? '')
  )
}

/** Whether a word tells what happened to what stands before it: a participle, or a verb without an object of its own. */
function happens(trigger: Trigger, group: Group, index: TriggerIndex, tokens: readonly Token[], end: number): boolean {
  const token = tokens[trigger.start]!
  if (isState(token)) return token.pos === 'ADJ' || !/^(?:DET|PRON)$/.test(tokens[trigger.end]?.pos ?? '')
  const passive = () => index.isPassive(trigger, group, tokens, group.end)
  if (trigger.counted !== undefined) return passive()
  if (/^(?:suffer|sustain|receive)$/i.test(token.lemma)) return true
  if (falling.test(token.word) || (falling.test(token.lemma) && token.pos === 'VERB')) return true
  if (/ing$/i.test(token.word) || (token.pos === 'NOUN' && !/ed$/i.test(token.word))) return false
  if (passive() || /^(?:die[sd]?|drown(?:s|ed)|perish(?:es|ed))$/i.test(token.word)) return true
  const next = trigger.end < end ? tokens[trigger.end]! : undefined
  if (next === undefined || /^(?:there|here)$/i.test(next.word)) return true
  return readFigure(tokens, trigger.end) === undefined && !/^(?:DET|NUM|NOUN|PROPN|ADJ|PRON)$/.test(next.pos)
}
