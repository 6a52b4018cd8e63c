import type { Span } from '../../claims/document.js'
import type { Token } from '../text/tokens.js'
import { isNoun, mayBeNoun } from './noun-phrase.js'
import { isTime, type Party, partyBefore, partyFrom } from './party-phrase.js'
import { isFiniteVerb } from './verbs.js'
import { isPassive } from './voice.js'
import { isCapitalised, lowerAt } from './words.js'

/** So far before a verb its subject may begin, or the verb stand that has the same subject. */
const reach = 30
/** What stands between two commas behind a subject has so many words at most. */
const longestAside = 20
const relatives = /^(?:who|which|that|whom|whose)$/i
const accompanying = /^(?:together|along|alongside|accompanied|aided|backed|as)$/i
const clauseEnds = /^(?:[;:.!?()“”"«»–—]|--)$/
/** So many times is a subject looked for behind verbs and asides. */
const deepest = 4

/** Those who do what a verb says, each of a coordination, from what stands before it; none where that is not plain. */
export function doersBefore(tokens: readonly Token[], verb: number, from: number, depth = 0): Party[] {
  if (depth > deepest) return []
  const first = Math.max(from, verb - reach)
  let end = verb
  while (end > first && isBetween(tokens[end - 1]!) && tokens[end - 2]?.pos !== 'DET') end--
  if (relatives.test(lowerAt(tokens, end)) && lowerAt(tokens, end - 1) === ',') end--
  const link = lowerAt(tokens, end - 1)
  if (end <= first) return []
  if (/^(?:and|or|then|but)$/.test(link) && !isListed(tokens, end)) {
    const earlier = finiteBefore(tokens, end - 1, first)
    if (earlier === undefined || isPassive(tokens, earlier, first)) return []
    return doersBefore(tokens, earlier, from, depth + 1)
  }
  if (link === ',') return doersBeforeAside(tokens, end - 1, from, depth)
  return throughRelative(tokens, listBefore(tokens, end, first), from, depth)
}

/** Those whom a phrase behind a preposition or a verb names, each of a coordination: "soldiers, policemen and by settlers". */
export function partiesFrom(tokens: readonly Token[], at: number, until: number): Party[] {
  const parties: Party[] = []
  for (let next = at; ; ) {
    if (/^(?:both|by|either)$/.test(lowerAt(tokens, next))) next++
    const phrase = severalUnits(tokens, next, until) ?? partyFrom(tokens, next, until)
    if (!phrase) return parties.slice(0, certainEnd(parties, tokens))
    const before = parties.at(-1)
    // "security and military sites" are sites
    if (before && sharesHead(tokens, before, phrase)) {
      parties[parties.length - 1] = { start: before.start, end: phrase.end, head: phrase.end - 1 }
      return parties
    }
    parties.push(phrase)
    const joint = jointAt(tokens, phrase.end, until) ?? jointBehindOf(tokens, phrase.end, until)
    if (joint === undefined || parties.length > 5) return parties.slice(0, certainEnd(parties, tokens))
    next = joint
  }
}

/** A list of which only commas join the last is cut before it: what stands there may be another clause. */
function certainEnd(parties: readonly Party[], tokens: readonly Token[]): number {
  const joined = (i: number) => lowerAt(tokens, parties[i]!.end) === ','
  const hasAnd = parties.some((party, i) => i < parties.length - 1 && !joined(i) && party.end < tokens.length)
  return hasAnd ? parties.length : Math.min(parties.length, 1)
}

/** The token after what joins another to a phrase that ends before a token. */
function jointAt(tokens: readonly Token[], end: number, until: number): number | undefined {
  if (end >= until) return undefined
  const words = [0, 1, 2].map(step => lowerAt(tokens, end + step))
  if (words.join(' ') === 'as well as') return end + 3
  if (/^(?:along|together)$/.test(words[0]!) && words[1] === 'with') return end + 2
  if (words[0] === ',' && words[1] === 'and') return end + 2
  if (words[0] === ',' && tokens[end + 1]?.sentence === tokens[end]?.sentence) return end + 1
  return words[0] === 'and' ? end + 1 : undefined
}

/** The same behind what the phrase is of: "fighters of the front and by bandits". */
function jointBehindOf(tokens: readonly Token[], end: number, until: number): number | undefined {
  if (!/^(?:of|from)$/.test(lowerAt(tokens, end))) return undefined
  const next = tokens[end + 1]
  if (next === undefined || !(next.pos === 'DET' || isCapitalised(next.word))) return undefined
  const owner = partyFrom(tokens, end + 1, until)
  return owner && lowerAt(tokens, owner.end) === 'and' ? owner.end + 1 : undefined
}

/** The phrases of a list that ends before a token, from the first to the last. */
function listBefore(tokens: readonly Token[], at: number, from: number): Party[] {
  const parties: Party[] = []
  let isJoined = false
  for (let end = at; end > from; ) {
    const phrase = withOtherUnits(tokens, withoutOpening(tokens, partyBefore(tokens, end, from)), from)
    if (phrase === undefined || !mayBeNoun(tokens[phrase.head]!)) break
    const next = parties[0]
    if (next && sharesHead(tokens, phrase, next)) {
      parties[0] = { start: phrase.start, end: next.end, head: next.head }
    } else parties.unshift(phrase)
    let before = openingOf(tokens, phrase.start, from)
    // "militiamen and, later, soldiers"
    if (lowerAt(tokens, before - 1) === ',' && tokens[before - 2]?.pos === 'ADV' && lowerAt(tokens, before - 3) === ',')
      before -= 3
    const word = lowerAt(tokens, before - 1)
    if (before <= from) break
    if (/^(?:and|or|nor)$/.test(word)) {
      isJoined = true
      before--
      if (lowerAt(tokens, before - 1) === ',') before--
    } else if (
      /^(?:as)$/.test(word) &&
      lowerAt(tokens, before - 2) === 'well' &&
      lowerAt(tokens, before - 3) === 'as'
    ) {
      before -= 3
    } else if (lowerAt(tokens, before - 1) === 'also' && lowerAt(tokens, before - 2) === 'but') break
    else if (!(word === ',' && isJoined)) break
    else before--
    if (tokens[before - 1]?.sentence !== tokens[at - 1]!.sentence) break
    end = before
  }
  return parties
}

/** A phrase without words such as "both" before it. */
function withoutOpening(tokens: readonly Token[], phrase: Party | undefined): Party | undefined {
  if (phrase === undefined) return undefined
  let { start } = phrase
  for (let i = start; i < phrase.head; i++)
    if (isTime(tokens[i]) || /^(?:both|only|not|also)$/i.test(tokens[i]!.word)) start = i + 1
  return { ...phrase, start }
}

const ordinal = /^(?:\d+(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|[ivx]+)$/i

/** "the 1st and 2nd Brigades", read from its beginning: several units, which stand together. */
function severalUnits(tokens: readonly Token[], at: number, until: number): Party | undefined {
  let start = at
  while (start < until && tokens[start]!.pos === 'DET') start++
  let last = start
  for (let next = nextOrdinal(tokens, last); next !== undefined; next = nextOrdinal(tokens, last)) last = next
  if (last === start || !ordinal.test(lowerAt(tokens, start))) return undefined
  const phrase = partyFrom(tokens, last, until)
  const isList = tokens.slice(start, last).some(({ word }) => word === ',')
  return isList ? undefined : phrase && { ...phrase, start }
}

/** The ordinal that a comma or "and" joins to one at a token. */
function nextOrdinal(tokens: readonly Token[], at: number): number | undefined {
  let i = at + 1
  while (i < at + 4 && /^(?:,|and|or|the)$/.test(lowerAt(tokens, i))) i++
  return i > at + 1 && ordinal.test(lowerAt(tokens, i)) ? i : undefined
}

/** The same, read from its end. */
function withOtherUnits(tokens: readonly Token[], phrase: Party | undefined, from: number): Party | undefined {
  if (phrase === undefined || !ordinal.test(lowerAt(tokens, phrase.start))) return phrase
  let { start } = phrase
  for (let i = start - 1; i >= from && i >= start - 3; i--) {
    if (ordinal.test(lowerAt(tokens, i)) && i < start - 1) {
      start = i
      i = start
    } else if (!/^(?:,|and|or|the)$/.test(lowerAt(tokens, i))) break
  }
  // three and more are no name that could be written down
  return tokens.slice(start, phrase.start).some(({ word }) => word === ',') ? undefined : { ...phrase, start }
}

/** The first of the articles and the like before a phrase. */
function openingOf(tokens: readonly Token[], start: number, from: number): number {
  let at = start
  while (
    at > from &&
    (tokens[at - 1]!.pos === 'DET' || /^(?:its|his|her|their|our|my|your|both|all)$/i.test(tokens[at - 1]!.word))
  )
    at--
  return at
}

/** Behind an aside between commas, its subject stands before the first: "the army, together with tribesmen, killed". */
function doersBeforeAside(tokens: readonly Token[], close: number, from: number, depth: number): Party[] {
  const first = Math.max(from, close - longestAside)
  let open = close - 1
  while (open > first && tokens[open]!.word !== ',' && !clauseEnds.test(tokens[open]!.word)) open--
  if (tokens[open]?.word !== ',' || open <= from) return []
  const [subject] = throughRelative(tokens, listBefore(tokens, open, Math.max(from, open - reach)), from, depth).slice(
    -1,
  )
  if (subject === undefined || subject.end !== open) return []
  const opening = lowerAt(tokens, open + 1)
  // "it was rebels, and not soldiers, who killed"
  if (tokens.slice(open + 1, open + 3).some(({ word }) => /^(?:not|never|rather|instead|unlike)$/i.test(word)))
    return [subject]
  if (!accompanying.test(opening) && !/^(?:with|and)$/.test(opening)) return [subject]
  let within = open + 1
  while (within < close && !/^(?:with|by|as|and)$/.test(lowerAt(tokens, within))) within++
  const others = listBefore(tokens, close, within + 1)
  return others.length > 0 ? [subject, ...others] : [subject]
}

/**
 * Where the phrases before a verb are what an earlier verb of a relative clause has for its object, the subject is the noun
 * that the clause belongs to: "a militia that does not recognise the council killed".
 */
function throughRelative(tokens: readonly Token[], parties: Party[], from: number, depth: number): Party[] {
  const [first] = parties
  if (first === undefined) return []
  if (isParticipleBehindNoun(tokens, first.start)) return beforeParticiple(tokens, first.start, from, depth)
  const before = openingOf(tokens, first.start, from) - 1
  const link = tokens[before]
  if (before < from || link === undefined || link.sentence !== tokens[first.start]!.sentence) return parties
  if (link.pos === 'PUNCT' || link.pos === 'SCONJ' || link.kinds.has('ReportingVerb')) return parties
  if (link.pos === 'VERB' && /ing$/i.test(link.word)) return beforeParticiple(tokens, before, from, depth)
  // "men dressed as policemen", "gunmen in the guise of"
  if (/^(?:as|like|than|not|unlike)$/i.test(link.word)) return []
  // "gunmen thought to be smugglers", but "it was smugglers who"
  if (link.lemma === 'be' && lowerAt(tokens, before - 1) !== 'it') return []
  if (!isFiniteVerb(tokens, before) && link.pos !== 'ADP') return parties
  const relative = relativeBefore(tokens, before, from)
  // "the army killed rebels and the rebels killed": only the last is no object of the verb before
  if (relative === undefined && isFiniteVerb(tokens, before)) return parties.slice(-1)
  if (relative === undefined) return link.pos === 'ADP' ? (isOpeningAdverbial(tokens, before) ? parties : []) : parties
  const end = lowerAt(tokens, relative - 1) === ',' ? relative - 1 : relative
  return depth > deepest ? [] : listBefore(tokens, end, Math.max(from, end - reach))
}

/** "soldiers not wearing badges": a participle with a noun behind it that says more of one before it. */
function isParticipleBehindNoun(tokens: readonly Token[], at: number): boolean {
  const { pos, word, sentence } = tokens[at]!
  const before = tokens[at - 1]
  return (
    pos === 'VERB' && /ing$/i.test(word) && before?.sentence === sentence && (isNoun(before) || before.pos === 'PART')
  )
}

/** "guards escorting the miners beat": whoever stands before the participle. */
function beforeParticiple(tokens: readonly Token[], participle: number, from: number, depth: number): Party[] {
  let end = participle
  while (end > from && /^(?:PART|ADV)$/.test(tokens[end - 1]!.pos)) end--
  if (depth > deepest || end <= from || !mayBeNoun(tokens[end - 1]!)) return []
  return throughRelative(tokens, listBefore(tokens, end, Math.max(from, end - reach)), from, depth + 1)
}

/** "In Selm soldiers killed": the preposition opens the sentence. */
function isOpeningAdverbial(tokens: readonly Token[], at: number): boolean {
  return tokens[at - 1]?.sentence !== tokens[at]!.sentence || tokens[at - 1]!.pos === 'PUNCT'
}

/** The relative pronoun of the clause in which a verb stands. */
function relativeBefore(tokens: readonly Token[], verb: number, from: number): number | undefined {
  for (let i = verb - 1; i > from && verb - i < 15; i--) {
    const { word, pos } = tokens[i]!
    if (clauseEnds.test(word) || word === ',') return undefined
    if (relatives.test(word) && isNoun(tokens[i - 1]!)) return i
    if (relatives.test(word) && lowerAt(tokens, i - 1) === ',') return i
    if (pos === 'SCONJ') return undefined
  }
  return undefined
}

/** The verb before a token that has the same subject as one joined to it by "and". */
export function finiteBefore(tokens: readonly Token[], at: number, from: number): number | undefined {
  for (let i = at - 1; i > from; i--) {
    const { word, pos } = tokens[i]!
    if (clauseEnds.test(word) || pos === 'SCONJ' || (relatives.test(word) && !isNoun(tokens[i + 1]!))) return undefined
    if (isFiniteVerb(tokens, i)) return i
  }
  return undefined
}

/** Whether the verb behind "and" is a participle before a noun, so that "and" joins nouns. */
function isListed(tokens: readonly Token[], end: number): boolean {
  return !isFiniteVerb(tokens, end) && isNoun(tokens[end]!)
}

/** Whether the one word before "and" only says more of the noun that ends the phrase behind it. */
function sharesHead(tokens: readonly Token[], before: Span, after: Span): boolean {
  const { word, lemma, pos } = tokens[before.start]!
  const isBare =
    before.end === before.start + 1 && after.start === before.end + 1 && tokens[before.start - 1]?.pos !== 'DET'
  return (
    isBare &&
    after.end - after.start > 1 &&
    pos !== 'PROPN' &&
    word.toLowerCase() === lemma.toLowerCase() &&
    !tokens[before.start]!.kinds.has('PersonNoun')
  )
}

/** Whether a token may stand between a verb and its subject: auxiliaries, adverbs, "who". */
function isBetween({ pos, word }: Token): boolean {
  return pos === 'AUX' || pos === 'ADV' || /^(?:who|that|which|not|n['’]t|jointly|both)$/i.test(word)
}
