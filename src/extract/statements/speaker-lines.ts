import type { Span } from '../../claims/document.js'
import { isKnownWord } from '../text/known-words.js'
import { mayOpen } from '../text/quotes.js'
import type { Token } from '../text/tokens.js'
import { findQuotations } from './quotations.js'
import type { ReportedStatement } from './statement.js'

/** How sure each form is: set by hand. */
const confidences = { quoted: 0.75, transcript: 0.65 }
/** A line that names who speaks has so many words at most, and one before what is spoken so many. */
const longest = 14
const longestLabel = 8
/** So many paragraphs go on with what somebody says in a transcript. */
const reach = 4

const somebody = ['PersonNoun', 'WitnessNoun', 'TitleWord', 'OfficeNoun', 'BodyWord', 'BodyNoun']
const joining = /^(?:of|the|for|and|al|el|bin|ibn|de|du|da|von|van|in|[(),.'’&-]|['’]s)$/i

/**
 * The statements whose speaker stands in a line's form: behind a quotation and a dash, in a line of its own before or behind
 * it, and in the lines of a transcript.
 */
export function findSpeakerLines(tokens: readonly Token[]): ReportedStatement[] {
  const paragraphs = paragraphsOf(tokens)
  const quoted = findQuotations(tokens).flatMap(
    parts => creditedBehind(tokens, parts) ?? namedBefore(tokens, parts) ?? [],
  )
  return [...quoted, ...findTranscript(tokens, paragraphs)]
}

/** “…” — Anna Petrova, mayor of Selm; the dash may open the next line. */
function creditedBehind(tokens: readonly Token[], parts: readonly Span[]): ReportedStatement | undefined {
  const { end } = parts.at(-1)!
  const dash = tokens[end]
  if (dash === undefined || tokens[end - 1]!.end === dash.start) return undefined
  if (!/^(?:[-–—―]|--)$/.test(dash.word)) return namedBehind(tokens, parts)
  const stop = paragraphEnd(tokens, end, longest + 3)
  const source = withoutStop(tokens, { start: end + 1, end: stop })
  if (dash.paragraph - tokens[end - 1]!.paragraph > 1 || !namesSpeaker(tokens, source)) return undefined
  return {
    ...{ source: [source], cue: [{ start: end, end: end + 1 }], content: [...parts] },
    confidence: confidences.quoted,
  }
}

/** The line behind a quotation that has its own, where no other quotation follows: "Anna Petrova, mayor of Selm". */
function namedBehind(tokens: readonly Token[], parts: readonly Span[]): ReportedStatement | undefined {
  const [{ start }, { end }] = [parts[0]!, parts.at(-1)!]
  const isOwnLine =
    tokens[start - 1]?.paragraph !== tokens[start]!.paragraph &&
    tokens[end]!.paragraph === tokens[end - 1]!.paragraph + 1
  const source = { start: end, end: paragraphEnd(tokens, end, longest + 3) }
  const next = tokens[source.end]
  if (!isOwnLine || (next && mayOpen(next.word)) || /^[.!?:…]$/.test(tokens[source.end - 1]!.word)) return undefined
  if (!(namesSpeaker(tokens, source) && isName(tokens, end) && hasRole(tokens, source))) return undefined
  return { ...{ source: [source], cue: [], content: [...parts] }, confidence: confidences.quoted }
}

/** "Anna Petrova, mayor of Selm:", or a line of these words alone, before the quotation. */
function namedBefore(tokens: readonly Token[], parts: readonly Span[]): ReportedStatement | undefined {
  const { start } = parts[0]!
  const before = tokens[start - 1]
  if (before === undefined) return undefined
  const hasColon = before.word === ':'
  const isOwnLine =
    tokens[start]!.paragraph === before.paragraph + 1 && tokens[start - 2]?.paragraph === before.paragraph
  if (!(isOwnLine || (hasColon && before.paragraph === tokens[start]!.paragraph))) return undefined
  let from = start - 1
  while (from > 0 && start - from <= longest + 2 && tokens[from - 1]!.paragraph === before.paragraph) from--
  const source = { start: from, end: hasColon ? start - 1 : start }
  if (/^[.!?…]$/.test(before.word) || !namesSpeaker(tokens, source)) return undefined
  // without a colon it may be a heading: a name and who it is of
  if (!hasColon && !(isName(tokens, source.start) && hasRole(tokens, source))) return undefined
  return {
    ...{ source: [source], cue: hasColon ? [{ start: start - 1, end: start }] : [], content: [...parts] },
    confidence: confidences.quoted,
  }
}

