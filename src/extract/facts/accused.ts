import type { Span } from '../../claims/document.js'
import { partiesFrom } from '../grammar/doers.js'
import { isTime, type Party } from '../grammar/party-phrase.js'
import { mayBeVerb } from '../grammar/verbs.js'
import { lowerAt } from '../grammar/words.js'
import type { Token } from '../text/tokens.js'

/** Whom somebody accuses, and the words of what. */
export interface Accusation {
  readonly parties: readonly Party[]
  /** Where it is said of what they are accused. */
  readonly charge: Span
}

/** Words between "of" and the deed: "of having deliberately killed", "of being behind the killing". */
const light =
  /^(?:having|being|been|carrying|carried|out|committing|committed|perpetrating|perpetrated|launching|conducting|behind|responsible|complicit|deliberately|repeatedly|systematically|for|in|the|a|an|its|their|his|her|of|last|new|recent|indiscriminately)$/i

/** Verbs, in dictionary form, that accuse in a form of their own alone, and those that lay something on somebody. */
const needsForm = /^(?:hold|point|lay|pin)$/
const laysOn = /^(?:blame|lay|pin)$/

/** Reads the content of words of accusing: "the corps of killing 33", "the rebels for the deaths of six", "the killings on the army". */
export function readAccusation(
  tokens: readonly Token[],
  { start, end }: Span,
  { verb, accused }: { readonly verb: string; readonly accused?: Span | undefined },
): Accusation | undefined {
  // "the army was accused by students of …": whoever is accused stands apart from the charge
  const charged = accused && chargeAfter(tokens, start, end)
  if (accused && charged !== undefined)
    return { parties: partiesFrom(tokens, accused.start, accused.end), charge: { start: charged, end } }
  let from = start
  while (from < end && tokens[from]!.pos === 'PUNCT') from++
  if (/^(?:attribute|ascribe)$/.test(verb)) return accusedBehind(tokens, from, end, 'to')
  const finger = pointedAt(tokens, from, end)
  const parties = partiesFrom(tokens, finger ?? from, end)
  const stop = parties.at(-1)?.end
  if (stop !== undefined && finger === undefined && !/^(?:blame|responsibility)$/.test(lowerAt(tokens, from + 1))) {
    // who is held "responsible" is accused, who is held for something is in custody
    const isHeld = !needsForm.test(verb) || /^(?:responsible|accountable|liable)$/.test(lowerAt(tokens, stop))
    const charge = isHeld ? chargeAfter(tokens, stop, end) : undefined
    if (charge !== undefined) return { parties, charge: { start: charge, end } }
  }
  if (finger !== undefined && parties.length > 0) return { parties, charge: { start: (stop ?? finger) + 1, end } }
  return laysOn.test(verb) ? accusedBehind(tokens, from, end, 'on') : undefined
}

/** "the finger at commandos". */
function pointedAt(tokens: readonly Token[], from: number, end: number): number | undefined {
  for (let i = from; i < Math.min(end, from + 5); i++)
    if (/^fingers?$/i.test(tokens[i]!.word))
      for (let at = i + 1; at < Math.min(end, i + 4); at++) if (lowerAt(tokens, at) === 'at') return at + 1
  return undefined
}

/** The token at which the charge begins behind whom it is laid on: "of killing", "responsible for the deaths", "for". */
function chargeAfter(tokens: readonly Token[], at: number, end: number): number | undefined {
  let i = at
  if (/^(?:responsible|accountable|liable)$/.test(lowerAt(tokens, i))) i++
  if (lowerAt(tokens, i) === 'on' && isTime(tokens[i + 1])) i += 2
  else if (isTime(tokens[i])) i++
  return i + 1 < end && /^(?:of|for|with|in|over)$/.test(lowerAt(tokens, i)) ? i + 1 : undefined
}

/** "the killings on the company's guards", "the raid to the front": the last such preposition and what ends with it. */
function accusedBehind(
  tokens: readonly Token[],
  from: number,
  end: number,
  preposition: 'on' | 'to',
): Accusation | undefined {
  for (let i = end - 2; i > from; i--) {
    if (lowerAt(tokens, i) !== preposition) continue
    const parties = partiesFrom(tokens, i + 1, end)
    const rest = tokens.slice(parties.at(-1)?.end ?? end, end)
    if (parties.length > 0 && rest.every(({ pos }) => pos === 'PUNCT'))
      return { parties, charge: { start: from, end: i } }
  }
  return undefined
}

/**
 * Whether a charge is a deed that an event's word names first, as `isDeed` tells: "killing 33 nomads", "the deaths of six",
 * but not "hiding the deaths" or "arming the rebels who killed".
 */
export function isDeedFirst(tokens: readonly Token[], { start, end }: Span, isDeed: (at: number) => boolean): boolean {
  let at = start
  while (at < end && !isDeed(at) && (light.test(tokens[at]!.word) || mayPrecede(tokens, at))) at++
  return at < end && isDeed(at)
}

/** Whether a word may stand before the noun of a deed: "Thursday's", "extrajudicial", "fatal". */
function mayPrecede(tokens: readonly Token[], at: number): boolean {
  const { pos, word } = tokens[at]!
  if (/ing$/i.test(word)) return false
  return /^(?:ADJ|PROPN|DET|NUM)$/.test(pos) || /^['’]s?$/.test(word) || (pos === 'NOUN' && !mayBeVerb(tokens[at]!))
}
