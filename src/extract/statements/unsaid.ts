import type { Span } from '../../claims/document.js'
import { sentencesOf } from '../grammar/sentences.js'
import { isFiniteVerb } from '../grammar/verbs.js'
import { lowerAt } from '../grammar/words.js'
import { mayClose } from '../text/quotes.js'
import type { Token } from '../text/tokens.js'
import type { ReportedStatement } from './statement.js'

/** So many tokens at most stand between "no" or "neither" and the verb of saying. */
const reach = 12

/** Whether nobody says it, or it is only supposed that somebody does: "no one has said", "if the mayor said", "may have said". */
export function isUnsaid({ source: [source], cue: [cue] }: ReportedStatement, tokens: readonly Token[]): boolean {
  if (cue && isSupposedly(tokens, cue.start)) return true
  if (source === undefined) return false
  return isNobody(tokens, source.start) || isSupposing(tokens, source)
}

/** A clause that tells what nobody says, with the verb of saying. */
export interface Unsaid extends Span {
  readonly verb: number
}

/** The clauses that tell what nobody says: "Neither the mayor nor the council said that …". */
export function findUnsaid(tokens: readonly Token[]): Unsaid[] {
  return sentencesOf(tokens).flatMap(({ start, end }) => {
    for (let i = start; i < end; i++) {
      const opens = i === start || /^(?:[,;:–—“"]|but|and|that)$/i.test(tokens[i - 1]!.word)
      if (!opens || !isNobody(tokens, i)) continue
      for (let verb = i + 1; verb < Math.min(end, i + reach); verb++) {
        if (tokens[verb]!.kinds.has('ReportingVerb') && isFiniteVerb(tokens, verb))
          return [{ start: i, end: clauseEnd(tokens, verb, end), verb }]
        if (/^(?:VERB|SCONJ)$/.test(tokens[verb]!.pos) || /^[,;:]$/.test(tokens[verb]!.word)) break
      }
    }
    return []
  })
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
  if (/^(?:nobody|none|neither|noone)$/.test(first!)) return true
  if (first === 'no') return !/^(?:fewer|less|longer|doubt)$/.test(second!)
  if (first === 'not') return /^(?:one|a|any|all|every|everyone)$/.test(second!)
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
    const isFirst = tokens[start - 2]?.sentence !== tokens[start]!.sentence
    if (isFirst && /^(?:had|should|were|did|does|has|have)$/.test(before)) return true
  }
  const isWho = end - start === 1 && lowerAt(tokens, start) === 'who'
  return isWho && /^(?:known|clear|unclear|unknown|say|asked|wonder|wondered|ask)$/.test(lowerAt(tokens, start - 1))
}

/** "may have said", "would have said", "should have said". */
function isSupposedly(tokens: readonly Token[], cue: number): boolean {
  const at = [cue, cue - 1, cue - 2].find(i => lowerAt(tokens, i) === 'have')
  return at !== undefined && /^(?:may|might|could|should|would|must)$/.test(lowerAt(tokens, at - 1))
}
