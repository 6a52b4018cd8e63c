import type { Span } from '../../claims/document.js'
import { fullPhraseBefore, fullPhraseFrom } from '../grammar/full-phrase.js'
import { sentenceStart } from '../grammar/sentences.js'
import { wordsOf } from '../grammar/words.js'
import { isKnownWord } from '../text/known-words.js'
import { firstNotBefore } from '../text/search.js'
import type { Token } from '../text/tokens.js'
import { isDoneTo } from './accused-sources.js'
import { indexBySentence } from './by-sentence.js'
import { commonWords, type Name, nameIn } from './names.js'
import { coreOf } from './source-core.js'
import type { ReportedStatement } from './statement.js'
import { withoutViewer } from './viewers.js'

/** How many paragraphs back a name is looked for. */
const reach = 2
/** How many mentions are looked at. */
const mostMentions = 40

/** Says for every statement who speaks, as the words that name them here or elsewhere in the document. */
export function resolveSpeakers(
  statements: readonly ReportedStatement[],
  tokens: readonly Token[],
): ReportedStatement[] {
  const common = commonWords(tokens)
  const near = indexBySentence(statements, tokens)
  const sources = statements.map(statement => subjectOf(statement, near, tokens))
  const named = sources.map(source => source && nameIn(tokens, source, common))
  const known = named.flatMap(name => name ?? [])
  const fuller = new Map([...namesInFull(known, tokens), ...fullNames(known)])
  const names = named.map(name => name && (fuller.get(name.text) ?? name))
  const persons = findMentions(
    names.flatMap(name => (name && !name.body ? name : [])),
    tokens,
  )
  const heard: Mention[] = []
  return statements.map((statement, i) => {
    const source = sources[i]
    if (source === undefined) return statement
    const name = names[i] ?? referent(source, tokens, { persons, heard })
    const isSubject = statement.cue[0] === undefined || source.start < statement.cue[0].start
    if (name?.body && isSubject) heard.push({ ...name, at: source.start })
    const { start, end, text, body } = name ?? { ...source, text: wordsOf(tokens, source), body: false }
    return { ...statement, speaker: { start, end, text, named: name !== undefined, body } }
  })
}

/** The words that stand for the source: its own, those of the sentence's subject, or what a relative pronoun goes back to. */
function subjectOf(
  statement: ReportedStatement,
  near: (span: Span) => readonly ReportedStatement[],
  tokens: readonly Token[],
): Span | undefined {
  const [first, second] = statement.source
  const [cue] = statement.cue
  // the place at a report's beginning speaks for nobody
  const source = first && second && tokens[first.end]?.word === ':' ? second : first
  if (source) {
    if (!/^(?:who|which)$/i.test(tokens[source.start]!.word)) return trim(source, tokens)
    const end = tokens[source.start - 1]?.word === ',' ? source.start - 1 : source.start
    return fullPhraseBefore(tokens, end, sentenceStart(tokens, source.start)) ?? trim(source, tokens)
  }
  if (cue === undefined || isDoneTo(cue, tokens)) return undefined
  const from = sentenceStart(tokens, cue.start)
  const isShared = near(cue).some(
    other => other !== statement && other.cue.some(({ start }) => from <= start && start < cue.start),
  )
  const joins = /^(and|but|,|also)$/i.test(tokens[cue.start - 1]?.word ?? '')
  return joins && !isShared ? fullPhraseFrom(tokens, from) : undefined
}

function trim(source: Span, tokens: readonly Token[]): Span {
  let { start, end } = coreOf(withoutViewer(source, tokens), tokens)
  const colon = tokens.slice(start, end).findLastIndex(({ word }) => word === ':')
  if (colon >= 0 && start + colon + 1 < end) start += colon + 1
  const isPair = /^(?:both|either)$/i.test(tokens[start]!.word)
  if (isPair && tokens.slice(start, end).some(({ word }) => /^(?:and|or)$/.test(word))) start++
  while (end > start + 1 && ['PUNCT', 'SYM'].includes(tokens[end - 1]!.pos)) end--
  while (start < end - 1 && tokens[start]!.pos === 'PUNCT') start++
  return { start, end }
}

