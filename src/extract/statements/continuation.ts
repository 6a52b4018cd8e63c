import type { Span } from '../../claims/document.js'
import { holdSaying } from '../attribution/speech-words.js'
import { fullPhraseFrom } from '../grammar/full-phrase.js'
import { sentencesOf } from '../grammar/sentences.js'
import type { Token } from '../text/tokens.js'
import { markParts, unmarkedSentences } from './by-sentence.js'
import { commonWords, nameIn } from './names.js'
import { extentOf, type ReportedStatement } from './statement.js'

/** How sure it is that a sentence continues what was said before it: set by hand. */
const confidence = 0.5
/** A subject is looked for in so many words at the beginning of a sentence. */
const beginning = 10

/**
 * Gives sentences in which nobody is said to say anything to the witness whose account they continue: those that follow in
 * its paragraph, one that begins the next with "they", and those that tell of a witness under another name.
 */
export function findContinuations(
  statements: readonly ReportedStatement[],
  tokens: readonly Token[],
): ReportedStatement[] {
  const common = commonWords(tokens)
  const starred = starredWords(tokens)
  const pseudonyms = new Map(
    statements.flatMap(statement => {
      const { speaker } = statement
      return speaker?.named && starred.has(speaker.text) ? [[speaker.text, statement] as const] : []
    }),
  )
  const pulled = indexContents(statements, tokens)
  const isWitness = (statement: ReportedStatement) =>
    statement.continues !== undefined ||
    pseudonyms.has(statement.speaker?.text ?? '') ||
    (testifies(statement, tokens) && !statement.speaker?.body)
  const strong = statements.filter(statement => holdSaying(statement.cue, tokens) || statement.speaker?.named)
  const said = strong.map(statement => ({ statement, at: extentOf(statement).end })).sort((a, b) => a.at - b.at)
  const continued: ReportedStatement[] = []
  let next = 0
  let before: { readonly statement: ReportedStatement; readonly at: number } | undefined
  for (const sentence of unmarkedSentences(markParts(strong, tokens.length), tokens)) {
    for (; next < said.length && said[next]!.at <= sentence.start; next++) {
      if (before === undefined || said[next]!.at > before.at) before = said[next]
    }
    const quoted = isQuotedLine(sentence, tokens) ? pulled.get(plainWords(sentence, tokens)) : undefined
    const told =
      findNamed(sentence, tokens, pseudonyms) ??
      (before && goesOn(before.at, sentence, tokens) ? before.statement : undefined)
    const last = quoted ?? (told && isWitness(told) && tellsOn(sentence, tokens, common) ? told : undefined)
    if (last === undefined) continue
    const statement: ReportedStatement = {
      source: [],
      cue: [],
      content: [sentence],
      confidence,
      continues: last.continues ?? last,
      ...(last.speaker ? { speaker: last.speaker } : {}),
    }
    continued.push(statement)
    before = { statement, at: sentence.end }
  }
  return continued
}

/** Whether a sentence may go on with what ends at a token: in its paragraph, or in the next where it begins with "they". */
function goesOn(at: number, { start, end }: Span, tokens: readonly Token[]): boolean {
  const apart = tokens[start]!.paragraph - tokens[at - 1]!.paragraph
  const opening = tokens.slice(start, Math.min(end, start + beginning))
  return apart === 0 || (apart === 1 && opening.some(({ word }) => /^(he|she|they)$/i.test(word)))
}

/** The statement of the pseudonymous witness whom a sentence begins with. */
function findNamed(
  { start, end }: Span,
  tokens: readonly Token[],
  pseudonyms: ReadonlyMap<string, ReportedStatement>,
): ReportedStatement | undefined {
  const words = tokens.slice(start, Math.min(end, start + beginning))
  return words.map(({ word }) => pseudonyms.get(word)).find(found => found !== undefined)
}

/** The statements by the words of each sentence of their contents, for a heading in quotation marks to be found among them. */
function indexContents(
  statements: readonly ReportedStatement[],
  tokens: readonly Token[],
): ReadonlyMap<string, ReportedStatement> {
  const found = new Map<string, ReportedStatement>()
  for (const statement of statements) {
    for (const span of statement.content)
      for (const sentence of sentencesOf(tokens, span)) found.set(plainWords(sentence, tokens), statement)
  }
  return found
}

function plainWords({ start, end }: Span, tokens: readonly Token[]): string {
  return tokens
    .slice(start, end)
    .filter(({ pos }) => pos !== 'PUNCT')
    .map(({ word }) => word.toLowerCase())
    .join(' ')
}

function isQuotedLine({ start, end }: Span, tokens: readonly Token[]): boolean {
  const { paragraph, word } = tokens[start]!
  const isLine = tokens[start - 1]?.paragraph !== paragraph && tokens[end]?.paragraph !== paragraph
  return isLine && /^[“"‘']$/.test(word)
}

/** Whether a source tells what it went through or saw: a witness by the word for it, or one who tells somebody. */
function testifies({ source, cue, speaker }: ReportedStatement, tokens: readonly Token[]): boolean {
  const has = (spans: readonly Span[], kind: string) =>
    spans.some(({ start, end }) => tokens.slice(start, end).some(({ kinds }) => kinds.has(kind)))
  // whom "who" goes back to is not what the sentence is about
  if (source.some(({ start }) => /^(who|whose)$/i.test(tokens[start]!.word))) return false
  return has(speaker ? [speaker] : source, 'WitnessNoun') || has(cue, 'TellingVerb')
}

/** The words that are marked with an asterisk somewhere, as a name that was changed is. */
function starredWords(tokens: readonly Token[]): ReadonlySet<string> {
  return new Set(
    tokens.flatMap(({ word, end }, i) => (tokens[i + 1]?.word === '*' && tokens[i + 1]!.start === end ? [word] : [])),
  )
}

/** Whether a sentence goes on telling: not a heading, nor one that an organisation is the subject of. */
function tellsOn({ start, end }: Span, tokens: readonly Token[], common: ReadonlySet<string>): boolean {
  if (!/^[.!?…”"’]$/.test(tokens[end - 1]!.word)) return false
  const subject = fullPhraseFrom(tokens, start)
  return !(subject && nameIn(tokens, subject, common)?.body)
}
