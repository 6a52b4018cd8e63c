import type { Span } from '../../claims/document.js'
import { isAccording } from '../attribution/speech-words.js'
import { fullPhraseBefore, fullPhraseFrom } from '../grammar/full-phrase.js'
import { isNoun } from '../grammar/noun-phrase.js'
import { sentencesOf } from '../grammar/sentences.js'
import { isFiniteVerb } from '../grammar/verbs.js'
import { isPassive } from '../grammar/voice.js'
import { lowerAt } from '../grammar/words.js'
import type { Token } from '../text/tokens.js'
import { sourceBefore, sourceFrom } from './source-phrase.js'
import type { ReportedStatement } from './statement.js'

/** How sure each pattern is: set by hand, and measured only together with all else. */
const confidences = {
  leading: 0.6,
  wish: 0.6,
  denial: 0.6,
  according: 0.7,
  trailing: 0.8,
  heading: 0.7,
  credit: 0.7,
  blame: 0.7,
}
/** So many tokens at most may name a source, or say when and to whom. */
const most = 14

/** A clause that opens a sentence has so many at most. */
const longestOpening = 24

/** The statements that a sentence's form alone shows: a source and verb of saying at its end, a heading's colon, a picture's credit. */
export function findCuePatterns(tokens: readonly Token[]): ReportedStatement[] {
  return sentencesOf(tokens).flatMap(
    sentence =>
      trailingPattern(tokens, sentence) ??
      headingPattern(tokens, sentence) ??
      creditPattern(tokens, sentence) ??
      wishPattern(tokens, sentence) ??
      denialPattern(tokens, sentence) ??
      [],
  )
}

/** "…, a monitor reported on Monday.", "…, witnesses told the agency.": all that comes before is what they say. */
function trailingPattern(tokens: readonly Token[], { start, end }: Span): ReportedStatement | undefined {
  const stop = trimEnd(tokens, { start, end })
  for (let verb = stop - 1; verb > start + 3 && stop - verb <= most; verb--) {
    const isFinding = verb === stop - 1 && /^(?:found|concluded|determined|estimates?)$/.test(tokens[verb]!.word)
    if (!(tokens[verb]!.kinds.has('ReportingVerb') || isFinding) || !isVerb(tokens[verb]!)) continue
    const comma = pauseBeforeSource(tokens, start, verb)
    if (comma < 0 || verb - comma < 2 || verb - comma > most || comma - start < 3) return undefined
    const source = { start: comma + 1, end: verb }
    while (source.end > source.start && ['AUX', 'ADV'].includes(tokens[source.end - 1]!.pos)) source.end--
    const named = { start: source.start, end: apposedFrom(tokens, source) ?? source.end }
    if (!namesSomebody(tokens, named) || saysMore(tokens, verb + 1, stop)) return undefined
    const content = { start: tokens[start]!.pos === 'PUNCT' ? start + 1 : start, end: comma }
    return {
      source: [source],
      cue: [{ start: source.end, end: verb + 1 }],
      content: [content],
      confidence: confidences.trailing,
    }
  }
  return undefined
}

/** "The union appealed to the council to reopen the shaft", "Mothers called on the police to stop". */
function wishPattern(tokens: readonly Token[], sentence: Span): ReportedStatement | undefined {
  const end = trimEnd(tokens, sentence)
  for (let i = sentence.start + 1; i < end - 3; i++) {
    const { kinds, lemma } = tokens[i]!
    const next = tokens[i + 1]!.word
    const isCall = lemma === 'call' && /^(?:on|upon)$/.test(next)
    if (!(kinds.has('Demand') || isCall) || !isFiniteVerb(tokens, i)) continue
    const from = /^(?:on|upon|to)$/.test(next) ? i + 2 : i + 1
    const told = fullPhraseFrom(tokens, from)
    const source = sourceBefore(tokens, i, sentence.start)
    if (told === undefined || source === undefined || tokens[told.end]?.word !== 'to') return undefined
    const cue = [{ start: i, end: from }]
    return { source: [source], cue, content: [{ start: from, end }], confidence: confidences.wish }
  }
  return undefined
}

