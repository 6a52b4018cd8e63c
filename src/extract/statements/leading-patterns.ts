import type { Span } from '../../claims/document.js'
import { isAccording } from '../attribution/speech-words.js'
import { fullPhraseFrom } from '../grammar/full-phrase.js'
import { isNoun } from '../grammar/noun-phrase.js'
import { sentencesOf } from '../grammar/sentences.js'
import { lowerAt } from '../grammar/words.js'
import type { Token } from '../text/tokens.js'
import { confidences, isVerb, most, namesSomebody, trimEnd } from './pattern-parts.js'
import type { ReportedStatement } from './statement.js'

/** A clause that opens a sentence has so many at most. */
const longestOpening = 24

/** "According to the network, a priest said …": what another says within it is passed on. */
export function findAccordingPatterns(tokens: readonly Token[]): ReportedStatement[] {
  return sentencesOf(tokens).flatMap(sentence => {
    let { start } = sentence
    const end = trimEnd(tokens, sentence)
    // "that, according to an elder, …" within what another says
    while (start < end && /^(?:that|,)$/.test(tokens[start]!.word)) start++
    const opening = openingLength(tokens, start)
    if (opening === 0) return []
    let comma = start + opening
    while (comma < end && comma - start < most && tokens[comma]!.word !== ',') comma++
    if (tokens[comma]?.word !== ',' || comma - start <= opening || end - comma < 4) return []
    const source = { start: start + opening, end: comma }
    const cue = [{ start, end: start + opening }]
    return [{ source: [source], cue, content: [{ start: comma + 1, end }], confidence: confidences.according }]
  })
}

/** How many words are "according to", or "as reported by", at a token; 0 where neither stands there. */
function openingLength(tokens: readonly Token[], at: number): number {
  if (isAccording(tokens[at]!)) return tokens[at + 1]?.word === 'to' ? 2 : 0
  const [as, verb, by] = [0, 1, 2].map(step => lowerAt(tokens, at + step))
  return as === 'as' && by === 'by' && /^(?:reported|quoted|cited|related|told|stated)$/.test(verb!) ? 3 : 0
}

/** "My mother told me that …", "He told them: ‘…": what the tagger may pass over within what another says. */
export function findLeadingPatterns(tokens: readonly Token[]): ReportedStatement[] {
  return sentencesOf(tokens).flatMap(
    sentence => leadingPattern(tokens, sentence) ?? leadingBehindOpening(tokens, sentence) ?? [],
  )
}

/** "Asked by the radio about the fire, the mayor said …": a participle's clause opens the sentence. */
function leadingBehindOpening(tokens: readonly Token[], { start, end }: Span): ReportedStatement | undefined {
  if (
    !/^(?:asked|questioned|pressed|quizzed|challenged|interviewed|reached|contacted|speaking|testifying|addressing)$/i.test(
      tokens[start]!.word,
    )
  )
    return undefined
  for (let i = start + 2; i < Math.min(end - 4, start + longestOpening); i++) {
    const found = tokens[i]!.word === ',' ? leadingPattern(tokens, { start: i + 1, end }) : undefined
    if (found) return found
  }
  return undefined
}

function leadingPattern(tokens: readonly Token[], sentence: Span): ReportedStatement | undefined {
  let { start, end } = sentence
  while (start < end && tokens[start]!.pos === 'PUNCT') start++
  const opening = fullPhraseFrom(tokens, start)
  if (opening === undefined) return undefined
  // "The Selm-based group"
  const isBased = /^(?:based|led|backed|run|funded)$/.test(tokens[opening.end]?.word ?? '')
  const phrase = { start, end: (isBased ? fullPhraseFrom(tokens, opening.end + 1) : undefined)?.end ?? opening.end }
  // a participle may be taken for an adjective of the name behind it
  const said = tokens.slice(start + 1, phrase.end).findIndex(token => token.kinds.has('ReportingVerb'))
  const named = said < 0 ? phrase : { start, end: start + 1 + said }
  const source = { start, end: said < 0 ? afterPlace(tokens, named.end) : named.end }
  if (!namesSomebody(tokens, source)) return undefined
  const from = afterAside(tokens, source.end, end)
  for (let verb = from; verb < Math.min(end - 3, from + 4); verb++) {
    if (!tokens[verb]!.kinds.has('ReportingVerb') || !isVerb(tokens[verb]!)) continue
    const told = tokens[verb]!.kinds.has('TellingVerb') ? toldFrom(tokens, verb + 1) : undefined
    const begin = afterDate(tokens, told?.end ?? verb + 1)
    const isClause = (told || /^sa(?:id|ys?)$/i.test(tokens[verb]!.word)) && opensClause(tokens, begin, end)
    if (!/^(that|how|:)$/.test(tokens[begin]?.word ?? '') && !isClause) return undefined
    while (end > begin && tokens[end - 1]!.pos === 'PUNCT') end--
    const cue = [{ start: verb, end: verb + 1 }]
    return { source: [source], cue, content: [{ start: begin, end }], confidence: confidences.leading }
  }
  return undefined
}

/** Who is told, without the figure that opens what they are told: "reporters" in "told reporters 23 people had died". */
function toldFrom(tokens: readonly Token[], at: number): Span | undefined {
  const phrase = fullPhraseFrom(tokens, at)
  if (phrase === undefined) return undefined
  for (let i = at + 1; i < phrase.end; i++)
    if (/^(?:NUM|DET|PRON)$/.test(tokens[i]!.pos) && isNoun(tokens[i - 1]!)) return { start: at, end: i }
  return phrase
}

/** The token after "in Selm, Calif.,"; the same one where no such words stand there. */
function afterPlace(tokens: readonly Token[], at: number): number {
  if (!/^(?:in|at|near)$/.test(tokens[at]?.word ?? '')) return at
  const place = fullPhraseFrom(tokens, at + 1)
  if (place === undefined || tokens[place.end]?.word !== ',') return place?.end ?? at
  const wider = fullPhraseFrom(tokens, place.end + 1)
  return wider && tokens[wider.end]?.word === ',' ? wider.end + 1 : at
}

/** The token after ", citing the mayor,"; the same one where no such words stand there. */
function afterAside(tokens: readonly Token[], at: number, end: number): number {
  if (tokens[at]?.word !== ',' || !tokens[at + 1]?.kinds.has('CitingVerb')) return at
  for (let i = at + 2; i < Math.min(end, at + most); i++) if (tokens[i]!.word === ',') return i + 1
  return at
}

/** The token after "on Monday" or "last week"; the same one where no such words stand there. */
function afterDate(tokens: readonly Token[], at: number): number {
  if (!/^(?:on|in|last|this|yesterday|today|late|early)$/.test(tokens[at]?.word ?? '')) return at
  for (let i = at + 1; i < at + 5; i++) {
    const word = tokens[i]?.word ?? ''
    if (/^(?:that|how)$/.test(word)) return i
    if (!/^[\p{Lu}\p{N}]|^(?:week|month|year|the|a|of|night|morning)/u.test(word)) return at
  }
  return at
}

/** Whether a clause without "that" follows: a noun phrase and its verb. */
function opensClause(tokens: readonly Token[], at: number, end: number): boolean {
  const subject = fullPhraseFrom(tokens, at)
  if (subject === undefined || subject.end >= end) return false
  return /^(?:VERB|AUX)$/.test(tokens[subject.end]!.pos)
}
