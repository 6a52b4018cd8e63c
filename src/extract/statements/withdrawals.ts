import { isTime } from '../grammar/party-phrase.js'
import { sentenceEnd, sentenceStart } from '../grammar/sentences.js'
import { isFiniteVerb } from '../grammar/verbs.js'
import { isPassive } from '../grammar/voice.js'
import { lowerAt } from '../grammar/words.js'
import type { Token } from '../text/tokens.js'
import { beforeDay, sourceBefore } from './source-phrase.js'
import type { ReportedStatement } from './statement.js'

/** How sure it is that a form of withdrawing is one: set by hand. */
const confidence = 0.7
/** So many words stand between the verb and the noun for what is withdrawn: "its", "an earlier". */
const reach = 3

/** The statements that a form of withdrawing shows: "X withdrew its statement that …", "X retracted its toll of 12". */
export function findWithdrawals(tokens: readonly Token[]): ReportedStatement[] {
  return tokens.flatMap(({ kinds }, i) => (kinds.has('WithdrawingVerb') ? (withdrawalAt(tokens, i) ?? []) : []))
}

function withdrawalAt(tokens: readonly Token[], i: number): ReportedStatement | undefined {
  const start = sentenceStart(tokens, i)
  if (!isFiniteVerb(tokens, i) || isPassive(tokens, i, start)) return undefined
  const noun = withdrawnNoun(tokens, i)
  if (noun === undefined || !/^(?:that|of)$/.test(lowerAt(tokens, noun + 1))) return undefined
  // within what another says
  const first = lowerAt(tokens, start) === 'that' ? start + 1 : start
  const source = sourceBefore(tokens, beforeDay(tokens, i, first), first)
  if (source === undefined || !isDone(tokens, source.end, i)) return undefined
  let end = sentenceEnd(tokens, i)
  while (end > i && tokens[end - 1]!.pos === 'PUNCT') end--
  const said = { start: noun + 1, end }
  return end - noun < 3
    ? undefined
    : { source: [source], cue: [{ start: i, end: noun + 1 }], content: [said], confidence }
}

/** The noun for what somebody said behind a verb: "its earlier statement". */
export function withdrawnNoun(tokens: readonly Token[], verb: number): number | undefined {
  for (let at = verb + 1; at <= verb + 1 + reach && tokens[at]?.sentence === tokens[verb]!.sentence; at++) {
    const { kinds, pos } = tokens[at]!
    if (kinds.has('ClaimNoun')) return at
    if (!/^(?:DET|PRON|ADJ|ADV)$/.test(pos)) return undefined
  }
  return undefined
}

/** Whether a verb is said to be done: "had since withdrawn", and not "did not withdraw", "may withdraw". */
export function isDone(tokens: readonly Token[], from: number, verb: number): boolean {
  return tokens
    .slice(from, verb)
    .every(
      ({ word, pos }) =>
        /^(?:on|\d+)$/i.test(word) ||
        (isTime({ word }) && word !== 'may') ||
        /^(?:has|have|had|['’](?:ve|d|s))$/i.test(word) ||
        (pos === 'ADV' && !/^(?:not|never|n['’]t|nearly|almost)$/i.test(word)),
    )
}
