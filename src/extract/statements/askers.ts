import { sentenceStart } from '../grammar/sentences.js'
import { lowerAt } from '../grammar/words.js'
import type { Token } from '../text/tokens.js'
import type { ReportedStatement } from './statement.js'

const asking = /^(?:asked|questioned|pressed|quizzed|challenged|interviewed|approached|reached|contacted)$/

/** Leaves out what only tells that somebody was asked, before what they say: "Asked by the radio about the fire, the mayor said". */
export function withoutAskers(
  statements: readonly ReportedStatement[],
  tokens: readonly Token[],
): readonly ReportedStatement[] {
  return statements.filter(({ cue: [cue] }) => {
    if (cue === undefined || !asking.test(lowerAt(tokens, cue.start))) return true
    return cue.start !== sentenceStart(tokens, cue.start)
  })
}
