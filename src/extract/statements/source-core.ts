import type { Span } from '../../claims/document.js'
import { isNoun } from '../grammar/noun-phrase.js'
import { isCapitalised, lowerAt } from '../grammar/words.js'
import type { Token } from '../text/tokens.js'

const relatives = /^(?:who|whose|whom|which)$/

/**
 * A source without what else was taken for it: a clause that tells more of whoever speaks, "the officer, who fled to Selm", and
 * the words of saying before others, with who is spoken to: "a farmer recounted to the commission".
 */
export function coreOf({ start, end }: Span, tokens: readonly Token[]): Span {
  for (let i = start + 1; i < end; i++) {
    const stop = lowerAt(tokens, i - 1) === ',' ? i - 1 : i
    if (stop === start || !tokens.slice(start, stop).some(isNoun)) continue
    if (relatives.test(lowerAt(tokens, i)) && !endsInName(tokens, i, end)) return { start, end: stop }
    const isSaying = tokens[i]!.pos === 'VERB' && tokens[i]!.kinds.has('ReportingVerb')
    if (isSaying && lowerAt(tokens, i + 1) === 'to') return { start, end: i }
  }
  return { start, end }
}

/** "an activist who monitors prisons, Rok Tamm": behind the clause stands a name. */
function endsInName(tokens: readonly Token[], from: number, end: number): boolean {
  let stop = end
  while (stop > from && tokens[stop - 1]!.pos === 'PUNCT') stop--
  let name = stop
  while (name > from && isCapitalised(tokens[name - 1]!.word)) name--
  return name < stop && lowerAt(tokens, name - 1) === ','
}