/** "The front disclaimed responsibility for the raid": what is denied is what follows. */
function denialPattern(tokens: readonly Token[], sentence: Span): ReportedStatement | undefined {
  const end = trimEnd(tokens, sentence)
  for (let i = sentence.start + 1; i < end - 1; i++) {
    const { kinds } = tokens[i]!
    const rejects = kinds.has('RejectingVerb') && tokens.slice(i + 1, i + 7).some(({ kinds }) => kinds.has('ClaimNoun'))
    if (!(kinds.has('Denies') || rejects) || !isFiniteVerb(tokens, i)) continue
    const source = isPassive(tokens, i, sentence.start) ? undefined : sourceBefore(tokens, i, sentence.start)
    if (source === undefined) return undefined
    const cue = [{ start: i, end: i + 1 }]
    return { source: [source], cue, content: [{ start: i + 1, end }], confidence: confidences.denial }
  }
  return undefined
}

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

/** A line without a full stop: "They did it: Ministry", "Ten drown - police", "Officials: ten drown", or "They hold the army responsible". */
function headingPattern(tokens: readonly Token[], sentence: Span): ReportedStatement | undefined {
  if (!isWholeLine(tokens, sentence) || /^[.!?…]$/.test(tokens[sentence.end - 1]!.word)) return undefined
  const { start, end } = sentence
  for (let i = end - 2; i > start + 2 && end - i <= 6; i--) {
    const isDash = /^[-–—]$/.test(tokens[i]!.word)
    if (!(isDash || tokens[i]!.word === ':')) continue
    const source = { start: i + 1, end }
    const isNamed = !isDash && tokens.slice(i + 1, end).every(({ pos }) => /^(?:PROPN|ADP|DET)$/.test(pos))
    if (!(isNamed || areSpeakers(tokens, source))) return isDash ? blamePattern(tokens, sentence) : undefined
    const cue = [{ start: i, end: i + 1 }]
    return { source: [source], cue, content: [{ start, end: i }], confidence: confidences.heading }
  }
  const colon = tokens.slice(start, Math.min(end, start + 4)).findIndex(({ word }) => word === ':')
  const source = { start, end: start + colon }
  if (colon > 0 && end - source.end > 3 && areSpeakers(tokens, source)) {
    const content = [{ start: source.end + 1, end }]
    return {
      ...{ source: [source], cue: [{ start: source.end, end: source.end + 1 }], content },
      confidence: confidences.heading,
    }
  }
  return blamePattern(tokens, sentence)
}

/** Whether a heading's few words stand for those who are cited in news: "police", "state media", "health officials". */
function areSpeakers(tokens: readonly Token[], { start, end }: Span): boolean {
  const words = tokens.slice(start, end)
  const last = words.at(-1)
  const speaks = ['BodyWord', 'BodyNoun', 'OutletWord', 'OfficeNoun', 'WitnessNoun', 'RecordNoun'].some(kind =>
    last?.kinds.has(kind),
  )
  const isOfficial = /^(?:officials?|sources?|reports?|doctors|medics|media|police|officers?)$/i.test(last?.word ?? '')
  // "UN: ten drown"
  if (words.length === 1 && /^\p{Lu}{2,6}$/u.test(last!.word)) return true
  return (speaks || isOfficial) && words.every(({ pos }) => /^(?:NOUN|PROPN|ADJ)$/.test(pos))
}

/** "The ministry holds the rebels responsible for the attack". */
function blamePattern(tokens: readonly Token[], { start, end }: Span): ReportedStatement | undefined {
  for (let i = start + 1; i < end - 3; i++) {
    const { lemma, pos, word } = tokens[i]!
    if (pos !== 'VERB' || (lemma !== 'hold' && word.toLowerCase() !== 'holds')) continue
    const judged = tokens.slice(i + 2, end).some(({ word }) => word === 'responsible' || word === 'accountable')
    const source = fullPhraseBefore(tokens, i, start)
    if (!judged || source === undefined || !namesSomebody(tokens, source)) return undefined
    const cue = [{ start: i, end: i + 1 }]
    return { source: [source], cue, content: [{ start: i + 1, end }], confidence: confidences.blame }
  }
  return undefined
}

/** A picture's caption that ends in the agency's name in brackets. */
function creditPattern(tokens: readonly Token[], { start, end }: Span): ReportedStatement | undefined {
  const { paragraph } = tokens[start]!
  const isLast = tokens[end]?.paragraph !== paragraph
  if (!isLast || tokens[end - 1]!.word !== ')') return undefined
  let open = end - 2
  while (open > start && end - open < 8 && tokens[open]!.word !== '(') open--
  if (tokens[open]!.word !== '(' || open + 1 >= end - 1) return undefined
  if (!/[.!?]/.test(tokens[open - 1]?.word ?? '') || tokens[open - 1]!.paragraph !== paragraph) return undefined
  const source = { start: open + 1, end: end - 1 }
  if (tokens.slice(source.start, source.end).some(({ pos, word }) => pos !== 'PROPN' && !/^[/&]$/.test(word)))
    return undefined
  let from = open
  while (from > 0 && tokens[from - 1]!.paragraph === paragraph) from--
  return { source: [source], cue: [], content: [{ start: from, end: open }], confidence: confidences.credit }
}