/** The paragraphs "ANNA PETROVA: …", where at least two of them name somebody. */
function findTranscript(tokens: readonly Token[], paragraphs: readonly Span[]): ReportedStatement[] {
  const labelled = paragraphs.flatMap((paragraph, p) => {
    const colon = labelEnd(tokens, paragraph)
    return colon === undefined ? [] : [{ p, paragraph, colon }]
  })
  const isInterview = labelled.some(({ paragraph }) => isModerator(tokens[paragraph.start]!))
  const full = labelled.filter(
    ({ paragraph, colon }) =>
      (isInterview && colon - paragraph.start === 1) || isSpeaker(tokens, { start: paragraph.start, end: colon }),
  )
  const lastNames = new Set(full.map(({ colon }) => tokens[colon - 1]!.word.toLowerCase()))
  const inFull = labelled.length > 0 ? namesInFull(tokens) : new Map<string, number>()
  const spoken = labelled.filter(
    line =>
      full.includes(line) ||
      lastNames.has(tokens[line.colon - 1]!.word.toLowerCase()) ||
      (line.colon - line.paragraph.start === 1 && inFull.has(tokens[line.paragraph.start]!.word.toLowerCase())),
  )
  const labels = new Set(spoken.map(({ colon }) => tokens[colon - 1]!.word.toLowerCase()))
  // a digest of news begins its items with places, and tells in each who said what
  const telling = spoken.filter(({ paragraph }) => hasSaid(tokens, paragraph))
  const isSpeech = spoken.filter(({ paragraph, colon }) =>
    tokens.slice(colon, paragraph.end).some(({ pos }) => pos === 'VERB' || pos === 'AUX'),
  )
  if (isSpeech.length * 2 <= spoken.length) return []
  if (spoken.length < 2 || labels.size < 2 || telling.length * 2 > spoken.length) return []
  return spoken.map(({ p, paragraph, colon }, s) => {
    const next = spoken[s + 1]?.p
    const last = next !== undefined && next - p <= reach ? paragraphs[next - 1]! : paragraph
    return {
      source: [{ start: paragraph.start, end: colon }],
      cue: [{ start: colon, end: colon + 1 }],
      content: [{ start: colon + 1, end: last.end }],
      confidence: confidences.transcript,
    }
  })
}