/** For the names that end one other, or begin it without being an acronym: the fuller name, a surname's full one. */
function fullNames(known: readonly Name[]): ReadonlyMap<string, Name> {
  const fuller = new Map<string, Map<string, Name>>()
  const add = (short: string, name: Name) => {
    const names = fuller.get(short) ?? new Map<string, Name>()
    fuller.set(short, names.set(name.text, name))
  }
  for (const name of new Map(known.map(name => [name.text, name])).values()) {
    const words = name.text.split(' ')
    for (let i = 1; i < words.length; i++) add(words.slice(i).join(' '), name)
    const isOwners = /^['’]s?$/.test(words[1] ?? '')
    if (words.length > 1 && !isOwners && !/^[\p{Lu}\p{N}.]+$/u.test(words[0]!)) add(words[0]!, name)
  }
  return new Map(
    [...fuller].flatMap(([short, names]) => (names.size === 1 ? [[short, [...names.values()][0]!] as const] : [])),
  )
}

/** For single names that stand elsewhere behind a first name, always the same: "the mayor, Ida Kern" for "Kern". */
function namesInFull(known: readonly Name[], tokens: readonly Token[]): ReadonlyMap<string, Name> {
  const single = new Map(known.filter(({ text, body }) => !body && !text.includes(' ')).map(name => [name.text, name]))
  const found = new Map<string, Map<string, Name>>()
  tokens.forEach(({ word, sentence }, i) => {
    const first = tokens[i - 1]
    if (!single.has(word) || first?.sentence !== sentence || !isFirstName(tokens, i - 1)) return
    const text = `${first.word} ${word}`
    found.set(word, (found.get(word) ?? new Map()).set(text, { start: i - 1, end: i + 1, text, body: false }))
  })
  return new Map(
    [...found].flatMap(([word, names]) => (names.size === 1 ? [[word, [...names.values()][0]!] as const] : [])),
  )
}

/** A word with a capital that is no title, and does not merely begin its sentence. */
function isFirstName(tokens: readonly Token[], i: number): boolean {
  const { word, pos, kinds, sentence } = tokens[i]!
  const isTitle = ['TitleWord', 'OfficeNoun', 'PersonNoun', 'FormOfAddress', 'BodyWord', 'ImpersonalWord'].some(kind =>
    kinds.has(kind),
  )
  return (
    /^\p{Lu}\p{Ll}+$/u.test(word) &&
    pos === 'PROPN' &&
    !isTitle &&
    (tokens[i - 1]?.sentence === sentence || !isKnownWord(word.toLowerCase()))
  )
}

/** Every place where a person's name, or last name, stands. */
function findMentions(known: readonly Name[], tokens: readonly Token[]): Mention[] {
  const byLast = new Map(known.map(name => [tokens[name.end - 1]!.word, name]))
  return tokens.flatMap(({ word }, at) => {
    const name = byLast.get(word)
    return name ? [{ ...name, at }] : []
  })
}

/** Whom "he", "she", "the organisation" or "the report" goes back to: in the nearest paragraph with any, the one that comes into question. */
function referent(
  source: Span,
  tokens: readonly Token[],
  { persons, heard }: { persons: readonly Mention[]; heard: readonly Mention[] },
): Name | undefined {
  const body = standsForBody(tokens.slice(source.start, source.end))
  if (body === undefined) return undefined
  const { paragraph } = tokens[source.start]!
  const before = mentionsBefore(body ? heard : persons, source.start)
  const nearest = before.at(-1) && tokens[before.at(-1)!.at]!.paragraph
  if (nearest === undefined || paragraph - nearest > reach) return undefined
  const near = before.filter(({ at }) => tokens[at]!.paragraph === nearest)
  return new Set(near.map(({ text }) => text)).size === 1 ? near[0] : undefined
}

/** The last mentions before a token, so many at most; mentions come in their order. */
function mentionsBefore(mentions: readonly Mention[], before: number): readonly Mention[] {
  const end = firstNotBefore(mentions.length, i => mentions[i]!.at < before)
  return mentions.slice(Math.max(0, end - mostMentions), end)
}

/** Whether a source without a name stands for an organisation named before (true), or for a person (false). */
function standsForBody(words: readonly Token[]): boolean | undefined {
  const first = words[0]!.word.toLowerCase()
  if (words.length === 1 && (first === 'he' || first === 'she')) return false
  if (!['the', 'its', 'this'].includes(first) || words.length > 3) return undefined
  const head = words.at(-1)!
  // "the justice ministry" is one of several, "the rights group" the one that was named
  if (
    words.length === 3 &&
    /^(?:ministry|department|commission|committee|office|party|union|company)$/i.test(head.word)
  )
    return undefined
  return head.kinds.has('BodyNoun') || head.kinds.has('RecordNoun') ? true : undefined
}

interface Mention extends Name {
  /** The token at which it is mentioned. */
  readonly at: number
}
