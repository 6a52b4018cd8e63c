import type { Token } from '../text/tokens.js'

/** A helping verb stands so many tokens before its participle at most. */
const reach = 6

/** Whether a word makes those before it the ones to whom something was done: a form of "be", or "got". */
export function isPassiveAuxiliary({ lemma, word }: Pick<Token, 'lemma' | 'word'>): boolean {
  return lemma.toLowerCase() === 'be' || /^(?:is|are|was|were|been|being|be|get|got)$/i.test(word)
}

/**
 * Whether a participle has its subject before it, in a sentence of which the part from `from` is looked at: "were reportedly
 * killed". `mayPass` says what else may stand between: "killed or" in "were killed or wounded".
 */
export function isPassive(
  tokens: readonly Token[],
  at: number,
  from: number,
  mayPass: (i: number) => boolean = () => false,
): boolean {
  if (/ing$/i.test(tokens[at]!.word)) return false
  for (let i = at - 1; i >= from && at - i <= reach; i--) {
    if (isPassiveAuxiliary(tokens[i]!)) return true
    if (!/^(?:ADV|AUX|PART)$/.test(tokens[i]!.pos) && !mayPass(i)) return false
  }
  return false
}
