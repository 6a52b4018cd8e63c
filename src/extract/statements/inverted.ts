import type { Span } from '../../claims/document.js'
import { cueVerbs } from '../attribution/cue-words.js'
import { fullPhraseFrom } from '../grammar/full-phrase.js'
import { sentencesOf } from '../grammar/sentences.js'
import { isFiniteVerb, mayBeVerb } from '../grammar/verbs.js'
import { lowerAt } from '../grammar/words.js'
import { mayClose, mayOpen } from '../text/quotes.js'
import type { Token } from '../text/tokens.js'
import { indexBySentence } from './by-sentence.js'
import { sourceFrom } from './source-phrase.js'
import { overlaps, type ReportedStatement } from './statement.js'

/** How sure the form is: set by hand. */
const confidence = 0.75

/**
 * Puts right what was tagged otherwise where words of saying stand before whose they are, without quotation marks: "The bridge
 * was safe, says the council", "The bridge, says the council, was safe", "— We did nothing, said the mayor".
 */
export function mendInverted(statements: readonly ReportedStatement[], tokens: readonly Token[]): ReportedStatement[] {
  const forms = sentencesOf(tokens).flatMap(sentence => invertedPattern(tokens, sentence) ?? [])
  if (forms.length === 0) return [...statements]
  const near = indexBySentence(statements, tokens)
  const wanted = forms.filter(
    form =>
      !near(form.cue[0]!).some(
        one =>
          one.cue.some(span => overlaps(span, form.cue[0]!)) &&
          one.source.some(span => span.start === form.source[0]!.start) &&
          one.content.every(span => span.end <= form.cue[0]!.start),
      ),
  )
  const replaced = new Set(
    wanted.flatMap(({ cue: [cue] }) =>
      near(cue!).filter(one => [...one.cue, ...one.content].some(span => overlaps(span, cue!))),
    ),
  )
  return [...statements.filter(one => !replaced.has(one)), ...wanted]
}

function invertedPattern(tokens: readonly Token[], sentence: Span): ReportedStatement | undefined {
  let { start, end } = sentence
  while (end > start && tokens[end - 1]!.pos === 'PUNCT') end--
  const isDialogue = /^[-–—―]$/.test(tokens[start]!.word)
  if (isDialogue) start++
  for (let verb = start + 2; verb < end - 1; verb++) {
    const pause = lowerAt(tokens, verb - 1)
    if (!(pause === ',' || (isDialogue && /^[-–—―]$/.test(pause)))) continue
    const source = isSaying(tokens, verb) ? sourceFrom(tokens, verb + 1) : undefined
    if (source === undefined || mayBeVerb(tokens[source.end])) continue
    // "said the prayer" is hardly said, "reported the accident" may be
    const isPlain =
      /^sa(?:id|ys?)$/i.test(tokens[verb]!.word) &&
      source.end === end &&
      /^(?:the|an?)$/i.test(tokens[source.start]!.word)
    if (!(isPlain || isSomebody(tokens, source))) continue
    if (!tokens[verb]!.kinds.has('ReportingVerb') && source.end < end) continue
    const said = { start, end: verb - 1 }
    if (isSubject(tokens, said)) continue
    if (tokens.slice(said.start, said.end).some(({ word }) => mayOpen(word) || mayClose(word))) return undefined
    const isClause = tokens
      .slice(said.start, said.end)
      .some(
        (token, i) => token.pos === 'AUX' || isFiniteVerb(tokens, said.start + i) || isFigureOfHeading(tokens, said, i),
      )
    const after = lowerAt(tokens, source.end) === ',' ? source.end + 1 : source.end
    const goesOn = after > source.end && !isClause && after < end && mayBeVerb(tokens[after])
    if (!(isClause || goesOn)) return undefined
    return {
      source: [source],
      cue: [{ start: verb, end: verb + 1 }],
      content: goesOn ? [said, { start: after, end }] : [said],
      confidence,
    }
  }
  return undefined
}

/** Whether words are a subject with a clause between commas that tells of it: "The ministry, which counts six dead, blamed". */
function isSubject(tokens: readonly Token[], { start, end }: Span): boolean {
  const phrase = fullPhraseFrom(tokens, start)
  if (phrase === undefined || lowerAt(tokens, phrase.end) !== ',') return false
  const isAside = /^(?:who|which|whose|whom)$/.test(lowerAt(tokens, phrase.end + 1))
  return isAside && !tokens.slice(phrase.end + 1, end).some(({ word }) => word === ',')
}

/** "Dead in mine fire: 28, says the company": a figure that ends what a heading says. */
function isFigureOfHeading(tokens: readonly Token[], { start, end }: Span, i: number): boolean {
  return start + i === end - 1 && tokens[end - 1]!.pos === 'NUM' && lowerAt(tokens, end - 2) === ':'
}

/** Whether a word is a verb of saying, also where it is taken for a noun: "…, reports the clinic". */
function isSaying(tokens: readonly Token[], i: number): boolean {
  const { kinds, lemma, pos, word } = tokens[i]!
  // whom somebody told stands behind the verb, and not who told them
  if (kinds.has('TellingVerb') || !(kinds.has('ReportingVerb') || cueVerbs.has(lemma))) return false
  return isFiniteVerb(tokens, i) || (pos === 'NOUN' && /s$/.test(word) && tokens[i + 1]!.pos === 'DET')
}

/** Whether words name somebody who says something, and are not what a verb does: "said the council", not "said goodbye". */
function isSomebody(tokens: readonly Token[], { start, end }: Span): boolean {
  if (tokens[start]!.pos === 'NUM') return false
  if (end - start === 1 && /^(?:he|she|they)$/i.test(tokens[start]!.word)) return true
  return tokens
    .slice(start, end)
    .some(
      ({ kinds, pos, word }) =>
        (pos === 'PROPN' && /^\p{Lu}/u.test(word)) ||
        [
          'PersonNoun',
          'WitnessNoun',
          'TitleWord',
          'OfficeNoun',
          'BodyWord',
          'BodyNoun',
          'RecordNoun',
          'OutletWord',
        ].some(kind => kinds.has(kind)),
    )
}