function isVerb({ pos }: Token): boolean {
  return pos === 'VERB' || pos === 'ADJ'
}

function trimEnd(tokens: readonly Token[], { start, end }: Span): number {
  while (end > start && tokens[end - 1]!.pos === 'PUNCT') end--
  return end
}

function lastPause(tokens: readonly Token[], start: number, end: number): number {
  for (let i = end - 1; i > start; i--) if (/^[,–—]$/.test(tokens[i]!.word)) return i
  return -1
}

/** The pause behind which the source of a verb begins: the one before it, or with a name between commas the one before that. */
function pauseBeforeSource(tokens: readonly Token[], start: number, verb: number): number {
  const last = lastPause(tokens, start, verb)
  const source =
    last === verb - 1 ? sourceFrom(tokens, lastPause(tokens, start, lastPause(tokens, start, last)) + 1) : undefined
  return source !== undefined && source.end === last ? source.start - 1 : last
}

/** Where a comma parts who somebody is from the name behind it, as in "the chief of staff, Rok Tamm,". */
function apposedFrom(tokens: readonly Token[], { start, end }: Span): number | undefined {
  const comma = tokens.slice(start, end).findIndex(({ word }) => word === ',')
  return comma > 0 && tokens[end - 1]!.word === ',' ? start + comma : undefined
}

/** Whether tokens can name who speaks: a noun, a name or a pronoun, and no clause. */
function namesSomebody(tokens: readonly Token[], { start, end }: Span): boolean {
  const first = tokens[start]!
  if (!['DET', 'NUM', 'PROPN', 'PRON', 'NOUN', 'ADJ'].includes(first.pos)) return false
  if (/^(that|which|who|it|there|this|what|you|i|we)$/i.test(first.word)) return false
  const words = tokens.slice(start, end)
  return (
    words.some(({ pos }) => ['NOUN', 'PROPN', 'PRON'].includes(pos)) &&
    words.every(
      ({ pos, word }, i) =>
        (!['AUX', 'SCONJ', 'PUNCT'].includes(pos) || /^['’]$/.test(word)) &&
        (pos !== 'VERB' ||
          i === words.length - 1 ||
          (/ed$/.test(word) && isNoun(words[i + 1]!)) ||
          /^(?:based|led|backed|run|funded)$/.test(word)),
    )
  )
}

/** Whether what follows a verb of saying is more than who is told and when. */
function saysMore(tokens: readonly Token[], start: number, end: number): boolean {
  const told = tokens[start - 1]!.kinds.has('TellingVerb') ? toldList(tokens, start, end) : start
  // "told the radio, which aired it"
  if (told > start && tokens[told]?.word === ',' && /^(?:which|who)$/.test(tokens[told + 1]?.word ?? '')) return false
  return tokens
    .slice(told, end)
    .some(
      ({ pos, word }) =>
        ['VERB', 'AUX', 'SCONJ', 'CCONJ'].includes(pos) || /^(that|what|how|why|whether|:)$/i.test(word),
    )
}

/** The token behind all who are told: "the council, the army prosecutor and the press". */
function toldList(tokens: readonly Token[], start: number, end: number): number {
  let at = start
  for (;;) {
    const phrase = fullPhraseFrom(tokens, at)
    if (phrase === undefined || phrase.end > end) return at === start ? start : at
    let next = phrase.end
    while (next < end && /^(?:,|and)$/.test(tokens[next]!.word)) next++
    if (next === phrase.end || next >= end || !fullPhraseFrom(tokens, next) || tokens[next]!.pos === 'PRON')
      return phrase.end
    at = next
  }
}

/** What is told at a sentence's end to some who are named there, so that no more can be said behind it. */
export function findToldLast(tokens: readonly Token[]): ReportedStatement[] {
  return sentencesOf(tokens).flatMap(sentence => {
    const found = trailingPattern(tokens, sentence)
    return found?.cue.some(({ end }) => tokens[end - 1]!.kinds.has('TellingVerb')) ? found : []
  })
}

function isWholeLine(tokens: readonly Token[], { start, end }: Span): boolean {
  const { paragraph } = tokens[start]!
  return tokens[start - 1]?.paragraph !== paragraph && tokens[end]?.paragraph !== paragraph
}
