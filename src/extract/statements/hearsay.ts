import { fullPhraseFrom } from '../grammar/full-phrase.js'
import { sentenceStart } from '../grammar/sentences.js'
import { lowerAt } from '../grammar/words.js'
import type { Token } from '../text/tokens.js'
import { type Change, confidence, lastOf } from './citing-change.js'
import { sourceBefore, sourceFrom } from './source-phrase.js'
import { overlaps, type ReportedStatement } from './statement.js'

/** "had heard from a guard that …", "was told by survivors that …". */
export function heardFrom(
  i: number,
  tokens: readonly Token[],
  around: () => readonly ReportedStatement[],
): Change | undefined {
  const source = sourceFrom(tokens, i + 2)
  const begin = source?.end
  if (source === undefined || begin === undefined || !/^(?:that|how|:)$/.test(lowerAt(tokens, begin))) return undefined
  const all = around()
  const holding = all.flatMap(({ content }) => content.filter(span => span.start <= i && source.end < span.end))
  const end = Math.min(lastOf(tokens, i), ...holding.map(span => span.end))
  const cue = { start: i, end: i + 2 }
  const replaced = all.filter(statement => statement.cue.some(span => overlaps(span, { start: i, end: begin })))
  return {
    added: [{ source: [source], cue: [cue], content: [{ start: begin, end }], confidence }],
    removed: replaced,
  }
}

/** "A nurse told her sister, who told the network, that …": the sister passes on what the nurse says. */
export function toldOn(
  i: number,
  tokens: readonly Token[],
  around: () => readonly ReportedStatement[],
): Change | undefined {
  const told = fullPhraseFrom(tokens, i + 1)
  if (told === undefined) return undefined
  const who = lowerAt(tokens, told.end) === ',' ? told.end + 1 : told.end
  const verb = lowerAt(tokens, who + 1) === 'then' || lowerAt(tokens, who + 1) === 'later' ? who + 2 : who + 1
  if (lowerAt(tokens, who) !== 'who' || !tokens[verb]?.kinds.has('TellingVerb')) return undefined
  const subject = sourceBefore(tokens, i, sentenceStart(tokens, i))
  const further = fullPhraseFrom(tokens, verb + 1)
  const begin = [further?.end ?? verb + 1].map(at => (lowerAt(tokens, at) === ',' ? at + 1 : at))[0]!
  if (subject === undefined || !/^(?:that|how|:)$/.test(lowerAt(tokens, begin))) return undefined
  const end = lastOf(tokens, i)
  const content = [{ start: begin, end }]
  return {
    added: [
      { source: [subject], cue: [{ start: i, end: i + 1 }], content, confidence, through: verb },
      { source: [told], cue: [{ start: verb, end: verb + 1 }], content, confidence },
    ],
    removed: around().filter(({ cue }) => cue.some(span => overlaps(span, { start: i, end: begin }))),
  }
}
