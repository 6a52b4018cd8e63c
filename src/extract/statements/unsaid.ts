import type { Span } from '../../claims/document.js'
import { holdSaying } from '../attribution/speech-words.js'
import { sentenceStart, sentencesOf } from '../grammar/sentences.js'
import { isFiniteVerb } from '../grammar/verbs.js'
import { lowerAt } from '../grammar/words.js'
import { mayClose } from '../text/quotes.js'
import type { Token } from '../text/tokens.js'
import type { ReportedStatement } from './statement.js'

/** So many tokens at most stand between "no" or "neither" and the verb of saying. */
const reach = 12

/** Whether nobody says it, or it is only supposed that somebody does: "no one has said", "if the mayor said", "may have said". */
export function isUnsaid({ source: [source], cue: [cue] }: ReportedStatement, tokens: readonly Token[]): boolean {
  if (cue && (isSupposedly(tokens, cue) || deniesSaying(tokens, cue))) return true
  if (cue && isInCondition(tokens, cue.start)) return true
  if (source === undefined) return false
  const isTold = cue !== undefined && holdSaying([cue], tokens)
  return isNobody(tokens, source.start) || (isTold && isSupposing(tokens, source))
}

/** "If what the witness says is true, …": words of saying in the clause with "if" that opens a sentence. */
function isInCondition(tokens: readonly Token[], cue: number): boolean {
  const start = sentenceStart(tokens, cue)
  if (!/^(?:if|unless|whether)$/.test(lowerAt(tokens, start)) || !holdSaying([{ start: cue, end: cue + 1 }], tokens))
    return false
  return !tokens.slice(start, cue).some(({ pos }) => pos === 'PUNCT')
}

/** A clause that tells what nobody says, with the verb of saying. */
export interface Unsaid extends Span {
  readonly verb: number
}

/** The clauses that tell what nobody says: "Neither the mayor nor the council said that …". */
export function findUnsaid(tokens: readonly Token[]): Unsaid[] {
  return sentencesOf(tokens).flatMap(({ start, end }) => {
    for (let i = start; i < end; i++) {
      if (deniesSaying(tokens, { start: i, end: i + 1 })) return [{ start: i, end: clauseEnd(tokens, i, end), verb: i }]
      const opens = i === start || /^(?:[,;:–—“"]|but|and|that)$/i.test(tokens[i - 1]!.word)
      if (!opens || !isNobody(tokens, i)) continue
      for (let verb = i + 1; verb < Math.min(end, i + reach); verb++) {
        if (isSaying(tokens[verb]!) && isFiniteVerb(tokens, verb))
          return [{ start: i, end: clauseEnd(tokens, verb, end), verb }]
        if (/^(?:VERB|SCONJ)$/.test(tokens[verb]!.pos) || /^[,;:]$/.test(tokens[verb]!.word)) break
      }
    }
    return []
  })
}

function isSaying({ kinds, lemma }: Token): boolean {
  return kinds.has('ReportingVerb') || /^(?:know|believe|think|expect|suggest)$/.test(lemma)
}

/** A clause ends with its sentence, with what is quoted, or where another contradicts it. */
function clauseEnd(tokens: readonly Token[], from: number, end: number): number {
  for (let i = from; i < end - 1; i++) {
    if (mayClose(tokens[i]!.word)) return i
    if (/^[,;]$/.test(tokens[i]!.word) && /^(?:but|while|whereas|although|though|yet)$/i.test(tokens[i + 1]!.word))
      return i
  }
  return end
}

/** "nobody", "none of the guards", "neither the mayor", "no witness", "not one witness", "hardly anyone". */
function isNobody(tokens: readonly Token[], at: number): boolean {
  const [before, first, second] = [at - 1, at, at + 1].map(i => lowerAt(tokens, i))
  if (/^(?:nobody|none|neither|noone|nothing)$/.test(first!)) return true
  if (first === 'no') return !/^(?:fewer|less|longer|doubt)$/.test(second!)
  if (first === 'not') return /^(?:one|a|any)$/.test(second!)
  if (first === 'few') return before !== 'a'
  const isFew = /^(?:hardly|scarcely|barely)$/
  return (
    (isFew.test(first!) && /^(?:any|anyone|anybody)$/.test(second!)) ||
    (/^any(?:one|body)?$/.test(first!) && (isFew.test(before!) || before === 'not'))
  )
}

/** "if the mayor said", "had the council said", and who is asked for: "It is not known who said". */
function isSupposing(tokens: readonly Token[], { start, end }: Span): boolean {
  if (tokens[start - 1]?.sentence === tokens[start]!.sentence) {
    const before = lowerAt(tokens, start - 1)
    if (/^(?:if|unless|whether|suppose|supposing|imagine)$/.test(before)) return true
    const isDone = /^(?:did|does|do|has|have|had|would)$/.test(before)
    if (isDone && /^(?:nor|neither|never|time|once)$/.test(lowerAt(tokens, start - 2))) return true
    const isFirst = tokens[start - 2]?.sentence !== tokens[start]!.sentence
    if (isFirst && /^(?:had|should|were|did|does|has|have)$/.test(before)) return true
  }
  const isWho = end - start === 1 && lowerAt(tokens, start) === 'who'
  if (isWho && isNotWho(tokens, start)) return true
  return isWho && /^(?:known|clear|unclear|unknown|say|asked|wonder|wondered|ask)$/.test(lowerAt(tokens, start - 1))
}

/** "may have said", "would have said", "should have said", "might say". */
function isSupposedly(tokens: readonly Token[], { start, end }: Span): boolean {
  const modal = [start, start - 1].find(
    i => /^(?:might|may|should)$/.test(tokens[i]?.word ?? '') && !/^(?:i|we)$/.test(lowerAt(tokens, i - 1)),
  )
  if (modal !== undefined && tokens[modal + 1]?.kinds.has('ReportingVerb')) return true
  for (let i = Math.max(1, start - 2); i < end; i++)
    if (lowerAt(tokens, i) === 'have' && /^(?:may|might|could|should|would|must)$/.test(lowerAt(tokens, i - 1)))
      return true
  return false
}

/** "denied having said": that it was said is denied, and not what was said. */
function deniesSaying(tokens: readonly Token[], { start, end }: Span): boolean {
  const verb = [start, start - 1, start - 2].find(i => /^den(?:y|ies|ied)$/.test(lowerAt(tokens, i)))
  if (verb === undefined) return false
  return tokens
    .slice(verb + 1, Math.max(end, verb + 3))
    .some(
      ({ kinds, word }) =>
        kinds.has('ReportingVerb') && /^(?:said|saying|told|telling|claimed|claiming|reported|reporting)$/i.test(word),
    )
}

/** "It was not the mayor who said": somebody else did, if anybody. */
function isNotWho(tokens: readonly Token[], who: number): boolean {
  for (let i = who - 1; i > who - 8 && tokens[i]?.sentence === tokens[who]!.sentence; i--)
    if (/^n(?:ot|['’]t)$/.test(lowerAt(tokens, i))) return /^(?:is|was|were)$/.test(lowerAt(tokens, i - 1))
  return false
}
