import { lowerAt } from '../grammar/words.js'
import type { Token } from '../text/tokens.js'
import type { Trigger } from './wording.js'

/** What somebody is charged with, or what is only aimed at, before "of" or "to". */
const aims =
  /^(?:counts?|charges?|circumstances?|allegations?|suspicion|conspiracy|conspire[ds]?|conspiring|plot|plots|plotted|plotting|hired|risk|threat|decided|recommended|wanted|hoped|commit)$/

/** Whether a word for a measure tells of nothing that happened: "attempted murder", "tried to kill", "one count of murder". */
export function isUnreal({ start, end }: Trigger, tokens: readonly Token[]): boolean {
  const before = lowerAt(tokens, start - 1)
  if (/^(?:attempted|commit)$/.test(before) || lowerAt(tokens, start - 2) === 'commit') return true
  // "recommended that Kern be executed"
  if (before === 'be' && /^(?:NOUN|PROPN)$/.test(tokens[start - 2]?.pos ?? '')) return true
  if (/^(?:charges?|suspects?|trial|squad|rates?|penalty|threats?)$/.test(lowerAt(tokens, end))) return true
  if (before !== 'of' && before !== 'to') return false
  return [2, 3].some(step => {
    const token = tokens[start - step]
    if (token === undefined || token.sentence !== tokens[start]!.sentence) return false
    return aims.test(token.word.toLowerCase()) || (before === 'to' && token.kinds.has('UnrealWord'))
  })
}