/** The colon behind a paragraph's first words, where these are written as a name is and a sentence follows. */
function labelEnd(tokens: readonly Token[], { start, end }: Span): number | undefined {
  let isAside = false
  for (let i = start; i < Math.min(end - 2, start + longestLabel); i++) {
    const { word } = tokens[i]!
    isAside = word === '(' || (word === ',' && i > start + 1) || (isAside && word !== ')')
    if (word === ':') return i > start && /^[.!?…”"’]$/.test(tokens[end - 1]!.word) ? i : undefined
    if (!(isAside || /^\p{Lu}/u.test(word) || joining.test(word))) return undefined
  }
  return undefined
}

/** A name of at least two words, or one word for what somebody is. */
function isSpeaker(tokens: readonly Token[], label: Span): boolean {
  const words = tokens.slice(label.start, label.end)
  if (words.length === 1)
    return words[0]!.kinds.has('OfficeNoun') || words[0]!.kinds.has('TitleWord') || isModerator(words[0]!)
  const names = words.filter(({ word }) => /^\p{Lu}/u.test(word))
  const isPerson = !words.some(
    ({ kinds, word }) => kinds.has('ImpersonalWord') || kinds.has('PublicNameWord') || headings.test(word),
  )
  const areNames = names.filter(token => mayBeName(token) || isOf(token)).length * 2 >= names.length
  return isPerson && names.length >= 2 && areNames && (mayBeName(names[0]!) || isOf(names[0]!))
}

/** Words of headings and of lists, which are written like names. */
const headings =
  /^(?:deaths?|tolls?|reports?|key|points?|flood|summary|updates?|causes?|background|totals?|killed|injured|missing|wounded|casualties|victims?|locations?|places?|dates?|times?|photos?|images?|sources?|videos?|text|editors?|notes?|contacts?|breaking|read|more|related|watch|live|analysis|opinion|timeline|corrections?|weather|what|why|how|who|when|where|the|by|part|chapter|section|figure|table)$/i

function mayBeName({ pos, word }: Token): boolean {
  return pos === 'PROPN' || !isKnownWord(word.toLowerCase())
}

function isModerator({ word }: Token): boolean {
  return /^(?:moderator|interviewer|interviewee|speaker|question|host|presenter|chair|judge|witness|counsel)$/i.test(
    word,
  )
}

/** The words that end a name of several words, in small letters, with the last place where they do. */
function namesInFull(tokens: readonly Token[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>()
  tokens.forEach(({ word, sentence }, i) => {
    const before = tokens[i - 1]
    if (/^\p{Lu}/u.test(word) && before?.pos === 'PROPN' && before.sentence === sentence)
      found.set(word.toLowerCase(), i)
  })
  return found
}

function hasSaid(tokens: readonly Token[], { start, end }: Span): boolean {
  return tokens
    .slice(start, end)
    .some(({ kinds, word }) => kinds.has('ReportingVerb') && /^(?:said|says|told|reported)$/i.test(word))
}

/** Whether a line names who speaks: a name, or words for what somebody is; no sentence. */
function namesSpeaker(tokens: readonly Token[], { start, end }: Span): boolean {
  if (end - start < 1 || end - start > longest) return false
  const words = tokens.slice(start, end)
  if (words.some(({ pos, word }) => mayOpen(word) || pos === 'AUX' || /^(?:that|which|:)$/i.test(word))) return false
  if (words.some(({ pos, word }) => pos === 'VERB' && /^\p{Ll}/u.test(word) && !/(?:ed|ing)$/.test(word))) return false
  return isName(tokens, start) || words.some(isOf)
}

/** Two words that are written as a name is. */
function isName(tokens: readonly Token[], at: number): boolean {
  const [first, second] = [tokens[at], tokens[at + 1]]
  const isCapital = (token: Token | undefined) => token !== undefined && /^\p{Lu}/u.test(token.word)
  return isCapital(first) && isCapital(second) && first!.sentence === second!.sentence
}

/** Whether a name is followed by who somebody is: "Anna Petrova, mayor of Selm". */
function hasRole(tokens: readonly Token[], { start, end }: Span): boolean {
  const comma = tokens.slice(start, end).findIndex(({ word }) => word === ',')
  return comma > 1 && tokens.slice(start + comma + 1, end).some(isOf)
}

function isOf({ kinds }: Token): boolean {
  return somebody.some(kind => kinds.has(kind))
}

function withoutStop(tokens: readonly Token[], { start, end }: Span): Span {
  while (end > start && /^[.;]$/.test(tokens[end - 1]!.word)) end--
  return { start, end }
}

function paragraphsOf(tokens: readonly Token[]): Span[] {
  const found: Span[] = []
  for (let start = 0; start < tokens.length; ) {
    const end = paragraphEnd(tokens, start)
    found.push({ start, end })
    start = end
  }
  return found
}

/** The token after a paragraph, of which so many tokens are looked at. */
function paragraphEnd(tokens: readonly Token[], start: number, most = tokens.length): number {
  let end = start + 1
  while (end < tokens.length && end - start < most && tokens[end]!.paragraph === tokens[start]!.paragraph) end++
  return end
}
