import type { Span } from '../../claims/document.js'
import { sentenceStart } from '../grammar/sentences.js'
import { isPassive } from '../grammar/voice.js'
import { lowerAt } from '../grammar/words.js'
import type { Token } from '../text/tokens.js'
import type { ReportedStatement } from './statement.js'

/** What is done to somebody by accusing, trying or holding them. */
const charging =
  /^(?:accused|charged|convicted|acquitted|indicted|suspected|blamed|arrested|detained|sentenced|jailed|tried|found|cleared|wanted|arraigned|held|condemned)$/
/** What one who is accused does, or has done to them, without a word. */
const facing =
  /^(?:face|faces|faced|facing|await|awaits|awaited|awaiting|arrest|arrested|arresting|detained|killed|shot)$/

/**
 * Takes those who are accused, charged, tried or arrested from the sources: that is not said by them. By whom it is said stays
 * open, unless "by" names them.
 */
export function withoutAccusedSources(
  statements: readonly ReportedStatement[],
  tokens: readonly Token[],
): ReportedStatement[] {
  return statements.map(statement => {
    const [source] = statement.source
    const [cue] = statement.cue
    const isSubject = source !== undefined && cue !== undefined && source.end <= cue.start
    return isSubject && isDoneTo(cue, tokens) ? { ...statement, source: [] } : statement
  })
}

/** Whether words that are taken for words of saying tell what is done to somebody: "was charged with", "accused of". */
export function isDoneTo(cue: Span, tokens: readonly Token[]): boolean {
  const start = sentenceStart(tokens, cue.start)
  for (let i = cue.start; i < cue.end; i++) {
    const word = lowerAt(tokens, i)
    const isLast = !tokens.slice(i + 1, cue.end).some(({ kinds }) => kinds.has('ReportingVerb'))
    if (!isLast) continue
    if (facing.test(word)) return true
    if (charging.test(word) && (isPassive(tokens, i, start) || isReduced(tokens, i))) return true
  }
  return false
}

/** "a man accused of", "the nurse, charged in": a participle behind its noun. */
function isReduced(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1]
  const isBehind = before !== undefined && /^(?:NOUN|PROPN|PUNCT|ADV)$/.test(before.pos)
  return isBehind && /^(?:of|with|in|for|over)$/.test(lowerAt(tokens, i + 1))
}
